package org.mendline.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.mendline.app.cli.DoctorCommand.Check;
import org.mendline.storage.backup.BackupArchive;
import org.mendline.storage.backup.BackupException;
import org.mendline.storage.backup.BackupFailure;
import org.mendline.storage.backup.BackupFile;
import org.mendline.storage.backup.BackupFolder;
import org.mendline.storage.backup.BackupProgress;

/// How a store's backups are, as far as it can be told without the passphrase: the last failure, the newest one's age
/// and every byte of it against its manifest.
final class BackupCheck {
    private static final String NAME = "backups";
    private static final Duration TOO_OLD = Duration.ofDays(14);

    private BackupCheck() {}

    static Check of(Path store, Clock clock) {
        if (!Files.exists(store)) {
            return new Check(NAME, true, "there is no store at " + store + " yet");
        }
        try {
            Optional<BackupFailure> failure = BackupFailure.of(store);
            if (failure.isPresent()) {
                return new Check(
                        NAME,
                        false,
                        "the last one failed on " + failure.get().at() + ": "
                                + failure.get().sentence());
            }
            return of(BackupFolder.of(store), clock);
        } catch (IOException | BackupException e) {
            return new Check(NAME, false, String.valueOf(e.getMessage()));
        }
    }

    private static Check of(BackupFolder folder, Clock clock) throws IOException {
        List<BackupFile> kept = folder.list();
        if (kept.isEmpty()) {
            return new Check(NAME, false, "none in " + folder.folder() + "; make one with mendline backup");
        }
        BackupFile newest = kept.getFirst();
        try (BackupArchive archive = BackupArchive.open(newest.file())) {
            archive.header();
            archive.checkDatabase(BackupProgress.SILENT);
        }
        long days = Duration.between(newest.at(), clock.instant()).toDays();
        return new Check(
                NAME,
                days <= TOO_OLD.toDays(),
                kept.size() + " kept, the newest of " + newest.at() + " is whole: " + newest.file()
                        + (days <= TOO_OLD.toDays()
                                ? ""
                                : "; it is " + days + " days old, make one with mendline backup"));
    }
}
