package org.mendline.app.cli;

import java.io.PrintWriter;
import java.util.List;
import org.mendline.app.checking.SetAsideGroup;
import org.mendline.app.clinic.OpenClinic;
import org.mendline.storage.intake.QuarantinedRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "quarantine",
        description = {
            "Lists records that imports set aside, with the reason.",
            "Each can be mended by hand and tried again, or dismissed with a reason; both can be taken back."
        },
        subcommands = {
            QuarantineCommand.Listed.class,
            QuarantineCommand.Show.class,
            QuarantineFix.class,
            QuarantineRetry.class,
            QuarantineCommand.Dismiss.class,
            QuarantineCommand.Reopen.class
        })
final class QuarantineCommand extends StoreCommand {
    static final int MOST_DECIDED = 1_000;

    @Override
    public Integer call() {
        return list(store, output, false);
    }

    private static int list(StoreOptions store, Output output, boolean decided) {
        try (OpenClinic clinic = store.open()) {
            List<QuarantinedRecord> records = decided
                    ? clinic.store().quarantine().decided(MOST_DECIDED)
                    : clinic.store().quarantine().all();
            output.print(
                    new QuarantineJson(records.stream().map(RecordJson::of).toList()),
                    out -> text(out, records, decided));
        }
        return 0;
    }

    private static void text(PrintWriter out, List<QuarantinedRecord> records, boolean decided) {
        if (records.isEmpty()) {
            out.println(decided ? "Nothing was mended or dismissed yet." : "Nothing is set aside.");
        }
        for (QuarantinedRecord r : records) {
            out.printf("%5d  %s, %s: %s%n", r.id(), r.file(), r.record(), r.reason());
            r.decision()
                    .ifPresent(d -> out.printf(
                            "       %s by %s on %s: %s%n", Words.of(d.outcome()), d.by(), d.at(), d.words()));
        }
    }

    record QuarantineJson(List<RecordJson> records) {}

    /// The record with this number.
    static QuarantinedRecord find(OpenClinic clinic, long number) {
        return clinic.store()
                .quarantine()
                .find(number)
                .orElseThrow(() -> new CommandFailed(
                        1,
                        "There is no set-aside record number " + number + "; `mendline quarantine list` names them."));
    }

    /// The numbers asked for; with `alike` those of every record that waits for the same reason in the same file.
    static List<Long> numbers(OpenClinic clinic, List<Long> asked, boolean alike) {
        asked.forEach(number -> find(clinic, number));
        if (!alike) {
            return asked;
        }
        return clinic.toCheck().setAside().stream()
                .map(SetAsideGroup::records)
                .filter(group -> group.stream().anyMatch(r -> asked.contains(r.id())))
                .flatMap(List::stream)
                .map(QuarantinedRecord::id)
                .toList();
    }

    @Command(name = "list", description = "The same as `quarantine`.")
    static final class Listed extends StoreCommand {
        @Option(names = "--decided", description = "Those mended or dismissed instead of those that wait.")
        private boolean decided;

        @Override
        public Integer call() {
            return list(store, output, decided);
        }
    }

    @Command(name = "show", description = "Shows one record whole: raw text, reason, what the reader understood.")
    static final class Show extends StoreCommand {
        @Parameters(paramLabel = "N", description = "Number, as `quarantine list` shows it.")
        private long number;

        @Override
        public Integer call() {
            try (OpenClinic clinic = store.open()) {
                RecordJson shown = RecordJson.of(find(clinic, number));
                output.print(shown, shown::print);
            }
            return 0;
        }
    }

    @Command(name = "dismiss", description = "Leaves records out for good. They stay readable: `list --decided`.")
    static final class Dismiss extends StoreCommand {
        @Parameters(arity = "1..*", paramLabel = "N", description = "Numbers, as `quarantine list` shows them.")
        private List<Long> numbers = List.of();

        @Option(names = "--alike", description = "With them all records of the same file with the same problem.")
        private boolean alike;

        @Option(names = "--reason", required = true, description = "Why; kept with the record and audited.")
        private String reason = "";

        @Option(names = "--by", paramLabel = "NAME", description = "Who decides (default: who is logged in).")
        private String by = OpenClinic.user();

        @Override
        public Integer call() {
            try (OpenClinic clinic = store.open()) {
                List<Long> meant = numbers(clinic, numbers, alike);
                int done = Decided.of(() -> clinic.toCheck().dismiss(meant, reason, by));
                output.print(new Decided(done), out -> out.printf("Dismissed %d of %d.%n", done, meant.size()));
                return done == meant.size() ? 0 : 1;
            }
        }
    }

    @Command(
            name = "reopen",
            description = "Lets records wait again: takes a dismissal back, and a value stored by hand out.")
    static final class Reopen extends StoreCommand {
        @Parameters(arity = "1..*", paramLabel = "N", description = "Numbers, as `list --decided` shows them.")
        private List<Long> numbers = List.of();

        @Option(names = "--by", paramLabel = "NAME", description = "Who decides (default: who is logged in).")
        private String by = OpenClinic.user();

        @Override
        public Integer call() {
            try (OpenClinic clinic = store.open()) {
                numbers.forEach(number -> find(clinic, number));
                int done = Decided.of(() -> clinic.toCheck().reopen(numbers, by));
                output.print(new Decided(done), out -> out.printf("%d of %d wait again.%n", done, numbers.size()));
                return done == numbers.size() ? 0 : 1;
            }
        }
    }
}
