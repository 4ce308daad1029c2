package org.mendline.storage.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.h2.api.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is in the file after each commit: a copy taken at that moment is what a kill would leave.
class CommitTest {
    /// At once free for reuse, as space is after 45 seconds; otherwise a test this short would see nothing.
    private static final String SHORT_RETENTION = ";RETENTION_TIME=0";

    @TempDir
    Path folder;

    @Test
    void everyCommitIsInTheFileWhenItReturns() throws Exception {
        assertThat(lost("kept", H2File.SETTINGS.replace(";FILE_LOCK=FS", "") + SHORT_RETENTION))
                .isEmpty();
    }

    /// Says when H2 has mended what `REUSE_SPACE=FALSE` is there for.
    @Test
    void h2StillLosesCommitsWhenItReusesSpace() throws Exception {
        String reusing = H2File.SETTINGS.replace(";FILE_LOCK=FS", "").replace(";REUSE_SPACE=FALSE", "");
        assertThat(lost("reused", reusing + SHORT_RETENTION)).isNotEmpty();
    }

    /// Six programs, every other one killed, with twelve commits each.
    private List<String> lost(String name, String settings) throws Exception {
        List<String> lost = new ArrayList<>();
        String url = "jdbc:h2:" + folder.resolve(name) + settings;
        for (int session = 0; session < 6; session++) {
            try (Connection connection = DriverManager.getConnection(url, "sa", "key ");
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE TABLE IF NOT EXISTS t (id BIGINT PRIMARY KEY, v VARCHAR)");
                connection.setAutoCommit(false);
                for (int i = 0; i < 12; i++) {
                    commitSomething(connection, statement, i);
                    long wanted = newest(connection);
                    long found = newestInCopy(name, settings);
                    if (found != wanted) {
                        lost.add("session " + session + ", commit " + i + ": " + found + " of " + wanted);
                    }
                }
                statement.execute(session % 2 == 0 ? "SHUTDOWN IMMEDIATELY" : "SHUTDOWN");
            } catch (SQLException e) {
                // The connection is gone with the database, and closing it says so.
                assertThat(e.getErrorCode()).isIn(ErrorCode.DATABASE_IS_CLOSED, ErrorCode.OBJECT_CLOSED);
            }
        }
        return lost;
    }

    private static void commitSomething(Connection connection, Statement statement, int i) throws SQLException {
        statement.execute("INSERT INTO t SELECT COALESCE(MAX(id), 0) + 1, REPEAT('x', " + i * 37 + ") FROM t");
        statement.execute("DELETE FROM t WHERE MOD(id, 5) = 0 AND id < (SELECT MAX(id) FROM t)");
        connection.commit();
    }

    private long newestInCopy(String name, String settings) throws IOException, SQLException {
        Path copy = folder.resolve("copy.mv.db");
        Files.deleteIfExists(copy);
        Files.copy(folder.resolve(name + ".mv.db"), copy);
        String url = "jdbc:h2:" + folder.resolve("copy") + settings;
        try (Connection connection = DriverManager.getConnection(url, "sa", "key ")) {
            return newest(connection);
        }
    }

    private static long newest(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT MAX(id) FROM t")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
