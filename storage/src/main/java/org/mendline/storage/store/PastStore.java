package org.mendline.storage.store;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import org.mendline.storage.audit.SqlAuditLog;
import org.mendline.storage.sql.Database;

/// A store as the first Mendline left it, to rehearse how it is brought forward.
public final class PastStore {
    private static final int VERSION = 1;

    private PastStore() {}

    /// Makes a store of data version 1 with persons `P-0000`, `P-0001` …, each with one observation.
    ///
    /// @param header header file to make; neither it nor its database may be there
    /// @throws IOException if the disk refuses
    public static void create(Path header, char[] passphrase, int persons) throws IOException {
        SecureRandom random = new SecureRandom();
        byte[] fileKey = new byte[WrappedKey.FILE_KEY_BYTES];
        random.nextBytes(fileKey);
        try (H2File h2 = H2File.open(header, fileKey, true)) {
            Database database = new Database(h2.connections(), IllegalStateException::new);
            Migrations.run(database, Clock.systemUTC(), VERSION);
            database.write(handle -> {
                // The rows as version 1 wrote them; today's repositories may write more.
                handle.execute("INSERT INTO measure (code, unit) VALUES ('8867-4', '/min')");
                handle.execute("INSERT INTO source_file (file_name, reader) VALUES ('past.csv', 'csv/1')");
                for (int i = 0; i < persons; i++) {
                    insertPerson(handle, i);
                }
                return persons;
            });
            new SqlAuditLog(database, Clock.systemUTC()).append("past", "import", persons + " persons.");
            WrappedKey key = WrappedKey.lock(fileKey, passphrase, random);
            new StoreHeader(StoreHeader.VERSION, VERSION, key, 0).write(header);
        } catch (SQLException e) {
            throw new IOException(header + " could not be made: " + e.getMessage(), e);
        } finally {
            Arrays.fill(fileKey, (byte) 0);
        }
    }

    private static void insertPerson(org.jdbi.v3.core.Handle handle, int number) {
        String id = "P-%04d".formatted(number);
        handle.execute("INSERT INTO person (id, sex, origin) VALUES (?, 'UNKNOWN', 'SIMULATED')", id);
        handle.execute(
                "INSERT INTO observation (person_key, measure_key, at_ms, numeric_value, device_key, source_key,"
                        + " utc_offset_s, quality, record_ref) SELECT person_key, 1, ?, ?, 0, 1, 0, 0, ? FROM person"
                        + " WHERE id = ?",
                1_700_000_000_000L + number,
                50.0 + number,
                "row " + number,
                id);
        handle.execute(
                "INSERT INTO person_measure (person_key, measure_key) SELECT person_key, 1 FROM person WHERE id = ?",
                id);
    }
}
