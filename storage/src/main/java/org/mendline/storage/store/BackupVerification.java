package org.mendline.storage.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mendline.storage.audit.SqlAuditLog;
import org.mendline.storage.backup.BackupArchive;
import org.mendline.storage.backup.BackupException;
import org.mendline.storage.backup.BackupProgress;
import org.mendline.storage.backup.StoreCounts;
import org.mendline.storage.sql.Database;

/// Opens what a backup holds, as a copy and for reading only, and compares it with what was backed up.
final class BackupVerification {
    private static final String FOLDER = ".mendline-check";

    private BackupVerification() {}

    /// Takes the backup apart into a folder beside `near`, opens the copy, counts, and removes it.
    ///
    /// @param deep whether to read every row and decode every chunk as well
    /// @throws BackupException if anything differs
    /// @throws IOException if the copy cannot be written
    static StoreCheckReport run(Path backup, byte[] fileKey, Path near, boolean deep, BackupProgress progress)
            throws IOException {
        Path folder = Files.createTempDirectory(near, FOLDER);
        try (BackupArchive archive = BackupArchive.open(backup)) {
            StoreCounts counts = archive.counts(fileKey);
            archive.header();
            Path copy = folder.resolve("copy");
            archive.extractDatabase(StoreFiles.database(copy), progress);
            return open(copy, StoreFiles.name(backup), fileKey, counts, deep);
        } finally {
            remove(folder);
        }
    }

    /// Opens a database that was taken out of a backup and compares it with what was sealed with it.
    static StoreCheckReport open(Path copy, String backup, byte[] fileKey, StoreCounts counts, boolean deep) {
        try (H2File h2 = H2File.openCopy(copy, fileKey)) {
            Database database = new Database(h2.connections(), cause -> differs(backup, "it cannot be read", cause));
            StoreCounts found = database.read(StoreTables::counts);
            if (!found.equals(counts)) {
                throw differs(backup, difference(counts.rows(), found.rows()), null);
            }
            OptionalLong broken = new SqlAuditLog(database, java.time.Clock.systemUTC()).firstBroken();
            if (broken.isPresent()) {
                throw differs(backup, "its audit chain is broken at entry " + broken.getAsLong(), null);
            }
            return deep
                    ? StoreCheck.run(database, BackupProgress.SILENT)
                    : new StoreCheckReport(found.rows(), 0, 0, List.of());
        } catch (SQLException e) {
            throw differs(backup, "its database cannot be opened", e);
        }
    }

    private static String difference(Map<String, Long> wanted, Map<String, Long> found) {
        return wanted.entrySet().stream()
                .filter(table -> !table.getValue().equals(found.get(table.getKey())))
                .findFirst()
                .map(table -> "the table " + table.getKey() + " holds " + found.getOrDefault(table.getKey(), 0L)
                        + " of " + table.getValue() + " rows")
                .orElse("its audit log ends elsewhere");
    }

    private static BackupException differs(String backup, String what, @Nullable Throwable cause) {
        return new BackupException(
                backup + " is not a faithful copy of its store: " + what
                        + ". Make a new backup, and use another one for" + " restoring.",
                cause);
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    /// Removes what a killed program left. Call only while holding the store open.
    static void removeLeftOvers(Path near) throws IOException {
        try (Stream<Path> files = Files.list(near)) {
            for (Path file : files.toList()) {
                if (StoreFiles.name(file).startsWith(FOLDER)) {
                    remove(file);
                }
            }
        }
    }
}
