package org.mendline.app.cli;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.mendline.app.clinic.OpenClinic;
import org.mendline.app.timeline.Entry;
import org.mendline.app.timeline.TypedNumber;
import org.mendline.storage.journal.JournalEntry.Intervention;
import org.mendline.storage.observation.Measure;
import org.mendline.storage.observation.Observation;
import org.mendline.storage.person.Person;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "add",
        description = {
            "Enters a value, or something done or given, by hand.",
            "A value outside the plausible range of its measure is refused unless --doubtful keeps it as doubtful."
        })
final class AddCommand extends StoreCommand {
    @Mixin
    private PersonArgument person = new PersonArgument();

    @Mixin
    private EntryOptions entry = new EntryOptions();

    @ArgGroup(multiplicity = "1")
    private What what = new What();

    @Option(names = "--doubtful", description = "Keep a value that no living person shows; `doubtful` judges it.")
    private boolean doubtful;

    /// A value or an intervention.
    static final class What {
        @ArgGroup(exclusive = false)
        private @Nullable Value value;

        @ArgGroup(exclusive = false)
        private @Nullable Done done;
    }

    static final class Value {
        @Option(
                names = "--measure",
                paramLabel = "M",
                required = true,
                description = "Measure code or name, for example 72514-3 or \"Pain severity\".")
        private String measure = "";

        @Option(
                names = "--value",
                paramLabel = "V",
                required = true,
                description = "In the measure's own unit; decimal point or comma.")
        private String value = "";
    }

    static final class Done {
        @Option(names = "--intervention", paramLabel = "WHAT", required = true, description = "For example Ibuprofen.")
        private String what = "";

        @Option(names = "--dose", paramLabel = "D", description = "How much, for example 400.")
        private @Nullable String dose;

        @Option(names = "--unit", paramLabel = "U", description = "Unit of the dose, for example mg.")
        private String unit = "";
    }

    @Override
    public Integer call() {
        try (OpenClinic clinic = store.open()) {
            Person who = person.in(clinic);
            ZonedDateTime at = entry.at(ZonedDateTime.now(ZoneId.systemDefault()));
            if (what.value != null) {
                add(clinic, who, what.value, at);
            } else if (what.done != null) {
                add(clinic, who, what.done, at);
            }
        }
        return 0;
    }

    private void add(OpenClinic clinic, Person who, Value typed, ZonedDateTime at) {
        Measure measure = measure(clinic.timelines().entries().measures(), typed.measure);
        double value = number(typed.value, measure);
        if (!measure.isPlausible(value) && !doubtful) {
            throw new CommandFailed(
                    1,
                    value + " " + measure.unit() + " lies outside what a living person shows of " + measure.name()
                            + ". Nothing was stored; check it, or keep it as doubtful with --doubtful.");
        }
        Entry.Value entered = EntryOptions.refusing(() -> {
            Entry.Value made = Entry.Value.of(who.id(), measure, value, at, entry.by());
            clinic.timelines().entries().add(made, entry.by());
            return made;
        });
        ValueJson json = ValueJson.of(who, measure, entered);
        output.print(
                json,
                out -> out.printf(
                        Locale.ROOT,
                        "Entered of %s: %s %s %s at %s, by %s%s.%n",
                        json.person,
                        json.measure,
                        Words.of(json.value),
                        json.unit,
                        json.time,
                        json.by,
                        json.quality.equals("valid") ? "" : "; " + json.quality + ", see `mendline doubtful`"));
    }

    private static double number(String typed, Measure measure) {
        return switch (TypedNumber.read(typed, measure)) {
            case TypedNumber.Exactly(double value) -> value;
            case TypedNumber.Nothing() -> throw new CommandFailed(2, "--value is empty; give a number.");
            case TypedNumber.NoNumber() ->
                throw new CommandFailed(2, "\"" + typed + "\" is no number; write digits, with a point or a comma.");
            case TypedNumber.Unclear(double small, double large) ->
                throw new CommandFailed(
                        2,
                        "\"" + typed + "\" could be " + Words.of(small) + " or " + Words.of(large)
                                + "; write it without the mark or with other decimals.");
        };
    }

    private static Measure measure(List<Measure> known, String typed) {
        String text = typed.strip();
        List<Measure> found = known.stream()
                .filter(measure -> measure.code().equals(text) || measure.name().equalsIgnoreCase(text))
                .toList();
        if (found.isEmpty()) {
            found = known.stream()
                    .filter(measure -> measure.name().toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT)))
                    .toList();
        }
        if (found.size() == 1) {
            return found.getFirst();
        }
        throw new CommandFailed(
                2,
                found.isEmpty()
                        ? "No measure is called \"" + typed + "\"; give its code, for example 72514-3 for pain."
                        : "\"" + typed + "\" could be "
                                + String.join(
                                        ", ",
                                        found.stream()
                                                .limit(6)
                                                .map(m -> m.name() + " (" + m.code() + ")")
                                                .toList())
                                + "; give the code.");
    }

    private void add(OpenClinic clinic, Person who, Done typed, ZonedDateTime at) {
        OptionalDouble dose = typed.dose == null ? OptionalDouble.empty() : TypedNumber.dose(typed.dose);
        if (typed.dose != null && dose.isEmpty()) {
            throw new CommandFailed(2, "\"" + typed.dose + "\" is no dose; write a number from 0 on.");
        }
        WrittenJson json = EntryOptions.refusing(
                () -> entry.write(clinic, who, new Intervention(typed.what, dose, typed.unit, Optional.empty()), at));
        output.print(json, out -> out.println(json.sentence()));
    }

    /// @param quality `valid` or `implausible`
    record ValueJson(
            String person,
            OffsetDateTime time,
            String code,
            String measure,
            double value,
            String unit,
            String quality,
            String by) {
        static ValueJson of(Person who, Measure measure, Entry.Value entered) {
            Observation o = entered.observation();
            return new ValueJson(
                    who.id().value(),
                    o.instant().atOffset(o.offset()),
                    o.code(),
                    measure.name(),
                    o.value(),
                    o.unit(),
                    Words.of(o.quality()),
                    entered.by());
        }
    }
}
