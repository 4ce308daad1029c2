package org.mendline.app.cli;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.mendline.app.checking.DoubtfulGroup;
import org.mendline.app.clinic.OpenClinic;
import org.mendline.storage.observation.CuratedMeasures;
import org.mendline.storage.observation.DoubtfulValue;
import org.mendline.storage.observation.Measure;
import org.mendline.storage.observation.Observation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "doubtful",
        description = {
            "Lists values outside the plausible range of their measure.",
            "They are kept, and used for predictions only once a named person has accepted them."
        },
        subcommands = {
            DoubtfulCommand.Listed.class,
            DoubtfulCommand.Accept.class,
            DoubtfulCommand.Reject.class,
            DoubtfulCommand.Reopen.class
        })
final class DoubtfulCommand extends StoreCommand {
    private static final int MOST = 10_000;

    @Override
    public Integer call() {
        return list(store, output, false, Optional.empty());
    }

    private static int list(StoreOptions store, Output output, boolean judged, Optional<String> person) {
        try (OpenClinic clinic = store.open()) {
            CuratedMeasures measures = new CuratedMeasures();
            Optional<String> id =
                    person.map(p -> PersonArgument.find(clinic, p).id().value());
            List<DoubtfulValue> values = judged
                    ? clinic.store().doubtful().judged(MOST)
                    : clinic.store().doubtful().waiting(MOST);
            List<ValueJson> rows = values.stream()
                    .filter(v -> id.isEmpty()
                            || id.get().equals(v.observation().person().value()))
                    .map(v -> ValueJson.of(v, measures))
                    .toList();
            output.print(new DoubtfulJson(rows), out -> {
                if (rows.isEmpty()) {
                    out.println(judged ? "Nothing was judged yet." : "No value is in doubt.");
                }
                rows.forEach(r -> r.print(out));
            });
        }
        return 0;
    }

    record DoubtfulJson(List<ValueJson> values) {}

    /// @param low lowest plausible value, `high` the highest; absent where open
    record ValueJson(
            long id,
            String person,
            OffsetDateTime time,
            String code,
            String measure,
            double value,
            String unit,
            Optional<Double> low,
            Optional<Double> high,
            Optional<String> device,
            String source,
            String record,
            String quality,
            Optional<JudgementJson> judgement) {
        static ValueJson of(DoubtfulValue doubtful, CuratedMeasures measures) {
            Observation o = doubtful.observation();
            Measure measure = measures.find(o.code())
                    .orElseGet(() ->
                            new Measure(o.code(), o.code(), o.unit(), OptionalDouble.empty(), OptionalDouble.empty()));
            return new ValueJson(
                    doubtful.id(),
                    o.person().value(),
                    o.instant().atOffset(o.offset()),
                    o.code(),
                    measure.name(),
                    o.value(),
                    o.unit(),
                    boxed(measure.plausibleLow()),
                    boxed(measure.plausibleHigh()),
                    o.provenance().device(),
                    o.provenance().source(),
                    o.provenance().record(),
                    Words.of(o.quality()),
                    doubtful.judgement().map(j -> new JudgementJson(j.accepted(), j.by(), j.at(), j.reason())));
        }

        private static Optional<Double> boxed(OptionalDouble bound) {
            return bound.isPresent() ? Optional.of(bound.getAsDouble()) : Optional.empty();
        }

        void print(PrintWriter out) {
            out.printf(
                    "%5d  %s  %s  %s = %s %s (plausible: %s to %s)  %s, %s%s%n",
                    id,
                    person,
                    time,
                    measure,
                    value,
                    unit,
                    low.map(String::valueOf).orElse("…"),
                    high.map(String::valueOf).orElse("…"),
                    source,
                    record,
                    device.map(d -> ", by " + d).orElse(""));
            judgement.ifPresent(j -> out.printf("       %s by %s on %s: %s%n", quality, j.by, j.at, j.reason));
        }
    }

    record JudgementJson(boolean accepted, String by, Instant at, String reason) {}

    private static int judge(StoreOptions store, Output output, Deciding deciding, boolean accepted) {
        try (OpenClinic clinic = store.open()) {
            List<Long> meant = deciding.numbers(clinic);
            int done = Decided.of(() -> clinic.toCheck().judge(meant, accepted, deciding.by, deciding.reason));
            output.print(
                    new Decided(done),
                    out -> out.printf("%s %d of %d.%n", accepted ? "Accepted" : "Rejected", done, meant.size()));
            return done == meant.size() ? 0 : 1;
        }
    }

    /// Which values, who and why.
    static final class Deciding {
        @Parameters(arity = "1..*", paramLabel = "N", description = "Numbers, as `doubtful list` shows them.")
        private List<Long> numbers = List.of();

        @Option(names = "--alike", description = "With them all of the same person, measure and file.")
        private boolean alike;

        @Option(names = "--by", paramLabel = "NAME", required = true, description = "Who looked at them.")
        private String by = "";

        @Option(names = "--reason", required = true, description = "Why; kept with the value and audited.")
        private String reason = "";

        private List<Long> numbers(OpenClinic clinic) {
            for (long number : numbers) {
                if (clinic.store().doubtful().find(number).isEmpty()) {
                    throw new CommandFailed(
                            1, "There is no doubtful value number " + number + "; `mendline doubtful` lists them.");
                }
            }
            if (!alike) {
                return numbers;
            }
            return clinic.toCheck().doubtful().stream()
                    .map(DoubtfulGroup::values)
                    .filter(group -> group.stream().anyMatch(v -> numbers.contains(v.id())))
                    .flatMap(List::stream)
                    .map(DoubtfulValue::id)
                    .toList();
        }
    }

    @Command(name = "list", description = "The same as `doubtful`.")
    static final class Listed extends StoreCommand {
        @Option(names = "--judged", description = "Those accepted or rejected instead of those that wait.")
        private boolean judged;

        @Option(names = "--person", paramLabel = "ID", description = "Only this person's.")
        private @Nullable String person;

        @Override
        public Integer call() {
            return list(store, output, judged, Optional.ofNullable(person));
        }
    }

    @Command(name = "accept", description = "Believes values: they are used for predictions from now on.")
    static final class Accept extends StoreCommand {
        @Mixin
        private Deciding deciding = new Deciding();

        @Override
        public Integer call() {
            return judge(store, output, deciding, true);
        }
    }

    @Command(name = "reject", description = "Does not believe values: they are kept and never used.")
    static final class Reject extends StoreCommand {
        @Mixin
        private Deciding deciding = new Deciding();

        @Override
        public Integer call() {
            return judge(store, output, deciding, false);
        }
    }

    @Command(name = "reopen", description = "Takes judgements back: the values wait again.")
    static final class Reopen extends StoreCommand {
        @Parameters(arity = "1..*", paramLabel = "N", description = "Numbers, as `doubtful list --judged` shows them.")
        private List<Long> numbers = List.of();

        @Option(names = "--by", paramLabel = "NAME", required = true, description = "Who decides.")
        private String by = "";

        @Override
        public Integer call() {
            try (OpenClinic clinic = store.open()) {
                int done = Decided.of(() -> clinic.toCheck().reconsider(numbers, by));
                output.print(new Decided(done), out -> out.printf("%d of %d wait again.%n", done, numbers.size()));
                return done == numbers.size() ? 0 : 1;
            }
        }
    }
}
