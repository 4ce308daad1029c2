package org.mendline.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.mendline.app.caseload.CaseloadEntry;
import org.mendline.app.clinic.OpenClinic;
import org.mendline.app.demo.DemoClinic;
import org.mendline.app.explanation.Explained;
import org.mendline.app.prediction.PersonPrediction;
import org.mendline.app.prediction.PredictionResult;
import org.mendline.app.report.Paper;
import org.mendline.app.reporting.Destination;
import org.mendline.app.reporting.ReportOrder;
import org.mendline.app.task.TaskProgress;
import org.mendline.app.window.ScreenPictures;
import org.mendline.storage.person.PersonId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "demo",
        description = {
            "Runs the whole thread on a clinic of simulated people: makes device files, imports them into a fresh",
            "encrypted store, predicts, explains, writes the weekly Excel report and pictures of the screens."
        })
final class DemoCommand implements Callable<Integer> {
    @Mixin
    private Output output = new Output();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder to write (default ${DEFAULT-VALUE}).",
            defaultValue = "mendline-demo")
    private Path folder = Path.of("mendline-demo");

    @Option(
            names = "--finished",
            paramLabel = "N",
            description = {
                "Also N finished recoveries of simulated people, for `train --local` and similar recoveries",
                "(default ${DEFAULT-VALUE})."
            },
            defaultValue = "0")
    private int finished;

    @Override
    public Integer call() throws IOException {
        ConsoleProgress console = new ConsoleProgress(output.err());
        try (OpenClinic clinic = DemoClinic.make(
                folder.resolve("files"), folder.resolve("demo.mendline"), finished, part(console, 0, 0.4))) {
            List<CaseloadEntry> caseload = clinic.caseload(part(console, 0.4, 0.7));
            Path report = folder.resolve("weekly-report.xlsx");
            clinic.reports()
                    .write(
                            ReportOrder.weekly(Paper.of(Locale.getDefault())),
                            new Destination.To(report),
                            part(console, 0.7, 0.85));
            List<Path> pictures = pictures(clinic, caseload, part(console, 0.85, 1));
            console.done();
            List<Why> reasons =
                    caseload.stream().flatMap(e -> why(clinic, e).stream()).toList();
            DemoJson json = new DemoJson(
                    folder.toAbsolutePath().toString(),
                    true,
                    report.toString(),
                    pictures.stream().map(Path::toString).toList(),
                    clinic.modelVersion(),
                    reasons);
            output.print(json, out -> text(out, clinic, caseload, reasons));
            try (PrintWriter summary =
                    new PrintWriter(Files.newBufferedWriter(folder.resolve("summary.txt"), StandardCharsets.UTF_8))) {
                text(summary, clinic, caseload, reasons);
            }
        }
        return 0;
    }

    private List<Path> pictures(OpenClinic clinic, List<CaseloadEntry> caseload, TaskProgress progress)
            throws IOException {
        Optional<PersonId> shown = caseload.stream()
                .filter(e -> e.timeToGoal().isPresent())
                .map(CaseloadEntry::person)
                .findFirst();
        List<Path> written = new ArrayList<>();
        List<String> screens = List.of("caseload", "twin", "import", "report");
        for (String screen : screens) {
            progress.at((double) written.size() / screens.size(), "Drawing the " + screen + " screen");
            Path png = folder.resolve(screen + ".png");
            ScreenPictures.write(screen, clinic, shown, 1366, 768, false, png);
            written.add(png);
        }
        Path dark = folder.resolve("twin-dark.png");
        ScreenPictures.write("twin", clinic, shown, 1920, 1080, true, dark);
        written.add(dark);
        return written;
    }

    private static Optional<Why> why(OpenClinic clinic, CaseloadEntry entry) {
        return switch (clinic.predict(entry.person())) {
            case PredictionResult.Predicted(PersonPrediction p) ->
                Optional.of(new Why(
                        entry.person().value(),
                        entry.label(),
                        Words.of(entry.status()),
                        entry.reason(),
                        clinic.explain(p, Explained.OUTCOME_12_WEEKS).sentence()));
            case PredictionResult.NotPossible(var id, String reason) ->
                Optional.of(new Why(id.value(), entry.label(), Words.of(entry.status()), reason, ""));
        };
    }

    private void text(PrintWriter out, OpenClinic clinic, List<CaseloadEntry> caseload, List<Why> reasons) {
        out.println();
        out.println("Demo clinic: every person in it is simulated; nobody here ever lived.");
        Map<String, Long> counts = caseload.stream()
                .collect(Collectors.groupingBy(
                        e -> Words.of(e.status()), java.util.TreeMap::new, Collectors.counting()));
        out.println(caseload.size() + " people: "
                + counts.entrySet().stream()
                        .map(e -> e.getValue() + " " + e.getKey())
                        .collect(Collectors.joining(", "))
                + ". Model " + clinic.modelVersion() + ".");
        out.println();
        reasons.forEach(w -> {
            out.printf("%-5s %-14s %-9s %s%n", w.person, w.label, w.status, w.reason);
            if (!w.sentence.isEmpty()) {
                out.printf("      why: %s%n", w.sentence);
            }
        });
        out.println();
        out.println("Everything is in " + folder.toAbsolutePath());
        out.println("  weekly-report.xlsx   the weekly Excel report");
        out.println("  caseload.png, twin.png, import.png, report.png, twin-dark.png   the screens");
        out.println("  files/               the device files it made and imported");
        out.println("  demo.mendline        the encrypted store (passphrase: demo)");
        out.println("Next: ./mendline opens the workstation; ./mendline --help lists the commands.");
    }

    /// The stretch of a longer task from `from` to `to`.
    private static TaskProgress part(TaskProgress whole, double from, double to) {
        return new TaskProgress() {
            @Override
            public void at(double fraction, String what) {
                whole.at(from + (to - from) * fraction, what);
            }

            @Override
            public boolean cancelled() {
                return whole.cancelled();
            }
        };
    }

    record Why(String person, String label, String status, String reason, String sentence) {}

    record DemoJson(
            String folder,
            boolean simulated,
            String report,
            List<String> pictures,
            String modelVersion,
            List<Why> people) {}
}
