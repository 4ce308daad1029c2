package org.mendline.app.window.timeline;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.mendline.app.timeline.Entry;
import org.mendline.app.timeline.HandEntries;
import org.mendline.app.window.edit.EditHistory;
import org.mendline.app.window.task.TaskRunner;
import org.mendline.app.window.task.Work;
import org.mendline.app.window.text.Failures;
import org.mendline.app.window.text.Texts;
import org.mendline.app.window.timeline.EntryModel.Kind;
import org.mendline.app.window.timeline.EntryReader.Typed;
import org.mendline.storage.journal.JournalEntry.Content;
import org.mendline.storage.journal.JournalEntry.Intervention;
import org.mendline.storage.journal.JournalEntry.Note;
import org.mendline.storage.observation.Measure;
import org.mendline.storage.person.PersonId;

/// Entering by hand. FX thread only.
public final class EntryController {
    private static final String MEASURES = "entry.measures";
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private final EntryModel model = new EntryModel();
    private final EntryReader reader;
    private final HandEntries entries;
    private final TaskRunner tasks;
    private final Texts texts;
    private final Clock clock;
    private final EditHistory history;
    private final Consumer<String> tell;
    private Optional<PersonId> person = Optional.empty();
    private Optional<String> asked = Optional.empty();

    /// @param tell says what was entered, changed or taken out
    EntryController(
            HandEntries entries,
            TaskRunner tasks,
            Texts texts,
            Clock clock,
            EditHistory history,
            Consumer<String> tell) {
        this.reader = new EntryReader(model, texts, clock);
        this.entries = entries;
        this.tasks = tasks;
        this.texts = texts;
        this.clock = clock;
        this.history = history;
        this.tell = tell;
    }

    public EntryModel model() {
        return model;
    }

    /// Whom entries are about from now on.
    void about(PersonId other) {
        if (!person.equals(Optional.of(other))) {
            close();
        }
        person = Optional.of(other);
        tasks.start(
                Work.of(MEASURES, progress -> new Known(entries.measures(), entries.user()), this::show, this::failed));
    }

    private record Known(List<Measure> measures, String user) {}

    private void show(Known known) {
        Optional<Measure> before = model.measureProperty().get();
        if (!model.measures().equals(known.measures())) {
            model.measures().setAll(known.measures());
        }
        model.measureProperty().set(before.or(() -> known.measures().stream().findFirst()));
        if (model.byProperty().get().isBlank()) {
            model.byProperty().set(known.user());
        }
    }

    /// Opens the form for something new.
    public void open(Kind kind) {
        if (person.isEmpty()) {
            return;
        }
        empty();
        model.kindProperty().set(kind);
        model.changedProperty().set(Optional.empty());
        model.openProperty().set(true);
    }

    /// Opens the form on an entry, to change it.
    public void change(Entry entry) {
        empty();
        model.changedProperty().set(Optional.of(entry));
        model.timeProperty().set(entry.at().atZone(clock.getZone()).format(TYPED));
        switch (entry) {
            case Entry.Value(var observation) -> {
                model.kindProperty().set(Kind.VALUE);
                model.measureProperty()
                        .set(model.measures().stream()
                                .filter(measure -> measure.code().equals(observation.code()))
                                .findFirst());
                model.valueProperty().set(EntryWords.plain(observation.value()));
            }
            case Entry.Written(var written) -> fill(written.content());
        }
        model.openProperty().set(true);
    }

    private void fill(Content content) {
        switch (content) {
            case Note(String text) -> {
                model.kindProperty().set(Kind.NOTE);
                model.wordsProperty().set(text);
            }
            case Intervention done -> {
                model.kindProperty().set(Kind.INTERVENTION);
                model.wordsProperty().set(done.what());
                model.doseProperty()
                        .set(
                                done.dose().isPresent()
                                        ? EntryWords.plain(done.dose().getAsDouble())
                                        : "");
                model.unitProperty().set(done.unit());
            }
        }
    }

    private void empty() {
        model.valueProperty().set("");
        model.wordsProperty().set("");
        model.doseProperty().set("");
        model.timeProperty().set("");
        model.messageProperty().set("");
        asked = Optional.empty();
    }

    public void close() {
        model.openProperty().set(false);
        model.changedProperty().set(Optional.empty());
    }

    /// Keeps what was typed. A value that no living person shows is asked about once and kept when saved again.
    public void save() {
        if (person.isPresent()) {
            switch (reader.read(person.get())) {
                case Typed.Wrong(String sentence) -> say(sentence);
                case Typed.Meant meant -> keepOrAsk(meant);
            }
        }
    }

    private void keepOrAsk(Typed.Meant meant) {
        if (meant.question().isPresent() && !meant.question().equals(asked)) {
            asked = meant.question();
            say(meant.question().get());
        } else {
            keep(meant.entry(), meant.words());
        }
    }

    private void keep(Entry entry, String words) {
        Optional<Entry> before = model.changedProperty().get();
        EntryEdit edit = before.map(
                        old -> EntryEdit.changed(entries, old, entry, by(), texts.format("entry.edit.change", words)))
                .orElseGet(() -> EntryEdit.added(entries, entry, by(), texts.format("entry.edit.add", words)));
        history.carryOut(
                edit,
                () -> {
                    close();
                    tell.accept(texts.format(before.isPresent() ? "entry.done.changed" : "entry.done.added", words));
                },
                this::say);
    }

    private String by() {
        return model.byProperty().get().strip();
    }

    /// Takes an entry out.
    void remove(Entry entry) {
        String words = name(entry) + EntryWords.of(entry);
        history.carryOut(
                EntryEdit.removed(entries, entry, by(), texts.format("entry.edit.remove", words)),
                () -> tell.accept(texts.format("entry.done.removed", words)),
                tell);
    }

    private String name(Entry entry) {
        return switch (entry) {
            case Entry.Value(var observation) ->
                model.measures().stream()
                                .filter(measure -> measure.code().equals(observation.code()))
                                .findFirst()
                                .map(Measure::name)
                                .orElse(observation.code())
                        + " ";
            case Entry.Written(var written) -> written.content() instanceof Note ? texts.get("entry.note.before") : "";
        };
    }

    private void failed(Exception failure) {
        say(new Failures(texts).sentence(failure));
    }

    private void say(String sentence) {
        model.messageProperty().set(sentence);
    }
}
