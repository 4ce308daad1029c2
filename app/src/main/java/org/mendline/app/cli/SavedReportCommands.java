package org.mendline.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mendline.app.clinic.OpenClinic;
import org.mendline.app.report.ReportKind;
import org.mendline.app.reporting.Destination;
import org.mendline.app.reporting.OrderJson;
import org.mendline.app.reporting.SavedOrder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Reports that are kept by name.
final class SavedReportCommands {
    private SavedReportCommands() {}

    @Command(name = "save", description = "Keeps a report by name, in place of the one of this name if there is one.")
    static final class Save extends StoreCommand {
        @Parameters(index = "0", paramLabel = "NAME", description = "What to call it.")
        private String name = "";

        @Option(names = "--kind", paramLabel = "KIND", description = "weekly (default) or person.")
        private String kind = ReportKind.WEEKLY.key();

        @Option(
                names = "--folder",
                paramLabel = "DIR",
                description = "Where `report run` puts it unless told otherwise.")
        private @Nullable Path folder;

        @Mixin
        private ReportOptions options = new ReportOptions();

        @Override
        public Integer call() {
            ReportKind known = ReportKind.of(kind)
                    .orElseThrow(() -> new CommandFailed(2, "--kind is weekly or person, not " + kind + "."));
            try (OpenClinic clinic = store.open()) {
                SavedOrder saved = clinic.reports().save(name, options.order(known, Optional.ofNullable(folder)));
                output.print(SavedJson.of(saved), out -> out.printf("Saved the report \"%s\".%n", saved.name()));
            } catch (IllegalArgumentException e) {
                throw new CommandFailed(2, String.valueOf(e.getMessage()));
            }
            return 0;
        }
    }

    @Command(name = "list", description = "Lists the reports kept by name.")
    static final class Listing extends StoreCommand {
        @Override
        public Integer call() {
            try (OpenClinic clinic = store.open()) {
                List<SavedJson> saved =
                        clinic.reports().saved().stream().map(SavedJson::of).toList();
                output.print(saved, out -> {
                    if (saved.isEmpty()) {
                        out.println("No report is saved yet: `mendline report save NAME`.");
                    }
                    saved.forEach(report -> out.printf(
                            "%-30s %-7s %-24s %s%n",
                            report.name(),
                            report.report().kind(),
                            String.join(",", report.report().people()),
                            report.report().folder().orElse("")));
                });
            }
            return 0;
        }
    }

    @Command(
            name = "run",
            description = {
                "Writes a report kept by name, as NAME and the date; a file that is there is never replaced.",
                "Made for cron and the Task Scheduler: see docs/reports.md."
            })
    static final class Run extends StoreCommand {
        @Parameters(index = "0", paramLabel = "NAME", description = "What it is called.")
        private String name = "";

        @Option(names = "--out", paramLabel = "DIR", description = "Folder (default: the one saved with the report).")
        private @Nullable Path folder;

        @Override
        public Integer call() throws IOException {
            try (OpenClinic clinic = store.open()) {
                SavedOrder saved = found(clinic);
                Path into = Optional.ofNullable(folder)
                        .or(() -> saved.order().folder())
                        .orElseThrow(() -> new CommandFailed(
                                2, "The report \"" + name + "\" has no folder of its own. Say where: --out DIR."));
                if (!Files.isDirectory(into)) {
                    throw new CommandFailed(
                            2,
                            "The folder " + into.toAbsolutePath() + " is not there. Make it first, or name another.");
                }
                ReportCommand.written(this, clinic, saved.order(), new Destination.In(into, saved.name()), false);
            }
            return 0;
        }

        private SavedOrder found(OpenClinic clinic) {
            try {
                return clinic.reports().named(name);
            } catch (IllegalArgumentException e) {
                throw new CommandFailed(2, String.valueOf(e.getMessage()));
            }
        }
    }

    @Command(name = "delete", description = "Forgets a report kept by name; files it has written stay.")
    static final class Delete extends StoreCommand {
        @Parameters(index = "0", paramLabel = "NAME", description = "What it is called.")
        private String name = "";

        @Override
        public Integer call() {
            try (OpenClinic clinic = store.open()) {
                if (!clinic.reports().delete(name)) {
                    throw new CommandFailed(2, "No saved report is called \"" + name + "\".");
                }
                output.print(new DeletedJson(name), out -> out.printf("Deleted the report \"%s\".%n", name));
            }
            return 0;
        }

        record DeletedJson(String deleted) {}
    }

    record SavedJson(String name, OrderJson report, String madeBy, String madeAt) {
        static SavedJson of(SavedOrder saved) {
            return new SavedJson(
                    saved.name(),
                    OrderJson.of(saved.order()),
                    saved.madeBy(),
                    saved.madeAt().toString());
        }
    }
}
