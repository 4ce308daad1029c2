package org.mendline.storage.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import org.h2.api.ErrorCode;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;

/// The encrypted H2 file of a store, opened for this program alone.
final class H2File implements AutoCloseable {
    private static final String USER = "mendline";
    // async: an interrupted thread must not close the file under everyone (java.nio closes plain channels).
    // FILE_LOCK=FS: a lock of the operating system, no socket. MAX_COMPACT_TIME, AUTO_COMPACT_FILL_RATE: never
    // compact by itself. RETENTION_TIME stays at H2's 45 s, so that a page is not reused before disks have flushed.
    private static final String SETTINGS = ";CIPHER=AES;WRITE_DELAY=0;FILE_LOCK=FS;DB_CLOSE_ON_EXIT=FALSE"
            + ";MAX_COMPACT_TIME=0;AUTO_COMPACT_FILL_RATE=0;TRACE_LEVEL_FILE=0;QUERY_CACHE_SIZE=64;CACHE_SIZE=65536";
    private static final int MOST_CONNECTIONS = 16;

    private final JdbcConnectionPool pool;
    private final Connection anchor;

    private H2File(JdbcConnectionPool pool, Connection anchor) {
        this.pool = pool;
        this.anchor = anchor;
    }

    /// Opens the database of a store, or makes it.
    ///
    /// @param header the store's header file
    /// @param fileKey random key; copied
    /// @param create whether the database may be made
    /// @throws StoreException.InUse if it is open already, here or in another program
    /// @throws SQLException if H2 cannot open it for another reason
    static H2File open(Path header, byte[] fileKey, boolean create) throws SQLException {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:async:" + header + SETTINGS + (create ? "" : ";IFEXISTS=TRUE"));
        source.setUser(USER);
        source.setPasswordChars(password(fileKey));
        JdbcConnectionPool pool = JdbcConnectionPool.create(source);
        pool.setMaxConnections(MOST_CONNECTIONS);
        Connection anchor;
        try {
            anchor = source.getConnection();
        } catch (SQLException e) {
            if (e.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1) {
                throw inUse(header, e);
            }
            throw e;
        }
        // Within one program H2 would quietly share the open database. Only its own session may be there. (A lock
        // file of ours would not do: POSIX drops a process's lock as soon as the process closes the file once.)
        if (sessions(anchor) != 1) {
            anchor.close();
            throw inUse(header, null);
        }
        return new H2File(pool, anchor);
    }

    private static StoreException.InUse inUse(Path header, @Nullable SQLException cause) {
        return new StoreException.InUse(
                header.getFileName() + " is open in another window or program. Close it there, then try again.", cause);
    }

    private static int sessions(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT COUNT(*) FROM information_schema.sessions")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    /// H2 takes the file password and the user's password in one, with a space between; the user's is empty.
    private static char[] password(byte[] fileKey) {
        char[] hex = new char[fileKey.length * 2 + 1];
        HexFormat format = HexFormat.of();
        for (int i = 0; i < fileKey.length; i++) {
            hex[2 * i] = format.toHighHexDigit(fileKey[i]);
            hex[2 * i + 1] = format.toLowHexDigit(fileKey[i]);
        }
        hex[hex.length - 1] = ' ';
        return hex;
    }

    JdbcConnectionPool connections() {
        return pool;
    }

    @Override
    public void close() throws SQLException {
        pool.dispose();
        try (anchor;
                var statement = anchor.createStatement()) {
            statement.execute("SHUTDOWN");
        }
    }
}
