package org.mendline.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mendline.app.clinic.Clinic;
import org.mendline.app.clinic.OpenClinic;
import org.mendline.storage.importing.FileReport;
import org.mendline.storage.importing.ImportRequest;
import org.mendline.storage.importing.csv.CsvMapping;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "import",
        description = {
            "Imports files and folders of devices, laboratories and clinics; formats are recognised by content.",
            "All files go in as one transaction. Exit 0: everything went in; 1: something was refused or set aside."
        })
final class ImportCommand extends StoreCommand {
    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files or folders.")
    private List<Path> files = List.of();

    @Option(names = "--preview", description = "Show what would happen; store nothing.")
    private boolean preview;

    @Option(
            names = "--person",
            paramLabel = "ID",
            description = "Person to whom files belong that name nobody, such as FIT files.")
    private @Nullable String person;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description = "Time zone of times written without one (default: this computer's).")
    private @Nullable ZoneId zone;

    @Option(
            names = "--column",
            paramLabel = "ROLE=HEADING",
            description = "CSV: which heading stands for person, date, measure, value or unit; may be repeated.")
    private Map<CsvMapping.Role, String> columns = Map.of();

    @Option(
            names = "--measure",
            paramLabel = "WORD=CODE",
            description = "CSV: which measure code a word in the measure column means; may be repeated.")
    private Map<String, String> measures = Map.of();

    @Mixin
    private AnswerOptions answers = new AnswerOptions();

    @Override
    public Integer call() {
        ImportRequest request = new ImportRequest(
                files,
                Optional.ofNullable(person).map(PersonArgument::id),
                Optional.ofNullable(zone).orElseGet(ZoneId::systemDefault),
                answers.answers());
        try (OpenClinic clinic = store.open()) {
            CsvMapping words = new CsvMapping(columns, measures);
            ConsoleProgress progress = new ConsoleProgress(output.err());
            Clinic.ImportResult result = preview
                    ? clinic.previewImport(request, words, progress)
                    : clinic.importFiles(request, words, progress);
            progress.done();
            output.print(
                    new ImportJson(
                            result.files().stream().map(FileJson::of).toList(),
                            result.run().stream().boxed().findFirst()),
                    out -> {
                        text(out, result.files());
                        result.run().ifPresent(run -> out.printf("This is import %d.%n", run));
                    });
            boolean clean = result.files().stream()
                    .allMatch(
                            f -> f.status() == FileReport.Status.IMPORTED || f.status() == FileReport.Status.DUPLICATE);
            return clean && !result.cancelled() ? 0 : 1;
        }
    }

    private void text(PrintWriter out, List<FileReport> reports) {
        for (FileReport r : reports) {
            out.printf(
                    "%s  [%s] %s: %d values, %d samples, %d set aside%s%n",
                    r.file(),
                    r.format(),
                    preview ? "would be " + word(r.status()) : word(r.status()),
                    r.observations(),
                    r.channelSamples(),
                    r.quarantined(),
                    r.persons().isEmpty() ? "" : "; " + String.join(", ", r.persons()));
            r.newPersons().forEach(p -> out.printf("    new person: %s%n", p));
            r.problems().forEach(p -> out.printf("    %s: %s%n", p.record(), p.reason()));
            r.notes().forEach(p -> out.printf("    note, %s: %s%n", p.record(), p.reason()));
            r.questions().forEach(q -> out.printf("    answer with %s%n", q.option()));
        }
    }

    static String word(FileReport.Status status) {
        return status.name().toLowerCase(Locale.ROOT);
    }

    /// @param run number of the import, by which `undo-import` takes it back; null for a preview
    record ImportJson(List<FileJson> files, Optional<Integer> run) {}

    record FileJson(
            String file,
            String format,
            String status,
            int observations,
            int duplicates,
            long channelSamples,
            int quarantined,
            Optional<Instant> first,
            Optional<Instant> last,
            List<String> persons,
            List<String> newPersons,
            List<FileReport.Problem> problems,
            List<FileReport.Problem> notes,
            Map<String, Long> countsByKind,
            List<QuestionJson> questions,
            List<String> devices) {
        static FileJson of(FileReport r) {
            return new FileJson(
                    r.file(),
                    r.format(),
                    word(r.status()),
                    r.observations(),
                    r.duplicates(),
                    r.channelSamples(),
                    r.quarantined(),
                    r.first(),
                    r.last(),
                    r.persons(),
                    r.newPersons(),
                    r.problems(),
                    r.notes(),
                    r.countsByKind(),
                    r.questions().stream().map(QuestionJson::of).toList(),
                    r.devices());
        }
    }
}
