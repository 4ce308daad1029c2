package org.mendline.storage.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.h2.api.ErrorCode;
import org.mendline.storage.backup.BackupException;
import org.mendline.storage.backup.BackupProgress;
import org.mendline.storage.backup.BackupReason;
import org.mendline.storage.sql.Database;

/// Makes and opens clinic stores. Every refusal is a [StoreException] whose message names the file and says what to
/// do. The passphrase is not kept; wiping the array is the caller's part.
public final class ClinicStores {
    private ClinicStores() {}

    /// Makes an empty store.
    ///
    /// @param file header file to make, by custom `NAME.mendline`; its folder is made where it does not exist
    /// @throws StoreException.AlreadyExists if the header or the database is there already; neither is touched
    /// @throws StoreException.WrongPassphrase if the passphrase is empty
    /// @throws StoreException.Failed if the disk refuses
    public static ClinicStore create(Path file, char[] passphrase) {
        Path header = file.toAbsolutePath();
        requirePassphrase(header, passphrase);
        byte[] fileKey = new byte[WrappedKey.FILE_KEY_BYTES];
        try {
            Path folder = Files.createDirectories(header.getParent() == null ? header : header.getParent())
                    .toRealPath();
            header = folder.resolve(header.getFileName());
            requireUsableName(header);
            RestoreJournal.finish(header);
            requireAbsent(header, header);
            requireAbsent(StoreFiles.database(header), header);
            SecureRandom random = new SecureRandom();
            random.nextBytes(fileKey);
            WrappedKey key = WrappedKey.lock(fileKey, passphrase, random);
            return create(header, new StoreHeader(StoreHeader.VERSION, Migrations.newest(), key, 0), fileKey);
        } catch (IOException e) {
            throw new StoreException.Failed(
                    StoreFiles.name(header)
                            + " could not be created: the folder cannot be written to. Choose another folder.",
                    e);
        } finally {
            Arrays.fill(fileKey, (byte) 0);
        }
    }

    /// The header comes last: a store without header is no store, so a crash on the way leaves nothing half made.
    private static ClinicStore create(Path header, StoreHeader content, byte[] fileKey) throws IOException {
        EmbeddedStore store = connect(header, fileKey, true);
        boolean done = false;
        try {
            content.write(header);
            done = true;
            return store;
        } finally {
            if (!done) {
                store.close();
                Files.deleteIfExists(StoreFiles.database(header));
            }
        }
    }

    /// Opens a store.
    ///
    /// @param file header file, `NAME.mendline`
    /// @throws StoreException.NotAStore if there is none, or it is something else, or its database is missing
    /// @throws StoreException.WrongPassphrase if the passphrase does not open it
    /// @throws StoreException.InUse if it is open already, in this program or another
    /// @throws StoreException.TooNew if a newer Mendline wrote it
    /// @throws StoreException.Damaged if it is damaged or was cut short; nothing is changed then
    /// @throws StoreException.Failed if it cannot be read or written
    public static ClinicStore open(Path file, char[] passphrase) {
        Path header = file.toAbsolutePath();
        try {
            RestoreJournal.finish(header);
            StoreHeader content = header(header);
            header = header.toRealPath();
            requireUsableName(header);
            requireDatabase(header);
            requireLength(header, content);
            requirePassphrase(header, passphrase);
            Path named = header;
            byte[] fileKey = content.key()
                    .unlock(passphrase)
                    .orElseThrow(() ->
                            new StoreException.WrongPassphrase("The passphrase does not open " + StoreFiles.name(named)
                                    + ". Check capital letters and the keyboard layout, then try again."));
            try {
                if (content.schemaVersion() < Migrations.newest()) {
                    bringForward(header, fileKey);
                    content.withSchema(Migrations.newest()).write(header);
                }
                return connect(header, fileKey, false);
            } finally {
                Arrays.fill(fileKey, (byte) 0);
            }
        } catch (IOException e) {
            throw new StoreException.Failed(
                    StoreFiles.name(header) + " could not be read. Check the disk and your permission to read it.", e);
        }
    }

