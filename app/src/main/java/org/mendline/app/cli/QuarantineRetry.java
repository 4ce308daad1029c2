package org.mendline.app.cli;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mendline.app.clinic.Clinic;
import org.mendline.app.clinic.OpenClinic;
import org.mendline.storage.importing.FileReport;
import org.mendline.storage.importing.ImportRequest;
import org.mendline.storage.importing.Mend;
import org.mendline.storage.intake.QuarantineRepository;
import org.mendline.storage.intake.QuarantinedRecord;
import org.mendline.storage.intake.QuarantinedRecord.Origin;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "retry",
        description = {
            "Tries records again as they are, or with --file reads whole files again with the present readers.",
            "Nothing is added twice; what is still wrong stays set aside."
        })
final class QuarantineRetry extends StoreCommand {
    @Parameters(arity = "0..*", paramLabel = "N", description = "Numbers, as `quarantine list` shows them.")
    private List<Long> numbers = List.of();

    @Option(names = "--alike", description = "With them all records of the same file with the same problem.")
    private boolean alike;

    @Option(names = "--file", paramLabel = "FILE", description = "Files or folders to read again; may be repeated.")
    private List<Path> files = List.of();

    @Option(
            names = "--person",
            paramLabel = "ID",
            description = "With --file: person to whom files belong that name nobody.")
    private @Nullable String person;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description = "With --file: zone of times written without one (default: as at the first import).")
    private @Nullable ZoneId zone;

    @Option(names = "--by", paramLabel = "NAME", description = "Who tries again (default: who is logged in).")
    private String by = OpenClinic.user();

    @Override
    public Integer call() {
        if (numbers.isEmpty() == files.isEmpty()) {
            throw new CommandFailed(2, "Say what to try again: record numbers, or --file FILE for whole files.");
        }
        try (OpenClinic clinic = store.open()) {
            return files.isEmpty() ? records(clinic) : files(clinic);
        }
    }

    private int records(OpenClinic clinic) {
        List<Long> meant = QuarantineCommand.numbers(clinic, numbers, alike);
        return MendedText.print(Decided.of(() -> clinic.toCheck().fix(meant, Mend.NOTHING, by)), output);
    }

    /// How the first import saw the files, so that the same values come out at the same times.
    private Optional<Origin> before(OpenClinic clinic) {
        QuarantineRepository quarantine = clinic.store().quarantine();
        return Stream.concat(quarantine.all().stream(), quarantine.decided(QuarantineCommand.MOST_DECIDED).stream())
                .filter(r ->
                        files.stream().anyMatch(f -> Path.of(r.origin().path()).endsWith(f.getFileName())))
                .map(QuarantinedRecord::origin)
                .findFirst();
    }

    private int files(OpenClinic clinic) {
        Optional<Origin> before = before(clinic);
        ImportRequest request = new ImportRequest(
                files,
                Optional.ofNullable(person).map(PersonArgument::id).or(() -> before.flatMap(Origin::owner)),
                Optional.ofNullable(zone).or(() -> before.map(Origin::zone)).orElseGet(ZoneId::systemDefault));
        ConsoleProgress progress = new ConsoleProgress(output.err());
        Clinic.ImportResult result = clinic.readAgain(request, progress);
        progress.done();
        output.print(
                new ImportCommand.ImportJson(
                        result.files().stream().map(ImportCommand.FileJson::of).toList(),
                        result.run().stream().boxed().findFirst()),
                out -> result.files()
                        .forEach(f -> out.printf(
                                "%s: %d new values, %d known already, %d refused again%n",
                                f.file(), f.observations(), f.duplicates(), f.quarantined())));
        return result.files().stream().noneMatch(f -> f.quarantined() > 0 || f.status() == FileReport.Status.REFUSED)
                ? 0
                : 1;
    }
}
