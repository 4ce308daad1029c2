package org.mendline.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mendline.app.clinic.OpenClinic;
import org.mendline.app.upkeep.BackupSteps;
import org.mendline.storage.backup.BackupProgress;
import org.mendline.storage.store.StoreBackups;
import org.mendline.storage.store.StoreCheckReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "verify",
        description = {
            "Checks the store, or a backup, all through: header, every row, every channel, references, audit chain.",
            "Changes nothing. Exit 1 if something is wrong."
        })
final class VerifyCommand extends StoreCommand {
    @Parameters(index = "0", arity = "0..1", paramLabel = "FILE", description = "A backup (default: the store).")
    private @Nullable Path backup;

    @Override
    public Integer call() {
        ConsoleProgress progress = new ConsoleProgress(output.err());
        BackupProgress steps = BackupSteps.of(progress, "Checking");
        Path checked = backup == null ? store.store() : backup;
        StoreCheckReport report = backup == null ? ofStore(steps) : ofBackup(backup, steps);
        progress.done();
        output.print(
                new VerifyJson(
                        checked.toString(),
                        report.sound(),
                        report.rows(),
                        report.channels(),
                        report.samples(),
                        report.problems()),
                out -> text(out, checked, report));
        return report.sound() ? 0 : 1;
    }

    private StoreCheckReport ofStore(BackupProgress steps) {
        try (OpenClinic clinic = store.open()) {
            return clinic.store().check(steps);
        }
    }

    private StoreCheckReport ofBackup(Path file, BackupProgress steps) {
        char[] passphrase = store.passphrase(false);
        try {
            return StoreBackups.verify(file, passphrase, steps);
        } finally {
            Arrays.fill(passphrase, '\0');
        }
    }

    private static void text(PrintWriter out, Path checked, StoreCheckReport report) {
        report.rows().forEach((table, rows) -> out.printf("%-20s %12d rows%n", table, rows));
        out.printf("%-20s %12d decoded, %d samples%n", "channels", report.channels(), report.samples());
        report.problems().forEach(out::println);
        out.printf(report.sound() ? "%s is sound; its audit chain holds.%n" : "%s is NOT sound; see above.%n", checked);
    }

    record VerifyJson(
            String file, boolean sound, Map<String, Long> rows, long channels, long samples, List<String> problems) {}
}
