package org.mendline.storage.observation;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;

/// What goes into the database beside the rows of observations.
///
/// @param run the import that brings them
record ObservationExtras(Handle handle, int run) {
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

    private static final String RELATE = "INSERT INTO person_measure (person_key, measure_key) SELECT n.p, n.m FROM"
            + " (VALUES (CAST(? AS INTEGER), CAST(? AS INTEGER))) AS n (p, m) WHERE NOT EXISTS"
            + " (SELECT 1 FROM person_measure o WHERE o.person_key = n.p AND o.measure_key = n.m)";

    /// Sets aside what a correction takes the place of; corrections are few.
    void supersede(KeyedObservation correction) throws SQLException {
        try (PreparedStatement keep = handle.getConnection().prepareStatement(KEEP);
                PreparedStatement delete = handle.getConnection().prepareStatement("DELETE" + SUPERSEDED)) {
            keep.setInt(1, run);
            name(keep, 2, correction);
            keep.setInt(7, run);
            keep.executeUpdate();
            name(delete, 1, correction);
            delete.executeUpdate();
        }
    }

    private static void name(PreparedStatement statement, int from, KeyedObservation one) throws SQLException {
        statement.setInt(from, one.person());
        statement.setInt(from + 1, one.measure());
        statement.setLong(from + 2, one.atMs());
        statement.setInt(from + 3, one.device());
        statement.setDouble(from + 4, one.value());
    }

    /// Lets the value be found by those who judge doubtful values; they are few.
    void doubt(KeyedObservation one) throws SQLException {
        handle.execute(DOUBT, one.person(), one.measure(), one.atMs(), one.value(), one.device());
    }

    /// Lets the measure be found among those of its person.
    void relate(int person, int measure) throws SQLException {
        try (PreparedStatement statement = handle.getConnection().prepareStatement(RELATE)) {
            statement.setInt(1, person);
            statement.setInt(2, measure);
            statement.executeUpdate();
        }
    }
}
