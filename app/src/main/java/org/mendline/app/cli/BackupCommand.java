package org.mendline.app.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mendline.app.clinic.OpenClinic;
import org.mendline.app.upkeep.BackupSteps;
import org.mendline.storage.backup.BackupProgress;
import org.mendline.storage.backup.BackupReason;
import org.mendline.storage.store.MadeBackup;
import org.mendline.storage.store.StoreBackups;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "backup",
        description = {
            "Makes a dated, encrypted backup and checks it by opening a copy and counting every table.",
            "Without FILE it goes into the folder backups beside the store, where the newest are kept."
        })
final class BackupCommand extends StoreCommand {
    @Parameters(index = "0", arity = "0..1", paramLabel = "FILE", description = "File to write; never overwritten.")
    private @Nullable Path file;

    @Option(
            names = "--keep",
            paramLabel = "N",
            description = "From now on, how many backups are kept beside the store (10 unless set).")
    private @Nullable Integer keep;

    @Override
    public Integer call() {
        try (OpenClinic clinic = store.open()) {
            StoreBackups backups = clinic.store().backups();
            if (keep != null) {
                keep(backups, keep);
            }
            ConsoleProgress progress = new ConsoleProgress(output.err());
            BackupProgress bytes = BackupSteps.of(progress, "Backing up");
            MadeBackup made = file == null
                    ? backups.make(BackupReason.ASKED, OpenClinic.user(), bytes)
                    : backups.makeAt(file, OpenClinic.user(), bytes);
            progress.done();
            output.print(
                    BackupJson.of(made),
                    out -> out.printf(
                            "%s: %d rows in %d tables, %.1f MB, opened and counted.%n",
                            made.file(),
                            made.counts().total(),
                            made.counts().rows().size(),
                            made.bytes() / 1e6));
        }
        return 0;
    }

    private static void keep(StoreBackups backups, int number) {
        if (number < 1 || number > StoreBackups.MOST_KEEP) {
            throw new CommandFailed(2, "1 to " + StoreBackups.MOST_KEEP + " backups can be kept, not " + number + ".");
        }
        backups.keep(number);
    }

    record BackupJson(String file, Instant at, long bytes, Map<String, Long> rows, List<String> removed) {
        static BackupJson of(MadeBackup made) {
            return new BackupJson(
                    made.file().toString(),
                    made.manifest().at(),
                    made.bytes(),
                    made.counts().rows(),
                    made.removed().stream().map(Path::toString).toList());
        }
    }
}