    /// A store of an older version: a backup first, then the database anew.
    private static void bringForward(Path header, byte[] fileKey) throws IOException {
        int schema;
        H2File h2 = open(header, fileKey, false);
        try {
            Database database = new Database(h2.connections(), failure(header));
            schema = requireKnownSchema(header, database);
            requireWhole(header, database);
            backUpBeforeMigration(header, h2, database, schema);
        } finally {
            close(h2, header);
        }
        if (schema < Migrations.newest()) {
            StoreMigration.run(header, fileKey, Clock.systemUTC(), failure(header));
        }
    }

    private static Function<Exception, RuntimeException> failure(Path header) {
        return cause -> new StoreException.Failed(
                "Reading or writing " + StoreFiles.name(header) + " failed: " + cause.getMessage(), cause);
    }

    private static EmbeddedStore connect(Path header, byte[] fileKey, boolean create) throws IOException {
        Clock clock = Clock.systemUTC();
        H2File h2 = open(header, fileKey, create);
        boolean done = false;
        try {
            // What a killed program left; nobody else writes these while this program has the store.
            Files.deleteIfExists(StoreFiles.database(StoreFiles.rewriting(header)));
            Files.deleteIfExists(StoreFiles.database(StoreFiles.migrating(header)));
            Database database = new Database(h2.connections(), failure(header));
            if (create) {
                Migrations.run(database, clock);
            } else {
                requireKnownSchema(header, database);
                requireWhole(header, database);
            }
            done = true;
            return new EmbeddedStore(header, h2, database, clock);
        } finally {
            if (!done) {
                close(h2, header);
            }
        }
    }

    /// H2 opens a file and then locks it. Had a rewrite put another file in its place between the two, this
    /// program would work on a file that has no name any more.
    private static H2File open(Path header, byte[] fileKey, boolean create) throws IOException {
        try {
            if (create) {
                return H2File.open(header, fileKey, true);
            }
            Optional<Object> before = StoreFiles.identity(header);
            H2File h2 = H2File.open(header, fileKey, false);
            if (!before.equals(StoreFiles.identity(header))) {
                close(h2, header);
                throw StoreFiles.inUse(header);
            }
            return h2;
        } catch (SQLException e) {
            throw cannotOpen(header, e);
        }
    }

    private static void close(H2File h2, Path header) {
        try {
            h2.close();
        } catch (SQLException e) {
            throw new StoreException.Failed(StoreFiles.name(header) + " could not be closed properly.", e);
        }
    }

    private static StoreException cannotOpen(Path header, SQLException e) {
        Path database = StoreFiles.database(header);
        if (e.getErrorCode() == ErrorCode.FILE_ENCRYPTION_ERROR_1) {
            return new StoreException.NotAStore(
                    StoreFiles.name(header) + " and its database do not belong together, or the database is damaged. "
                            + RestoreHint.of(header),
                    e);
        }
        if (!Files.isReadable(database) || !Files.isWritable(database)) {
            return new StoreException.Failed(
                    StoreFiles.name(database) + " cannot be written, so the store is not opened. Check your permission"
                            + " to write to it and to " + header.getParent() + ", then try again.",
                    e);
        }
        return new StoreException.Damaged(
                "The database of " + StoreFiles.name(header) + " is damaged or cannot be read. "
                        + RestoreHint.of(header),
                e);
    }

    /// @return the database's version
    private static int requireKnownSchema(Path header, Database database) {
        int schema = Migrations.current(database)
                .orElseThrow(() -> new StoreException.NotAStore("The database of " + StoreFiles.name(header)
                        + " holds no Mendline tables. " + RestoreHint.of(header)));
        requireNotNewer(header, schema);
        return schema;
    }

    /// H2 opens a file whose end is missing as an earlier state of it.
    private static void requireWhole(Path header, Database database) throws IOException {
        if (!StoreSeal.holds(header, database)) {
            throw new StoreException.Damaged("The database of " + StoreFiles.name(header)
                    + " holds less than when it was last closed: its end was cut off, or an older copy was put in its"
                    + " place. " + RestoreHint.of(header) + StoreSeal.wayOut(header));
        }
    }

