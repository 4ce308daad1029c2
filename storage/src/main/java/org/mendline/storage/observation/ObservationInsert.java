package org.mendline.storage.observation;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.mendline.storage.sql.Dictionaries;
import org.mendline.storage.sql.ImportTrace;

/// Inserts observations that are new, in JDBC batches; one instance a call.
final class ObservationInsert {
    // One index look-up decides: the same value is there already, or a corrected one stands in its place.
    private static final String INSERT = "INSERT INTO observation (person_key, measure_key, at_ms, numeric_value,"
            + " device_key, source_key, utc_offset_s, quality, record_ref, zone_key, run_key)"
            + " SELECT n.p, n.m, n.t, n.v, n.d, n.s, n.z, n.q, n.r, n.l, n.i FROM (VALUES (CAST(? AS INTEGER),"
            + " CAST(? AS INTEGER), CAST(? AS BIGINT), CAST(? AS DOUBLE PRECISION), CAST(? AS INTEGER),"
            + " CAST(? AS INTEGER), CAST(? AS INTEGER), CAST(? AS SMALLINT), CAST(? AS VARCHAR),"
            + " CAST(? AS INTEGER), CAST(? AS INTEGER))) AS n (p, m, t, v, d, s, z, q, r, l, i) WHERE NOT EXISTS (SELECT 1 FROM observation o"
            + " WHERE o.person_key = n.p AND o.measure_key = n.m AND o.at_ms = n.t AND o.device_key = n.d"
            + " AND (o.numeric_value = n.v OR (o.quality = " + QualityCode.CORRECTED + " AND n.q <> "
            + QualityCode.CORRECTED + ")))";
    private static final String SUPERSEDED = " FROM observation WHERE person_key = ? AND measure_key = ?"
            + " AND at_ms = ? AND device_key = ? AND numeric_value <> ?";
    // What an import itself brought a moment ago is not kept: taking the import back removes both.
    private static final String KEEP = "INSERT INTO superseded_observation (run_key, origin_run, person_key,"
            + " measure_key, at_ms, numeric_value, device_key, source_key, utc_offset_s, zone_key, quality,"
            + " record_ref) SELECT CAST(? AS INTEGER), run_key, person_key, measure_key, at_ms, numeric_value,"
            + " device_key, source_key, utc_offset_s, zone_key, quality, record_ref" + SUPERSEDED
            + " AND (run_key <> ? OR run_key = 0)";

    private static final String DOUBT = "INSERT INTO doubtful_value (person_key, measure_key, at_ms, numeric_value,"
            + " device_key) SELECT n.p, n.m, n.t, n.v, n.d FROM (VALUES (CAST(? AS INTEGER), CAST(? AS INTEGER),"
            + " CAST(? AS BIGINT), CAST(? AS DOUBLE PRECISION), CAST(? AS INTEGER))) AS n (p, m, t, v, d)"
            + " WHERE NOT EXISTS (SELECT 1 FROM doubtful_value o WHERE o.person_key = n.p AND o.measure_key = n.m"
            + " AND o.at_ms = n.t AND o.numeric_value = n.v AND o.device_key = n.d)";

    private final Handle handle;
    private final Dictionaries dictionaries;
    private final Optional<ImportTrace> trace;
    private final int run;
    private final WithdrawnBefore withdrawn;
    private final Set<ImportTrace.Series> related = new HashSet<>();
    private final List<Row> waiting = new ArrayList<>();

    private record Row(int person, int measure, long atMs) {}

    /// @param trace of the import that brings the observations, if one does
    ObservationInsert(Handle handle, Dictionaries dictionaries, Optional<ImportTrace> trace) {
        this.handle = handle;
        this.dictionaries = dictionaries;
        this.trace = trace;
        this.run = trace.map(ImportTrace::run).orElse(ImportTrace.NO_RUN);
        this.withdrawn = new WithdrawnBefore(handle);
    }

