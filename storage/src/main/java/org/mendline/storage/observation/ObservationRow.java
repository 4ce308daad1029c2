package org.mendline.storage.observation;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.mendline.storage.sql.Dictionaries;

/// How an observation becomes a row.
///
/// @param run the import that brings it
/// @param withdrawn what was taken back before it came
record ObservationRow(Handle handle, Dictionaries dictionaries, int run, WithdrawnBefore withdrawn) {
    private static final String COLUMNS = "INSERT INTO observation (person_key, measure_key, at_ms, numeric_value,"
            + " device_key, source_key, utc_offset_s, quality, record_ref, zone_key, run_key)";

    /// For a value that is known to be new.
    static final String INSERT = COLUMNS + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    /// Leaves out a value that is there already, and one in whose place a corrected value stands.
    static final String INSERT_IF_NEW = COLUMNS
            + " SELECT n.p, n.m, n.t, n.v, n.d, n.s, n.z, n.q, n.r, n.l, n.i FROM (VALUES (CAST(? AS INTEGER),"
            + " CAST(? AS INTEGER), CAST(? AS BIGINT), CAST(? AS DOUBLE PRECISION), CAST(? AS INTEGER),"
            + " CAST(? AS INTEGER), CAST(? AS INTEGER), CAST(? AS SMALLINT), CAST(? AS VARCHAR),"
            + " CAST(? AS INTEGER), CAST(? AS INTEGER))) AS n (p, m, t, v, d, s, z, q, r, l, i)"
            + " WHERE NOT EXISTS (SELECT 1 FROM observation o"
            + " WHERE o.person_key = n.p AND o.measure_key = n.m AND o.at_ms = n.t AND o.device_key = n.d"
            + " AND (o.numeric_value = n.v OR (o.quality = " + QualityCode.CORRECTED + " AND n.q <> "
            + QualityCode.CORRECTED + ")))";

    KeyedObservation keyed(Observation observation) throws SQLException {
        Optional<String> device = observation.provenance().device();
        return new KeyedObservation(
                dictionaries.person(handle, observation.person().value()),
                dictionaries.measures().keyOf(handle, observation.code(), observation.unit()),
                device.isPresent() ? dictionaries.devices().keyOf(handle, device.get()) : Dictionaries.NO_DEVICE,
                observation.instant().toEpochMilli(),
                observation);
    }

    /// Binds all parameters of one of the two statements.
    void bind(PreparedStatement insert, KeyedObservation keyed) throws SQLException {
        Observation observation = keyed.observation();
        Provenance provenance = observation.provenance();
        Optional<ZoneId> region = observation.zone();
        insert.setInt(1, keyed.person());
        insert.setInt(2, keyed.measure());
        insert.setLong(3, keyed.atMs());
        insert.setDouble(4, keyed.value());
        insert.setInt(5, keyed.device());
        insert.setInt(6, dictionaries.sources().keyOf(handle, provenance.source(), provenance.reader()));
        insert.setInt(7, observation.offset().getTotalSeconds());
        insert.setInt(8, withdrawn.quality(observation, keyed.person(), keyed.device()));
        insert.setString(9, provenance.record());
        insert.setInt(
                10,
                region.isPresent()
                        ? dictionaries.zones().keyOf(handle, region.get().getId())
                        : Dictionaries.NO_ZONE);
        insert.setInt(11, run);
    }
}
