package org.mendline.app.cli;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.mendline.app.clinic.OpenClinic;
import org.mendline.storage.importing.Mend;
import org.mendline.storage.importing.MendingOutcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "fix",
        description = {
            "Corrects records by hand and stores them as a sound file would have been stored.",
            "A record the reader did not understand needs all of --person, --code, --value, --unit and --date."
        })
final class QuarantineFix extends StoreCommand {
    @Parameters(arity = "1..*", paramLabel = "N", description = "Numbers, as `quarantine list` shows them.")
    private List<Long> numbers = List.of();

    @Option(names = "--alike", description = "With them all records of the same file with the same problem.")
    private boolean alike;

    @Option(names = "--person", paramLabel = "ID", description = "Whose value it is.")
    private @Nullable String person;

    @Option(names = "--code", paramLabel = "CODE", description = "What it measures: a LOINC or mendline: code.")
    private @Nullable String code;

    @Option(names = "--value", paramLabel = "NUMBER", description = "The value, in its unit.")
    private @Nullable Double value;

    @Option(names = "--unit", paramLabel = "UNIT", description = "Its unit, for example mg/dL.")
    private @Nullable String unit;

    @Option(
            names = "--date",
            paramLabel = "DATE",
            description = "When: 2026-09-01, 2026-09-01T08:30 or 2026-09-01T08:30+02:00.")
    private @Nullable String date;

    @Option(names = "--by", paramLabel = "NAME", description = "Who corrects it (default: who is logged in).")
    private String by = OpenClinic.user();

    @Override
    public Integer call() {
        Mend mend = new Mend(
                Optional.ofNullable(person).map(PersonArgument::id),
                Optional.ofNullable(code),
                value == null ? OptionalDouble.empty() : OptionalDouble.of(value),
                Optional.ofNullable(unit),
                Optional.ofNullable(date).map(MendedTimes::parse));
        if (mend.equals(Mend.NOTHING)) {
            throw new CommandFailed(
                    2, "Say what to correct: --unit, --code, --value, --date or --person; or try `quarantine retry`.");
        }
        try (OpenClinic clinic = store.open()) {
            List<Long> meant = QuarantineCommand.numbers(clinic, numbers, alike);
            MendingOutcome outcome = Decided.of(() -> clinic.toCheck().fix(meant, mend, by));
            return MendedText.print(outcome, output);
        }
    }
}
