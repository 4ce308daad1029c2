package org.mendline.app.window.timeline;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.OptionalDouble;
import org.mendline.app.timeline.Entry;
import org.mendline.app.timeline.TypedNumber;
import org.mendline.app.timeline.TypedTime;
import org.mendline.app.window.text.Quantities;
import org.mendline.app.window.text.Texts;
import org.mendline.storage.journal.JournalEntry;
import org.mendline.storage.journal.JournalEntry.Content;
import org.mendline.storage.journal.JournalEntry.Intervention;
import org.mendline.storage.journal.JournalEntry.Note;
import org.mendline.storage.observation.Measure;
import org.mendline.storage.person.PersonId;

/// Makes an entry of what was typed into the form, or says what is wrong with it.
final class EntryReader {
    private final EntryModel model;
    private final Texts texts;
    private final Clock clock;

    EntryReader(EntryModel model, Texts texts, Clock clock) {
        this.model = model;
        this.texts = texts;
        this.clock = clock;
    }

    /// What was typed.
    sealed interface Typed {
        /// @param words the entry in few words
        /// @param question what is asked before it is kept, if anything is
        record Meant(Entry entry, String words, Optional<String> question) implements Typed {}

        /// @param sentence what is wrong and what to do
        record Wrong(String sentence) implements Typed {}
    }

    Typed read(PersonId person) {
        ZonedDateTime now = ZonedDateTime.now(clock);
        Optional<ZonedDateTime> at = TypedTime.read(model.timeProperty().get(), now);
        if (at.isEmpty()) {
            return wrong("entry.wrong.time");
        }
        if (at.get().isAfter(now)) {
            return wrong("entry.wrong.future");
        }
        if (by().isEmpty()) {
            return wrong("entry.wrong.nobody");
        }
        return switch (model.kindProperty().get()) {
            case VALUE ->
                model.measureProperty()
                        .get()
                        .map(measure -> value(person, measure, at.get()))
                        .orElseGet(() -> wrong("entry.wrong.measure"));
            case NOTE -> note(person, at.get());
            case INTERVENTION -> intervention(person, at.get());
        };
    }

    private Typed value(PersonId person, Measure measure, ZonedDateTime at) {
        String typed = model.valueProperty().get().strip();
        return switch (TypedNumber.read(typed, measure)) {
            case TypedNumber.Nothing() -> wrong("entry.wrong.nothing", measure.name());
            case TypedNumber.NoNumber() -> wrong("entry.wrong.noNumber", typed);
            case TypedNumber.Unclear(double small, double large) ->
                wrong("entry.wrong.unclear", typed, EntryWords.plain(small), EntryWords.plain(large));
            case TypedNumber.Exactly(double value) -> {
                Entry entry = Entry.Value.of(person, measure, value, at, by());
                yield new Typed.Meant(entry, measure.name() + " " + EntryWords.of(entry), question(measure, value));
            }
        };
    }

    private Optional<String> question(Measure measure, double value) {
        return measure.isPlausible(value)
                ? Optional.empty()
                : Optional.of(texts.format(
                        "entry.ask.implausible",
                        Quantities.show(value, measure.unit()),
                        measure.name(),
                        bounds(measure)));
    }

    private static String bounds(Measure measure) {
        String unit = Quantities.unit(measure.unit());
        return bound(measure.plausibleLow()) + " to " + bound(measure.plausibleHigh()) + (unit.isEmpty() ? "" : " ")
                + unit;
    }

    private static String bound(OptionalDouble bound) {
        return bound.isPresent() ? EntryWords.plain(bound.getAsDouble()) : "…";
    }

    private Typed note(PersonId person, ZonedDateTime at) {
        return model.wordsProperty().get().isBlank()
                ? wrong("entry.wrong.noWords")
                : written(person, new Note(model.wordsProperty().get()), at, texts.get("entry.note.before"));
    }

    private Typed intervention(PersonId person, ZonedDateTime at) {
        String typed = model.doseProperty().get().strip();
        OptionalDouble dose = TypedNumber.dose(typed);
        if (model.wordsProperty().get().isBlank()) {
            return wrong("entry.wrong.noIntervention");
        }
        if (!typed.isEmpty() && (dose.isEmpty() || dose.getAsDouble() < 0)) {
            return wrong("entry.wrong.dose", typed);
        }
        String unit = dose.isPresent() ? model.unitProperty().get() : "";
        return written(person, new Intervention(model.wordsProperty().get(), dose, unit, Optional.empty()), at, "");
    }

    /// @param before what stands before the entry's own words
    private Typed written(PersonId person, Content content, ZonedDateTime at, String before) {
        Entry entry = model.changedProperty()
                .get()
                .flatMap(old -> old instanceof Entry.Written(var was) ? Optional.of(was.id()) : Optional.empty())
                .<Entry>map(id ->
                        new Entry.Written(new JournalEntry(id, person, at.toInstant(), at.getOffset(), content, by())))
                .orElseGet(() -> Entry.Written.of(person, content, at, by()));
        return new Typed.Meant(entry, before + EntryWords.of(entry), Optional.empty());
    }

    private String by() {
        return model.byProperty().get().strip();
    }

    private Typed wrong(String key, Object... arguments) {
        return new Typed.Wrong(arguments.length == 0 ? texts.get(key) : texts.format(key, arguments));
    }
}
