package org.mendline.storage.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.jdbi.v3.core.Handle;
import org.mendline.storage.audit.AuditLog;
import org.mendline.storage.audit.SqlAuditLog;
import org.mendline.storage.backup.BackupArchive;
import org.mendline.storage.backup.BackupException;
import org.mendline.storage.backup.BackupFailure;
import org.mendline.storage.backup.BackupFile;
import org.mendline.storage.backup.BackupFolder;
import org.mendline.storage.backup.BackupManifest;
import org.mendline.storage.backup.BackupProgress;
import org.mendline.storage.backup.BackupReason;
import org.mendline.storage.backup.BackupWriter;
import org.mendline.storage.backup.Durable;
import org.mendline.storage.backup.StoreCounts;
import org.mendline.storage.sql.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes backups of an open store and keeps the newest of them. Safe for use by several threads.
///
/// A backup is one file: the header with its Argon2id parameters and the wrapped key, the encrypted database byte by
/// byte, and a sealed manifest. It needs the passphrase that the store had when it was made. It is copied while nothing
/// is written (reading goes on), written under another name, read back, opened as a read-only copy, counted table by
/// table against the store, and only then given its name.
public final class StoreBackups {
    /// Backups kept unless the clinic says otherwise.
    public static final int USUAL_KEEP = 10;

    /// Most backups that can be kept.
    public static final int MOST_KEEP = 1000;

    private static final String KEEP = "backup.keep";
    private static final Logger LOG = LoggerFactory.getLogger(StoreBackups.class);

    private final Path header;
    private final H2File h2;
    private final Database database;
    private final Settings settings;
    private final Clock clock;
    private final BackupFolder folder;
    private volatile long commitsBackedUp;

    StoreBackups(Path header, H2File h2, Database database, Clock clock) {
        this.header = header;
        this.h2 = h2;
        this.database = database;
        this.settings = new Settings(database);
        this.clock = clock;
        this.folder = BackupFolder.of(header);
        this.commitsBackedUp = database.commits();
    }

    /// Makes a backup in the store's own folder and removes the oldest beyond [#keep()].
    ///
    /// @param actor who asked, for the audit log
    /// @throws BackupException if it failed; older backups are as before, and nothing half made has a backup's name
    /// @throws CancellationException if the progress said so; likewise
    public MadeBackup make(BackupReason reason, String actor, BackupProgress progress) {
        Instant at = now();
        Path target;
        try {
            Files.createDirectories(folder.folder());
            folder.removeParts();
            BackupVerification.removeLeftOvers(folder.folder());
            target = folder.next(at);
        } catch (IOException e) {
            throw failed(folder.folder(), at, e);
        }
        return make(target, reason, actor, at, true, progress);
    }

