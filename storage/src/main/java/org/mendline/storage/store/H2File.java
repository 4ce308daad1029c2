package org.mendline.storage.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.ZipOutputStream;
import org.h2.api.ErrorCode;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.jdbcx.JdbcDataSource;
import org.h2.message.DbException;
import org.h2.mvstore.FileStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.db.Store;
import org.jspecify.annotations.Nullable;

/// The encrypted H2 file of a store, opened for this program alone.
final class H2File implements AutoCloseable {
    private static final String USER = "mendline";
    // async: an interrupted thread must not close the file under everyone (java.nio closes plain channels).
    // FILE_LOCK=FS: a lock of the operating system, no socket. MAX_COMPACT_TIME, AUTO_COMPACT_FILL_RATE: never
    // compact by itself. REUSE_SPACE=FALSE: only ever append. Where H2 2.5.252 writes into the space of a dead chunk,
    // the trail from the file's header to the newest chunk can break, and after a kill it opens an older state without
    // a word: 12 of 20 programs killed right after a commit lost it. See CommitTest; StoreRewrite wins space back.
    static final String SETTINGS = ";CIPHER=AES;WRITE_DELAY=0;FILE_LOCK=FS;DB_CLOSE_ON_EXIT=FALSE"
            + ";MAX_COMPACT_TIME=0;AUTO_COMPACT_FILL_RATE=0;REUSE_SPACE=FALSE;TRACE_LEVEL_FILE=0;QUERY_CACHE_SIZE=64"
            + ";CACHE_SIZE=65536;COMPRESS=TRUE";
    private static final String READ_ONLY =
            ";CIPHER=AES;ACCESS_MODE_DATA=r;IFEXISTS=TRUE;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;CACHE_SIZE=65536";
    private static final String HASTY = ";CIPHER=AES;FILE_LOCK=FS;DB_CLOSE_ON_EXIT=FALSE;MAX_COMPACT_TIME=0"
            + ";AUTO_COMPACT_FILL_RATE=0;REUSE_SPACE=FALSE;TRACE_LEVEL_FILE=0;CACHE_SIZE=65536;COMPRESS=TRUE";
    private static final int MOST_CONNECTIONS = 16;

    private final JdbcConnectionPool pool;
    private final Connection anchor;
    private final byte[] fileKey;

    private H2File(JdbcConnectionPool pool, Connection anchor, byte[] fileKey) {
        this.pool = pool;
        this.anchor = anchor;
        this.fileKey = fileKey.clone();
    }

    /// Opens the database of a store, or makes it.
    ///
    /// @param header the store's header file
    /// @param fileKey random key; copied
    /// @param create whether the database may be made
    /// @throws StoreException.InUse if it is open already, here or in another program
    /// @throws SQLException if H2 cannot open it for another reason
    static H2File open(Path header, byte[] fileKey, boolean create) throws SQLException {
        JdbcDataSource source =
                source("jdbc:h2:async:" + header + SETTINGS + (create ? "" : ";IFEXISTS=TRUE"), fileKey);
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
        return new H2File(pool(source), anchor, fileKey);
    }

    /// Makes a database that counts for nothing until it is closed and checked: written in haste, with many
    /// rows a commit.
    ///
    /// @throws SQLException if H2 cannot make it
    static H2File makeCopy(Path header, byte[] fileKey) throws SQLException {
        JdbcDataSource source = source("jdbc:h2:async:" + header + HASTY, fileKey);
        return new H2File(pool(source), source.getConnection(), fileKey);
    }

    /// Opens a copy for reading only; nothing in its file changes.
    ///
    /// @throws SQLException if H2 cannot open it
    static H2File openCopy(Path header, byte[] fileKey) throws SQLException {
        JdbcDataSource source = source("jdbc:h2:" + header + READ_ONLY, fileKey);
        return new H2File(pool(source), source.getConnection(), fileKey);
    }

    private static JdbcDataSource source(String url, byte[] fileKey) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL(url);
        source.setUser(USER);
        source.setPasswordChars(password(fileKey));
        return source;
    }

    private static JdbcConnectionPool pool(JdbcDataSource source) {
        JdbcConnectionPool pool = JdbcConnectionPool.create(source);
        pool.setMaxConnections(MOST_CONNECTIONS);
        return pool;
    }

    /// Copies the encrypted file, as it lies on disk, into one entry of `zip`. Call while nothing is written.
    ///
    /// This is what `BACKUP TO` does, reached by H2's own objects because the statement deflates what is encrypted,
    /// which only costs time, and cannot be stopped. Opening the file ourselves would drop H2's lock on it (POSIX).
    void copyTo(ZipOutputStream zip) throws IOException {
        try {
            Store store = store();
            store.flush();
            store.getMvStore().getFileStore().backup(zip);
        } catch (SQLException | DbException e) {
            throw new IOException(e.getMessage(), e);
        } catch (MVStoreException e) {
            throw new IOException("the database file is damaged: " + e.getMessage(), e);
        }
    }

    private Store store() throws SQLException {
        if (!(anchor.unwrap(JdbcConnection.class).getSession() instanceof SessionLocal session)) {
            throw new IllegalStateException("An embedded store has a session in this program.");
        }
        return session.getDatabase().getStore();
    }

    /// How large the file is, and about how much of it the pages in use take: the share of the file that
    /// holds chunks, times the share of these that pages in use take, each as H2 counts it, in whole
    /// percent.
    StoreSpace space() throws SQLException {
        FileStore<?> file = store().getMvStore().getFileStore();
        long size = file.size();
        return new StoreSpace(size, Math.max(1, size / 100 * file.getFillRate() / 100 * file.getChunksFillRate()));
    }

    /// The random key of the file; not a copy.
    byte[] fileKey() {
        return fileKey;
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
        Arrays.fill(fileKey, (byte) 0);
        try (anchor;
                var statement = anchor.createStatement()) {
            statement.execute("SHUTDOWN");
        }
    }
}
