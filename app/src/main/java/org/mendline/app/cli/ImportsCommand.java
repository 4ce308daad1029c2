package org.mendline.app.cli;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mendline.app.clinic.OpenClinic;
import org.mendline.storage.intake.ImportRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "imports", description = "Lists earlier imports, newest first; `undo-import N` takes one back.")
final class ImportsCommand extends StoreCommand {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    /// Persons in a line; more are counted. `--json` has all.
    private static final int NAMED = 8;

    @Option(names = "--limit", paramLabel = "N", description = "How many at most (default: ${DEFAULT-VALUE}).")
    private int limit = 50;

    @Override
    public Integer call() {
        try (OpenClinic clinic = store.open()) {
            List<ImportRun> runs = clinic.importBook().latest(limit);
            output.print(new ImportsJson(runs.stream().map(RunJson::of).toList()), out -> {
                if (runs.isEmpty()) {
                    out.println("Nothing has been imported yet.");
                }
                runs.forEach(run -> text(out, run));
            });
        }
        return 0;
    }

    private static void text(PrintWriter out, ImportRun run) {
        out.printf(
                "%d  %s  %s: %d values, %d samples, %d known already, %d set aside%s%s%n",
                run.number(),
                TIME.format(run.at().atZone(ZoneId.systemDefault())),
                run.actor(),
                run.observations(),
                run.channelSamples(),
                run.duplicates(),
                run.quarantined(),
                persons(run.persons()),
                run.undone()
                        .map(undone -> "; undone " + TIME.format(undone.at().atZone(ZoneId.systemDefault())) + " by "
                                + undone.actor())
                        .orElse(""));
        run.files().forEach(file -> out.printf("    %s  %s%n", file.file(), file.status()));
    }

    private static String persons(List<String> ids) {
        String all = ids.isEmpty() ? "" : "; " + String.join(", ", ids);
        return ids.size() > NAMED ? "; " + ids.size() + " persons" : all;
    }

    record ImportsJson(List<RunJson> imports) {}

    record RunJson(
            int number,
            Instant at,
            String actor,
            long observations,
            long duplicates,
            long channelSamples,
            long quarantined,
            List<String> persons,
            List<ImportRun.RunFile> files,
            Optional<ImportRun.Undone> undone) {
        static RunJson of(ImportRun run) {
            return new RunJson(
                    run.number(),
                    run.at(),
                    run.actor(),
                    run.observations(),
                    run.duplicates(),
                    run.channelSamples(),
                    run.quarantined(),
                    run.persons(),
                    run.files(),
                    run.undone());
        }
    }
}
