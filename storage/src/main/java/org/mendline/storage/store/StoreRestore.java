package org.mendline.storage.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.mendline.storage.backup.BackupArchive;
import org.mendline.storage.backup.BackupException;
import org.mendline.storage.backup.BackupFolder;
import org.mendline.storage.backup.BackupManifest;
import org.mendline.storage.backup.BackupProgress;
import org.mendline.storage.backup.Durable;
import org.mendline.storage.backup.StoreCounts;

/// Brings a store back from a backup, in two steps: [#prepare] takes the backup apart beside the target and checks all
/// of it, while a present store may still be open; [#carryOut] moves the present store aside, never over, and the new
/// one into its place. A program killed in between leaves either the old store or the new one, whole.
public final class StoreRestore implements AutoCloseable {
    private final Path target;
    private final BackupManifest manifest;
    private final StoreCounts counts;
    private boolean done;

    private StoreRestore(Path target, BackupManifest manifest, StoreCounts counts) {
        this.target = target;
        this.manifest = manifest;
        this.counts = counts;
    }

    /// Takes a backup apart and checks it: every byte against the manifest, the manifest against its seal, the database
    /// by opening it and counting.
    ///
    /// @param passphrase the one the store had when the backup was made
    /// @param target header file to restore to, by custom `NAME.mendline`
    /// @throws BackupException if there is no such backup, or it is damaged
    /// @throws StoreException.WrongPassphrase if the passphrase does not open it
    /// @throws StoreException.TooNew if a newer Mendline wrote the store in it
    /// @throws StoreException.Failed if the disk refuses
    /// @throws java.util.concurrent.CancellationException if the progress says so
    public static StoreRestore prepare(Path backup, Path target, char[] passphrase, BackupProgress progress) {
        Path header = target.toAbsolutePath();
        try (BackupArchive archive = BackupArchive.open(backup)) {
            Files.createDirectories(parent(header));
            header = parent(header).toRealPath().resolve(header.getFileName());
            RestoreJournal.finish(header);
            return prepare(archive, backup, header, passphrase, progress);
        } catch (IOException e) {
            throw new StoreException.Failed(
                    backup.getFileName() + " could not be restored to " + header + " (" + e.getMessage()
                            + "). Nothing was changed. Free some space or choose another folder, then try again.",
                    e);
        }
    }

    private static StoreRestore prepare(
            BackupArchive archive, Path backup, Path target, char[] passphrase, BackupProgress progress)
            throws IOException {
        BackupManifest manifest = archive.manifest();
        if (manifest.schemaVersion() > Migrations.newest()) {
            throw new StoreException.TooNew(StoreFiles.name(backup) + " was made by a newer Mendline (data version "
                    + manifest.schemaVersion() + "; this program knows " + Migrations.newest()
                    + "). Update this program to restore it.");
        }
        byte[] headerBytes = archive.header();
        byte[] fileKey = BackupKey.unlock(archive, backup, passphrase);
        Path prepared = RestoreJournal.prepared(target);
        StoreRestore restore = new StoreRestore(target, manifest, archive.counts(fileKey));
        boolean sound = false;
        try {
            restore.close(); // what a killed program left
            archive.extractDatabase(StoreFiles.database(prepared), progress);
            BackupVerification.open(prepared, StoreFiles.name(backup), fileKey, restore.counts, false);
            Durable.write(prepared, headerBytes);
            sound = true;
            return restore;
        } finally {
            Arrays.fill(fileKey, (byte) 0);
            if (!sound) {
                restore.close();
            }
        }
    }

    public BackupManifest manifest() {
        return manifest;
    }

    /// What the restored store will hold.
    public StoreCounts counts() {
        return counts;
    }

    /// Puts the restored store in its place.
    ///
    /// @return header file under which the store that was there is kept now, if there was one
    /// @throws StoreException.InUse if the store that is there is open
    /// @throws StoreException.Failed if the disk refuses; opening the store then finishes the restore
    public Optional<Path> carryOut() {
        try {
            StoreFiles.requireClosed(target);
            boolean there = Files.exists(target) || Files.exists(StoreFiles.database(target));
            Path aside = aside(target, Clock.systemUTC().instant());
            new RestoreJournal(target, aside).carryOut();
            done = true;
            return there ? Optional.of(aside) : Optional.empty();
        } catch (IOException e) {
            throw new StoreException.Failed(
                    StoreFiles.name(target) + " could not be put in place (" + e.getMessage()
                            + "). Free some space, then open it: the restore is finished first.",
                    e);
        }
    }

    private static Path aside(Path target, Instant now) {
        String name = StoreFiles.name(target);
        String base = name.endsWith(".mendline") ? name.substring(0, name.length() - ".mendline".length()) : name;
        String stem = base + ".before-restore-" + BackupFolder.stamp(now);
        Path aside = target.resolveSibling(stem + ".mendline");
        for (int number = 2; Files.exists(aside) || Files.exists(StoreFiles.database(aside)); number++) {
            aside = target.resolveSibling(stem + "-" + number + ".mendline");
        }
        return aside;
    }

    private static Path parent(Path header) {
        Path parent = header.getParent();
        return parent == null ? header : parent;
    }

    /// Removes what was prepared, unless it was carried out or will be.
    @Override
    public void close() {
        if (done || RestoreJournal.pending(target)) {
            return;
        }
        try {
            Files.deleteIfExists(RestoreJournal.prepared(target));
            Files.deleteIfExists(StoreFiles.database(RestoreJournal.prepared(target)));
        } catch (IOException e) {
            throw new StoreException.Failed(
                    "What was prepared for the restore beside " + target + " could not be removed. Delete "
                            + RestoreJournal.prepared(target) + " and its database yourself.",
                    e);
        }
    }
}