    /// A migration cannot be undone, so there is none without a way back.
    private static void backUpBeforeMigration(Path header, H2File h2, Database database, int schema) {
        if (schema < Migrations.newest()) {
            try {
                new StoreBackups(header, h2, database, Clock.systemUTC())
                        .make(BackupReason.MIGRATION, "", BackupProgress.SILENT);
            } catch (BackupException e) {
                throw new StoreException.Failed(
                        StoreFiles.name(header) + " comes from an older Mendline (data version " + schema
                                + ") and is brought forward only after a backup. " + e.getMessage(),
                        e);
            }
        }
    }

    private static void requireNotNewer(Path header, int schema) {
        if (schema > Migrations.newest()) {
            throw new StoreException.TooNew(StoreFiles.name(header) + " was written by a newer Mendline (data version "
                    + schema + "; this program knows " + Migrations.newest() + "). Update this program to open it.");
        }
    }

    private static StoreHeader header(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new StoreException.NotAStore(
                    StoreFiles.name(file) + " is a folder. Name the store's own file, which ends in .mendline.");
        }
        if (!Files.exists(file)) {
            throw new StoreException.NotAStore(
                    "There is no store at " + file + ". Check the path, or create a new store there.");
        }
        if (Files.size(file) == 0) {
            throw new StoreException.NotAStore(StoreFiles.name(file)
                    + " is empty (0 bytes), so it is not a Mendline store. " + RestoreHint.of(file));
        }
        StoreHeader header = StoreHeader.read(file)
                .orElseThrow(() -> new StoreException.NotAStore(StoreFiles.name(file)
                        + " is not a Mendline store, or its header is damaged. Choose another file. "
                        + RestoreHint.of(file)));
        if (header.version() > StoreHeader.VERSION) {
            throw new StoreException.TooNew(
                    StoreFiles.name(file) + " was written by a newer Mendline. Update this program to open it.");
        }
        requireNotNewer(file, header.schemaVersion());
        return header;
    }

    /// By size only: opening the file here would drop the lock this program may hold on it.
    private static void requireDatabase(Path header) throws IOException {
        Path database = StoreFiles.database(header);
        if (!Files.isRegularFile(database) || Files.size(database) == 0) {
            throw new StoreException.NotAStore(StoreFiles.name(header) + " has no database: "
                    + StoreFiles.name(database) + " is missing or empty. Put it back beside " + StoreFiles.name(header)
                    + ". " + RestoreHint.of(header));
        }
    }

    /// A database file only ever grows while it is in use, whatever happens to the program.
    private static void requireLength(Path header, StoreHeader content) throws IOException {
        Path database = StoreFiles.database(header);
        long bytes = Files.size(database);
        if (bytes < content.databaseBytes() && !StoreSeal.isWaived(header)) {
            throw new StoreException.Damaged("The database " + StoreFiles.name(database) + " is cut short: it has "
                    + bytes + " of the " + content.databaseBytes()
                    + " bytes it had when it was last closed, so what was"
                    + " stored last is missing. " + RestoreHint.of(header) + StoreSeal.wayOut(header));
        }
    }

    private static void requireAbsent(Path file, Path header) {
        if (Files.exists(file)) {
            throw new StoreException.AlreadyExists(StoreFiles.name(header) + " cannot be created: " + file
                    + " is there already. Open it, or choose another name.");
        }
    }

    private static void requirePassphrase(Path header, char[] passphrase) {
        if (passphrase.length == 0) {
            throw new StoreException.WrongPassphrase(
                    "The passphrase for " + StoreFiles.name(header) + " is empty. Enter the clinic's passphrase.");
        }
    }

    private static void requireUsableName(Path header) {
        if (header.toString().indexOf(';') >= 0) {
            throw new StoreException.Failed(
                    "A store's path must not contain a semicolon: " + header + ". Choose another folder or name.",
                    new IllegalArgumentException("semicolon in path"));
        }
    }
}
