package org.mendline.storage.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.mendline.storage.backup.StoreCounts;

/// All tables of a store, whatever migrations made.
final class StoreTables {
    private static final String HEAD = "SELECT setting_value FROM setting WHERE setting_key = 'audit.head'";
    private static final int FETCH_ROWS = 1000;

    private StoreTables() {}

    static List<String> names(Handle handle) {
        return handle
                .createQuery("SELECT table_name FROM information_schema.tables WHERE table_schema = CURRENT_SCHEMA"
                        + " AND table_type = 'BASE TABLE' ORDER BY table_name")
                .mapTo(String.class)
                .list()
                .stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();
    }

    /// Rows of each table and the newest audit entry.
    static StoreCounts counts(Handle handle) {
        Map<String, Long> rows = new TreeMap<>();
        for (String table : names(handle)) {
            rows.put(table, count(handle, table));
        }
        String head = handle.createQuery(HEAD).mapTo(String.class).findOne().orElse("");
        return new StoreCounts(rows, head);
    }

    static long count(Handle handle, String table) {
        return handle.createQuery("SELECT COUNT(*) FROM " + table)
                .mapTo(Long.class)
                .one();
    }

    /// Reads every column of every row: `COUNT(*)` alone never looks at a page.
    ///
    /// @return number of rows read
    static long readAll(Handle handle, String table) throws SQLException {
        long rows = 0;
        try (Statement statement = handle.getConnection().createStatement()) {
            statement.setFetchSize(FETCH_ROWS);
            try (ResultSet all = statement.executeQuery("SELECT * FROM " + table)) {
                int columns = all.getMetaData().getColumnCount();
                for (; all.next(); rows++) {
                    for (int column = 1; column <= columns; column++) {
                        all.getObject(column);
                    }
                }
            }
        }
        return rows;
    }
}
