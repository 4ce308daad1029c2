package org.mendline.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.mendline.app.clinic.OpenClinic;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "report", description = "Writes Excel reports.", subcommands = ReportCommand.Weekly.class)
final class ReportCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        throw new CommandFailed(2, "Say which report: `mendline report weekly --out FILE.xlsx`.");
    }

    @Command(name = "weekly", description = "The weekly squad report: everyone's status, outlook and reasons.")
    static final class Weekly extends StoreCommand {
        @Option(names = "--out", required = true, paramLabel = "FILE", description = "Excel file to write (.xlsx).")
        private Path out = Path.of("weekly.xlsx");

        @Override
        public Integer call() throws IOException {
            try (OpenClinic clinic = store.open()) {
                ConsoleProgress progress = new ConsoleProgress(output.err());
                clinic.weeklyReport(out, progress);
                progress.done();
                output.print(
                        new Written(out.toString(), clinic.persons().size()),
                        text -> text.printf("Wrote %s.%n", out.toAbsolutePath()));
            }
            return 0;
        }

        record Written(String file, int persons) {}
    }
}
