package org.mendline.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mendline.app.clinic.OpenClinic;
import org.mendline.app.report.ReportKind;
import org.mendline.app.report.SquadColumn;
import org.mendline.app.reporting.Destination;
import org.mendline.app.reporting.ReportOrder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "report",
        description = "Writes Excel reports, and keeps them by name to be written again.",
        subcommands = {
            ReportCommand.Weekly.class,
            ReportCommand.OfPerson.class,
            ReportCommand.Columns.class,
            ReportTemplateCommand.class,
            SavedReportCommands.Save.class,
            SavedReportCommands.Listing.class,
            SavedReportCommands.Run.class,
            SavedReportCommands.Delete.class
        })
final class ReportCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        throw new CommandFailed(2, "Say which report: `mendline report weekly --out FILE.xlsx`.");
    }

    @Command(name = "weekly", description = "The weekly squad report: everyone's status, outlook and reasons.")
    static final class Weekly extends StoreCommand {
        @Option(names = "--out", required = true, paramLabel = "FILE", description = "Excel file to write (.xlsx).")
        private Path out = Path.of("weekly.xlsx");

        @Mixin
        private ReportOptions options = new ReportOptions();

        @Override
        public Integer call() throws IOException {
            return written(this, options.order(ReportKind.WEEKLY, Optional.empty()), out);
        }
    }

    @Command(name = "person", description = "The report of one person, in more detail.")
    static final class OfPerson extends StoreCommand {
        @Mixin
        private PersonArgument person = new PersonArgument();

        @Option(names = "--out", required = true, paramLabel = "FILE", description = "Excel file to write (.xlsx).")
        private Path out = Path.of("person.xlsx");

        @Mixin
        private ReportOptions options = new ReportOptions();

        @Override
        public Integer call() throws IOException {
            String id;
            try (OpenClinic clinic = store.open()) {
                id = person.in(clinic).id().value();
            }
            return written(this, options.order(ReportKind.PERSON, List.of(id), Optional.empty()), out);
        }
    }

    @Command(name = "columns", description = "Lists the columns a squad sheet may have.")
    static final class Columns implements Callable<Integer> {
        @Mixin
        private Output output = new Output();

        @Override
        public Integer call() {
            List<ColumnJson> columns = Arrays.stream(SquadColumn.values())
                    .map(column -> new ColumnJson(column.key(), column.column().head()))
                    .toList();
            output.print(columns, out -> columns.forEach(c -> out.printf("%-16s %s%n", c.key(), c.head())));
            return 0;
        }

        record ColumnJson(String key, String head) {}
    }

    private static int written(StoreCommand command, ReportOrder order, Path file) throws IOException {
        boolean replaced = Files.exists(file);
        try (OpenClinic clinic = command.store.open()) {
            written(command, clinic, order, new Destination.To(file), replaced);
        }
        return 0;
    }

    /// Writes a report and says where it lies.
    ///
    /// @param replaced whether a file of this name was there before
    static void written(
            StoreCommand command, OpenClinic clinic, ReportOrder order, Destination destination, boolean replaced)
            throws IOException {
        ConsoleProgress progress = new ConsoleProgress(command.output.err());
        try {
            int people = clinic.reports().people(order, progress).size();
            List<Path> files = clinic.reports().write(order, destination, progress);
            progress.done();
            command.output.print(
                    new Written(files.stream().map(Path::toString).toList(), people, replaced),
                    out -> files.forEach(file -> out.printf(
                            "Wrote %s%s.%n",
                            file.toAbsolutePath(), replaced ? ", in place of the file that was there" : "")));
        } catch (IllegalArgumentException e) {
            progress.done();
            throw new CommandFailed(1, String.valueOf(e.getMessage()));
        }
    }

    record Written(List<String> files, int persons, boolean replaced) {}
}
