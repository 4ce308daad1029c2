package org.mendline.storage.observation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/// The values stored already of one measure of one person from one device, asked for in order of time. One look into
/// the index answers for many of them, and reads no more of a long history than is asked about.
final class KnownValues implements AutoCloseable {
    // Sorted by all columns of the condition, so that H2 takes the rows as the index has them.
    private static final String SELECT = "SELECT at_ms, numeric_value FROM observation WHERE person_key = ?"
            + " AND measure_key = ? AND device_key = ? AND at_ms >= ? AND at_ms <= ?"
            + " ORDER BY person_key, measure_key, device_key, at_ms LIMIT ?";
    private static final int FEWEST_ROWS = 16;
    private static final int MOST_ROWS = 4096;

    private final PreparedStatement select;
    private long[] times = new long[FEWEST_ROWS];
    private double[] values = new double[FEWEST_ROWS];
    private int size;
    private int next;
    private int limit;
    private long last;
    // All stored values up to this moment, from the last one asked for on, are in the arrays.
    private long knownTo;

    KnownValues(Connection connection) throws SQLException {
        this.select = connection.prepareStatement(SELECT);
    }

    /// Begins another series.
    ///
    /// @param last the last moment that will be asked for
    /// @param moments about how many moments will be
    void begin(KeyedObservation series, long last, int moments) throws SQLException {
        select.setInt(1, series.person());
        select.setInt(2, series.measure());
        select.setInt(3, series.device());
        this.last = last;
        this.limit = Math.clamp(2L * moments, FEWEST_ROWS, MOST_ROWS);
        this.knownTo = Long.MIN_VALUE;
        this.size = 0;
        this.next = 0;
    }

    /// Whether anything is stored at this moment.
    ///
    /// @param atMs not before the moment asked for last
    boolean any(long atMs) throws SQLException {
        goTo(atMs);
        return next < size && times[next] == atMs;
    }

    /// Whether just this value is stored at this moment.
    ///
    /// @param atMs not before the moment asked for last
    boolean holds(long atMs, double value) throws SQLException {
        goTo(atMs);
        for (int i = next; i < size && times[i] == atMs; i++) {
            if (values[i] == value) {
                return true;
            }
        }
        return false;
    }

    private void goTo(long atMs) throws SQLException {
        while (atMs > knownTo) {
            read(atMs);
        }
        while (next < size && times[next] < atMs) {
            next++;
        }
    }

    private void read(long from) throws SQLException {
        size = 0;
        next = 0;
        times = times.length < limit ? new long[limit] : times;
        values = values.length < limit ? new double[limit] : values;
        select.setLong(4, from);
        select.setLong(5, last);
        select.setInt(6, limit);
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                times[size] = rows.getLong(1);
                values[size++] = rows.getDouble(2);
            }
        }
        // The last moment of a full answer may have more values than were told.
        knownTo = size < limit ? Long.MAX_VALUE : times[size - 1] - 1;
        limit = knownTo < from ? Math.multiplyExact(limit, 2) : limit;
    }

    @Override
    public void close() throws SQLException {
        select.close();
    }
}