    /// Makes a backup in a file of the user's choice. The file must not be there.
    ///
    /// @throws BackupException if it failed
    /// @throws CancellationException if the progress said so
    public MadeBackup makeAt(Path file, String actor, BackupProgress progress) {
        Path target = file.toAbsolutePath();
        if (Files.exists(target)) {
            throw new BackupException(target + " is there already, and nothing is overwritten. Choose another name.");
        }
        Instant at = now();
        try {
            if (target.getParent() != null) {
                Files.createDirectories(target.getParent());
            }
            Files.deleteIfExists(BackupFolder.part(target));
        } catch (IOException e) {
            throw failed(target, at, e);
        }
        return make(target, BackupReason.ASKED, actor, at, false, progress);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    private MadeBackup make(
            Path target, BackupReason reason, String actor, Instant at, boolean prune, BackupProgress progress) {
        Path part = BackupFolder.part(target);
        try {
            Written written = database.quiet(progress::cancelled, handle -> {
                if (reason != BackupReason.MIGRATION) { // an old store's tables are not touched before they are safe
                    audit().append(actor, "backup", "Backup to " + target + ".");
                }
                return write(handle, part, reason, at, progress);
            });
            BackupVerification.run(part, h2.fileKey(), parent(target), false, half(progress));
            Durable.rename(part, target);
            commitsBackedUp = written.commits;
            BackupFailure.clear(header);
            List<Path> removed = prune ? folder.prune(keep()) : List.of();
            return new MadeBackup(target, Files.size(target), written.manifest, written.counts, removed);
        } catch (IOException | UncheckedIOException e) {
            throw failed(target, at, e);
        } catch (BackupException e) {
            note(at, String.valueOf(e.getMessage()));
            throw e;
        } finally {
            deletePart(part);
        }
    }

    private Written write(Handle handle, Path part, BackupReason reason, Instant at, BackupProgress progress) {
        StoreCounts counts = StoreTables.counts(handle);
        try (BackupWriter out = BackupWriter.to(part, firstHalf(progress))) {
            BackupManifest manifest = new BackupManifest(
                    StoreFiles.name(header),
                    at,
                    reason,
                    Migrations.current(database).orElse(0),
                    out.header(Files.readAllBytes(header)),
                    out.database(Files.size(StoreFiles.database(header)), h2::copyTo));
            out.finish(manifest, counts, h2.fileKey());
            return new Written(manifest, counts, database.commits());
        } catch (IOException e) {
            if (e.getCause() instanceof CancellationException stopped) { // H2 wraps whatever stops its copying
                throw stopped;
            }
            throw new UncheckedIOException(e);
        }
    }

    /// The backups in the store's folder, newest first.
    ///
    /// @throws BackupException if the folder cannot be read
    public List<BackupFile> kept() {
        try {
            return folder.list();
        } catch (IOException e) {
            throw new BackupException(
                    "The folder of backups " + folder.folder() + " cannot be read (" + e.getMessage()
                            + "). Check the disk and your permission to read it.",
                    e);
        }
    }

    /// The folder in which backups are kept; it may not exist yet.
    public Path folder() {
        return folder.folder();
    }

    /// The newest backup that failed, unless one has succeeded since.
    public Optional<BackupFailure> failure() {
        try {
            return BackupFailure.of(header);
        } catch (IOException e) {
            throw new BackupException("The note on the last backup beside " + header + " cannot be read.", e);
        }
    }

    /// Checks a backup all through: every byte against the manifest, the manifest against its seal, then a copy of the
    /// database opened for reading: every row read, every channel decoded, the audit chain recomputed.
    ///
    /// @param passphrase the one the store had when the backup was made
    /// @throws BackupException if there is no such backup, or it is damaged
    /// @throws StoreException.WrongPassphrase if the passphrase does not open it
    /// @throws CancellationException if the progress says so
    public static StoreCheckReport verify(Path backup, char[] passphrase, BackupProgress progress) {
        byte[] fileKey;
        try (BackupArchive archive = BackupArchive.open(backup)) {
            fileKey = BackupKey.unlock(archive, backup, passphrase);
        }
        try {
            Path beside = parent(backup.toAbsolutePath());
            Path near = Files.isWritable(beside) ? beside : Path.of(System.getProperty("java.io.tmpdir"));
            return BackupVerification.run(backup, fileKey, near, true, progress);
        } catch (IOException e) {
            throw new BackupException(
                    "There is no room to check " + backup + " (" + e.getMessage()
                            + "). Free some space, then try again.",
                    e);
        } finally {
            Arrays.fill(fileKey, (byte) 0);
        }
    }

    /// Whether the store changed since its newest backup, or has none.
    public boolean needed() {
        List<BackupFile> kept = kept();
        if (kept.isEmpty() || database.commits() > commitsBackedUp) {
            return true;
        }
        Instant newest = kept.getFirst().at();
        return audit().latest(1).stream()
                .anyMatch(entry -> entry.at().truncatedTo(ChronoUnit.SECONDS).isAfter(newest));
    }

    /// How many backups are kept.
    public int keep() {
        return settings.get(KEEP).map(Integer::parseInt).orElse(USUAL_KEEP);
    }

    /// Changes how many backups are kept, from the next one on.
    ///
    /// @param number 1 to [#MOST_KEEP]
    public void keep(int number) {
        if (number < 1 || number > MOST_KEEP) {
            throw new IllegalArgumentException("1 to " + MOST_KEEP + " backups can be kept, not " + number + ".");
        }
        settings.set(KEEP, String.valueOf(number));
    }

    private AuditLog audit() {
        return new SqlAuditLog(database, clock);
    }

    private BackupException failed(Path target, Instant at, Exception cause) {
        String sentence = "The backup " + target + " could not be written (" + reason(cause)
                + "). Nothing stored was harmed and older backups are as they were. Free some space or choose"
                + " another folder, then try again.";
        note(at, sentence);
        return new BackupException(sentence, cause);
    }

    private static String reason(Throwable failure) {
        Throwable cause =
                failure instanceof UncheckedIOException && failure.getCause() != null ? failure.getCause() : failure;
        return cause instanceof java.nio.file.AccessDeniedException
                ? "access denied"
                : Optional.ofNullable(cause.getMessage())
                        .orElseGet(() -> cause.getClass().getSimpleName());
    }

    private void note(Instant at, String sentence) {
        try {
            BackupFailure.note(header, at, sentence);
        } catch (IOException e) {
            LOG.warn("A backup failed and that could not be noted beside the store: {}", sentence, e);
        }
    }

    private static void deletePart(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            LOG.warn("{} could not be removed; the next backup tries again", part, e);
        }
    }

    private static Path parent(Path file) {
        Path parent = file.getParent();
        return parent == null ? Path.of("").toAbsolutePath() : parent;
    }

    /// Copying is the first half of the work, checking the second.
    private static BackupProgress firstHalf(BackupProgress whole) {
        return shifted(whole, 0);
    }

    private static BackupProgress half(BackupProgress whole) {
        return shifted(whole, 1);
    }

    private static BackupProgress shifted(BackupProgress whole, int halves) {
        return new BackupProgress() {
            @Override
            public void at(long doneBytes, long totalBytes) {
                whole.at(halves * totalBytes + doneBytes, 2 * totalBytes);
            }

            @Override
            public boolean cancelled() {
                return whole.cancelled();
            }
        };
    }

    private record Written(BackupManifest manifest, StoreCounts counts, long commits) {}
}
