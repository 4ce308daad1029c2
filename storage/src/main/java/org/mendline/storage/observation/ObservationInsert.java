package org.mendline.storage.observation;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.mendline.storage.sql.Dictionaries;

/// Inserts observations that are new, in JDBC batches; one instance a call.
final class ObservationInsert {
    // One index look-up decides: the same value is there already, or a corrected one stands in its place.
    private static final String INSERT = "INSERT INTO observation (person_key, measure_key, at_ms, numeric_value,"
            + " device_key, source_key, utc_offset_s, quality, record_ref)"
            + " SELECT n.p, n.m, n.t, n.v, n.d, n.s, n.z, n.q, n.r FROM (VALUES (CAST(? AS INTEGER),"
            + " CAST(? AS INTEGER), CAST(? AS BIGINT), CAST(? AS DOUBLE PRECISION), CAST(? AS INTEGER),"
            + " CAST(? AS INTEGER), CAST(? AS INTEGER), CAST(? AS SMALLINT), CAST(? AS VARCHAR)))"
            + " AS n (p, m, t, v, d, s, z, q, r) WHERE NOT EXISTS (SELECT 1 FROM observation o"
            + " WHERE o.person_key = n.p AND o.measure_key = n.m AND o.at_ms = n.t AND o.device_key = n.d"
            + " AND (o.numeric_value = n.v OR (o.quality = " + QualityCode.CORRECTED + " AND n.q <> "
            + QualityCode.CORRECTED + ")))";
    private static final String CORRECT = "DELETE FROM observation WHERE person_key = ? AND measure_key = ?"
            + " AND at_ms = ? AND device_key = ? AND numeric_value <> ?";

    private static final String DOUBT = "INSERT INTO doubtful_value (person_key, measure_key, at_ms, numeric_value,"
            + " device_key) SELECT n.p, n.m, n.t, n.v, n.d FROM (VALUES (CAST(? AS INTEGER), CAST(? AS INTEGER),"
            + " CAST(? AS BIGINT), CAST(? AS DOUBLE PRECISION), CAST(? AS INTEGER))) AS n (p, m, t, v, d)"
            + " WHERE NOT EXISTS (SELECT 1 FROM doubtful_value o WHERE o.person_key = n.p AND o.measure_key = n.m"
            + " AND o.at_ms = n.t AND o.numeric_value = n.v AND o.device_key = n.d)";

    private final Handle handle;
    private final Dictionaries dictionaries;
    private final Set<List<Integer>> touched = new HashSet<>();

    ObservationInsert(Handle handle, Dictionaries dictionaries) {
        this.handle = handle;
        this.dictionaries = dictionaries;
    }

    int addAll(List<Observation> observations) throws SQLException {
        int added = 0;
        try (PreparedStatement insert = handle.getConnection().prepareStatement(INSERT);
                PreparedStatement correct = handle.getConnection().prepareStatement(CORRECT)) {
            int waiting = 0;
            for (Observation observation : observations) {
                int person = dictionaries.person(handle, observation.person().value());
                int measure = dictionaries.measures().keyOf(handle, observation.code(), observation.unit());
                if (touched.add(List.of(person, measure))) {
                    relate(person, measure);
                }
                if (observation.quality() == Quality.CORRECTED) {
                    added += waiting == 0 ? 0 : sum(insert.executeBatch());
                    waiting = 0;
                    removeSuperseded(correct, observation, person, measure);
                }
                if (observation.quality() == Quality.IMPLAUSIBLE) {
                    doubt(observation, person, measure);
                }
                bind(insert, observation, person, measure);
                insert.addBatch();
                waiting++;
            }
            return waiting == 0 ? added : added + sum(insert.executeBatch());
        }
    }

    private void bind(PreparedStatement insert, Observation observation, int person, int measure) throws SQLException {
        Provenance provenance = observation.provenance();
        int source = dictionaries.sources().keyOf(handle, provenance.source(), provenance.reader());
        insert.setInt(1, person);
        insert.setInt(2, measure);
        insert.setLong(3, observation.instant().toEpochMilli());
        insert.setDouble(4, positiveZero(observation.value()));
        insert.setInt(5, device(observation));
        insert.setInt(6, source);
        insert.setInt(7, observation.offset().getTotalSeconds());
        insert.setInt(8, QualityCode.of(observation.quality()));
        insert.setString(9, provenance.record());
    }

    private void removeSuperseded(PreparedStatement correct, Observation observation, int person, int measure)
            throws SQLException {
        correct.setInt(1, person);
        correct.setInt(2, measure);
        correct.setLong(3, observation.instant().toEpochMilli());
        correct.setInt(4, device(observation));
        correct.setDouble(5, positiveZero(observation.value()));
        correct.executeUpdate();
    }

    /// Lets the value be found by those who judge doubtful values; they are few.
    private void doubt(Observation observation, int person, int measure) throws SQLException {
        handle.execute(
                DOUBT,
                person,
                measure,
                observation.instant().toEpochMilli(),
                positiveZero(observation.value()),
                device(observation));
    }

    private int device(Observation observation) throws SQLException {
        Optional<String> name = observation.provenance().device();
        return name.isPresent() ? dictionaries.devices().keyOf(handle, name.get()) : Dictionaries.NO_DEVICE;
    }

    private void relate(int person, int measure) {
        handle.execute(
                "INSERT INTO person_measure (person_key, measure_key) SELECT n.p, n.m FROM"
                        + " (VALUES (CAST(? AS INTEGER), CAST(? AS INTEGER))) AS n (p, m) WHERE NOT EXISTS"
                        + " (SELECT 1 FROM person_measure o WHERE o.person_key = n.p AND o.measure_key = n.m)",
                person,
                measure);
    }

    /// 0.0 and -0.0 are one value.
    private static double positiveZero(double value) {
        return value + 0.0;
    }

    private static int sum(int[] counts) {
        int sum = 0;
        for (int count : counts) {
            sum += count;
        }
        return sum;
    }
}
