package org.mendline.storage.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Objects;

/// The rows of a table as two numbers, whatever their order.
///
/// @param rows number of rows
/// @param sum of a hash of each row, modulo 2^64. It finds what a disk or a fault mixes up, not what
/// somebody forges
record TableDigest(long rows, long sum) {
    static final TableDigest EMPTY = new TableDigest(0, 0);

    /// @param row values of all columns
    TableDigest with(Object[] row) {
        long hash = 1;
        for (Object value : row) {
            hash = mixed(
                    31 * hash + (value instanceof byte[] bytes ? Arrays.hashCode(bytes) : Objects.hashCode(value)));
        }
        return new TableDigest(rows + 1, sum + hash);
    }

    /// The finishing step of SplitMix64 (Steele, Lea & Flood 2014, doi:10.1145/2714064.2660195).
    private static long mixed(long value) {
        long z = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    static Object[] row(ResultSet rows, int columns) throws SQLException {
        Object[] values = new Object[columns];
        for (int column = 0; column < columns; column++) {
            values[column] = rows.getObject(column + 1);
        }
        return values;
    }
}
