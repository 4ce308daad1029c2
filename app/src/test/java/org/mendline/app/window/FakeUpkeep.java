package org.mendline.app.window;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mendline.app.task.TaskProgress;
import org.mendline.app.upkeep.PreparedRestore;
import org.mendline.app.upkeep.Upkeep;
import org.mendline.app.upkeep.UpkeepState;
import org.mendline.storage.backup.BackupException;
import org.mendline.storage.backup.BackupFailure;
import org.mendline.storage.backup.BackupFile;
import org.mendline.storage.backup.BackupManifest;
import org.mendline.storage.backup.BackupReason;
import org.mendline.storage.backup.StoreCounts;
import org.mendline.storage.store.MadeBackup;
import org.mendline.storage.store.StoreCheckReport;
import org.mendline.storage.store.StoreSpace;

/// Upkeep of a file that is not there: three backups, the last attempt of which failed.
final class FakeUpkeep implements Upkeep {
    private static final Path FILE = Path.of("/home/clinic/Mendline/clinic.mendline");
    private static final Instant FIRST = Instant.parse("2026-11-18T17:31:00Z");
    private static final BackupManifest.Part PART = new BackupManifest.Part(1, "00");
    private static final long DAY_SECONDS = 86_400;

    private final List<BackupFile> backups = new ArrayList<>();
    private Optional<BackupFailure> failure = Optional.of(new BackupFailure(
            FIRST.plusSeconds(3 * DAY_SECONDS),
            "The backup could not be written (No space left on device). Nothing stored was harmed and older backups"
                    + " are as they were. Free some space or choose another folder, then try again."));
    private int keep = 10;
    private boolean sound = true;
    private Optional<Path> asked = Optional.empty();

    FakeUpkeep() {
        for (int i = 0; i < 3; i++) {
            add(FIRST.plusSeconds(i * DAY_SECONDS));
        }
    }

    private BackupFile add(Instant at) {
        String name = "clinic-" + at.toString().replace(":", "") + ".mendline-backup";
        BackupFile file = new BackupFile(FILE.resolveSibling("backups").resolve(name), at, 48_200_000L);
        backups.addFirst(file);
        return file;
    }

    void damage() {
        sound = false;
    }

    Optional<Path> asked() {
        return asked;
    }

    @Override
    public UpkeepState state() {
        return new UpkeepState(
                FILE,
                new StoreSpace(181_400_000L, 47_000_000L),
                FILE.resolveSibling("backups"),
                backups,
                keep,
                failure);
    }

    @Override
    public MadeBackup backUp(TaskProgress progress) {
        BackupFile made = add(FIRST.plusSeconds(4 * DAY_SECONDS));
        failure = Optional.empty();
        StoreCounts counts = new StoreCounts(Map.of("observation", 214L), "");
        return new MadeBackup(
                made.file(),
                made.bytes(),
                new BackupManifest("clinic.mendline", made.at(), BackupReason.ASKED, 7, PART, PART),
                counts,
                List.of());
    }

    @Override
    public void keep(int number) {
        keep = number;
    }

    @Override
    public StoreCheckReport verify(TaskProgress progress) {
        return new StoreCheckReport(
                Map.of("observation", 182_000L, "person", 24L),
                60,
                5_184_000,
                sound ? List.of() : List.of("The audit chain is broken at entry 12. Restore a backup."));
    }

    @Override
    public PreparedRestore prepareRestore(Path backup, char[] passphrase, TaskProgress progress) {
        asked = Optional.of(backup);
        throw new BackupException(backup.getFileName() + " is damaged. Use another backup.");
    }
}
