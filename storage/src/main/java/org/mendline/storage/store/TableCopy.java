package org.mendline.storage.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.mendline.storage.backup.BackupProgress;

/// Copies all tables of an H2 database into an empty one: first the tables as H2 itself describes them
/// (`SCRIPT`, with the next number of each identity), then the rows, then the other indexes and
/// constraints, which are thereby checked against the rows.
final class TableCopy {
    private static final int ROWS_A_BATCH = 500;
    private static final int ROWS_A_COMMIT = 50_000;
    private static final Pattern LATER =
            Pattern.compile("(?s)CREATE (UNIQUE )?(NULLS \\w+ )*INDEX .*|ALTER TABLE .* ADD CONSTRAINT .*");
    private static final Pattern PRIMARY_KEY = Pattern.compile("(?s)ALTER TABLE .* ADD CONSTRAINT \\S+ PRIMARY KEY.*");

    private final Connection from;
    private final Connection to;
    private final BackupProgress progress;

    /// @param progress hears of rows
    TableCopy(Connection from, Connection to, BackupProgress progress) {
        this.from = from;
        this.to = to;
        this.progress = progress;
    }

    /// @return what was copied, by table
    /// @throws java.util.concurrent.CancellationException if the progress says so
    Map<String, TableDigest> run() throws SQLException {
        List<String> script = script();
        execute(script.stream().filter(s -> !isLater(s)).toList());
        to.setAutoCommit(false);
        Map<String, TableDigest> copied = new TreeMap<>();
        RowProgress rows = new RowProgress(from, progress);
        for (String table : tables(from)) {
            copied.put(table, copy(table, rows));
            to.commit();
        }
        to.setAutoCommit(true);
        execute(script.stream().filter(TableCopy::isLater).toList());
        return copied;
    }

    private static boolean isLater(String statement) {
        return LATER.matcher(statement).matches()
                && !PRIMARY_KEY.matcher(statement).matches();
    }

    private List<String> script() throws SQLException {
        List<String> statements = new ArrayList<>();
        try (Statement statement = from.createStatement();
                ResultSet rows = statement.executeQuery("SCRIPT NODATA NOPASSWORDS NOSETTINGS")) {
            while (rows.next()) {
                String text = rows.getString(1).strip();
                if (!text.startsWith("--")) {
                    statements.add(text);
                }
            }
        }
        return statements;
    }

    private void execute(List<String> statements) throws SQLException {
        try (Statement statement = to.createStatement()) {
            for (String text : statements) {
                progress.check();
                statement.execute(text);
            }
        }
    }

    private TableDigest copy(String table, RowProgress done) throws SQLException {
        TableDigest digest = TableDigest.EMPTY;
        try (Statement statement = lazy(from);
                ResultSet rows = statement.executeQuery("SELECT * FROM " + table)) {
            int columns = rows.getMetaData().getColumnCount();
            String marks = "?" + ", ?".repeat(columns - 1);
            try (PreparedStatement insert = to.prepareStatement("INSERT INTO " + table + " VALUES (" + marks + ")")) {
                while (rows.next()) {
                    Object[] row = TableDigest.row(rows, columns);
                    digest = digest.with(row);
                    for (int column = 0; column < columns; column++) {
                        insert.setObject(column + 1, row[column]);
                    }
                    insert.addBatch();
                    if (digest.rows() % ROWS_A_BATCH == 0) {
                        insert.executeBatch();
                        done.rows(ROWS_A_BATCH);
                    }
                    if (digest.rows() % ROWS_A_COMMIT == 0) {
                        to.commit();
                    }
                }
                insert.executeBatch();
                done.rows(digest.rows() % ROWS_A_BATCH);
            }
        }
        return digest;
    }

    /// Reads every row of every table.
    ///
    /// @throws java.util.concurrent.CancellationException if the progress says so
    static Map<String, TableDigest> digests(Connection connection, BackupProgress progress) throws SQLException {
        Map<String, TableDigest> found = new TreeMap<>();
        RowProgress done = new RowProgress(connection, progress);
        for (String table : tables(connection)) {
            TableDigest digest = TableDigest.EMPTY;
            try (Statement statement = lazy(connection);
                    ResultSet rows = statement.executeQuery("SELECT * FROM " + table)) {
                int columns = rows.getMetaData().getColumnCount();
                while (rows.next()) {
                    digest = digest.with(TableDigest.row(rows, columns));
                    if (digest.rows() % ROWS_A_BATCH == 0) {
                        done.rows(ROWS_A_BATCH);
                    }
                }
            }
            found.put(table, digest);
        }
        return found;
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT table_name FROM information_schema.tables WHERE"
                        + " table_schema = CURRENT_SCHEMA AND table_type = 'BASE TABLE' ORDER BY table_name")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    /// H2 holds a whole result in memory, or in a plain file, unless it is lazy.
    private static Statement lazy(Connection connection) throws SQLException {
        Statement statement = connection.createStatement();
        statement.execute("SET LAZY_QUERY_EXECUTION 1");
        return statement;
    }

    /// Rows done of all rows.
    private static final class RowProgress {
        private final BackupProgress progress;
        private final long total;
        private long done;

        RowProgress(Connection connection, BackupProgress progress) throws SQLException {
            this.progress = progress;
            long sum = 0;
            try (Statement statement = connection.createStatement()) {
                for (String table : tables(connection)) {
                    try (ResultSet count = statement.executeQuery("SELECT COUNT(*) FROM " + table)) {
                        count.next();
                        sum += count.getLong(1);
                    }
                }
            }
            this.total = Math.max(1, sum);
        }

        void rows(long number) {
            progress.check();
            done += number;
            progress.at(done, total);
        }
    }
}