    int addAll(List<Observation> observations) throws SQLException {
        int added = 0;
        try (PreparedStatement insert = handle.getConnection().prepareStatement(INSERT);
                PreparedStatement keep = handle.getConnection().prepareStatement(KEEP);
                PreparedStatement correct = handle.getConnection().prepareStatement("DELETE" + SUPERSEDED)) {
            for (Keyed keyed : inIndexOrder(observations)) {
                Observation observation = keyed.observation();
                int person = keyed.person();
                int measure = keyed.measure();
                if (isFirstOf(person, measure)) {
                    relate(person, measure);
                }
                if (observation.quality() == Quality.CORRECTED) {
                    added += execute(insert);
                    keepSuperseded(keep, observation, person, measure);
                    name(correct, 1, observation, person, measure);
                    correct.executeUpdate();
                }
                if (observation.quality() == Quality.IMPLAUSIBLE) {
                    doubt(observation, person, measure);
                }
                bind(insert, observation, person, measure);
                insert.addBatch();
                waiting.add(new Row(person, measure, observation.instant().toEpochMilli()));
            }
            return added + execute(insert);
        }
    }

    /// One value and its place in the index.
    private record Keyed(int person, int measure, int device, Observation observation) {
        private static final Comparator<Keyed> BY_INDEX = Comparator.comparingInt(Keyed::person)
                .thenComparingInt(Keyed::measure)
                .thenComparingInt(Keyed::device)
                .thenComparing(keyed -> keyed.observation().instant());
    }

    /// Neighbours in the index one after the other, so that each of its pages is read, decrypted and written once a
    /// batch and not once a value; values of one identity stay in their order, of which the last correction counts.
    private List<Keyed> inIndexOrder(List<Observation> observations) throws SQLException {
        List<Keyed> keyed = new ArrayList<>(observations.size());
        for (Observation observation : observations) {
            keyed.add(new Keyed(
                    dictionaries.person(handle, observation.person().value()),
                    dictionaries.measures().keyOf(handle, observation.code(), observation.unit()),
                    device(observation),
                    observation));
        }
        keyed.sort(Keyed.BY_INDEX);
        return keyed;
    }

    /// Inserts what waits.
    private int execute(PreparedStatement insert) throws SQLException {
        if (waiting.isEmpty()) {
            return 0;
        }
        int[] counts = insert.executeBatch();
        int added = 0;
        for (int i = 0; i < counts.length; i++) {
            Row row = waiting.get(i);
            int one = counts[i];
            trace.ifPresent(seen -> seen.touched(row.person(), row.measure(), row.atMs(), row.atMs(), one, 1L - one));
            added += one;
        }
        waiting.clear();
        return added;
    }

    private void bind(PreparedStatement insert, Observation observation, int person, int measure) throws SQLException {
        Provenance provenance = observation.provenance();
        int source = dictionaries.sources().keyOf(handle, provenance.source(), provenance.reader());
        insert.setInt(1, person);
        insert.setInt(2, measure);
        insert.setLong(3, observation.instant().toEpochMilli());
        insert.setDouble(4, positiveZero(observation.value()));
        int device = device(observation);
        insert.setInt(5, device);
        insert.setInt(6, source);
        insert.setInt(7, observation.offset().getTotalSeconds());
        insert.setInt(8, withdrawn.quality(observation, person, device));
        insert.setString(9, provenance.record());
        insert.setInt(10, zone(observation));
        insert.setInt(11, run);
    }

    private void keepSuperseded(PreparedStatement keep, Observation observation, int person, int measure)
            throws SQLException {
        keep.setInt(1, run);
        name(keep, 2, observation, person, measure);
        keep.setInt(7, run);
        keep.executeUpdate();
    }

    private void name(PreparedStatement statement, int from, Observation observation, int person, int measure)
            throws SQLException {
        statement.setInt(from, person);
        statement.setInt(from + 1, measure);
        statement.setLong(from + 2, observation.instant().toEpochMilli());
        statement.setInt(from + 3, device(observation));
        statement.setDouble(from + 4, positiveZero(observation.value()));
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

    private int zone(Observation observation) throws SQLException {
        Optional<ZoneId> region = observation.zone();
        return region.isPresent()
                ? dictionaries.zones().keyOf(handle, region.get().getId())
                : Dictionaries.NO_ZONE;
    }

    /// An import asks once a file, not with each of its batches: a laboratory's file mixes thousands of pairs.
    private boolean isFirstOf(int person, int measure) {
        return trace.map(seen -> seen.isFirstOf(person, measure))
                .orElseGet(() -> related.add(new ImportTrace.Series(person, measure)));
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
}
