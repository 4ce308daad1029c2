package org.mendline.storage.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.function.Function;
import org.mendline.storage.backup.Durable;
import org.mendline.storage.sql.Database;

/// Brings a closed store's database to this program's version, on a copy that takes the old one's place in one step.
///
/// H2 commits each change of a table by itself, and adds a column by copying the table, dropping the old one and
/// renaming the new one: a program killed in between leaves a database without that table (seen at the 31st of 40
/// kills). So the file that has the store's name is always either wholly old or wholly new.
final class StoreMigration {
    private StoreMigration() {}

    /// @throws StoreException if a script fails; the store is as it was
    /// @throws IOException if the disk refuses; the store is as it was
    static void run(Path header, byte[] fileKey, Clock clock, Function<Exception, RuntimeException> failure)
            throws IOException {
        Path copy = StoreFiles.migrating(header);
        Path database = StoreFiles.database(copy);
        boolean done = false;
        try {
            StoreFiles.requireClosed(header);
            Files.deleteIfExists(database);
            Files.copy(StoreFiles.database(header), database);
            try (H2File h2 = H2File.open(copy, fileKey, false)) {
                Migrations.run(new Database(h2.connections(), failure), clock);
            }
            Durable.force(database);
            StoreFiles.requireClosed(header);
            Durable.replace(database, StoreFiles.database(header));
            done = true;
        } catch (SQLException e) {
            throw failure.apply(e);
        } finally {
            if (!done) {
                Files.deleteIfExists(database);
            }
        }
    }
}
