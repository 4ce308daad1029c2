package org.mendline.app.window.importing.wizard;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.mendline.app.clinic.Clinic;
import org.mendline.app.window.task.TaskRunner;
import org.mendline.app.window.task.Work;
import org.mendline.app.window.text.Failures;
import org.mendline.app.window.text.Texts;
import org.mendline.storage.importing.question.ColumnGuess;
import org.mendline.storage.importing.question.DateOrder;
import org.mendline.storage.importing.question.FileAnswers;
import org.mendline.storage.importing.question.Meaning;
import org.mendline.storage.importing.question.NameInDoubt;
import org.mendline.storage.importing.question.PersonAnswer;
import org.mendline.storage.importing.question.Question;
import org.mendline.storage.importing.question.RecordedAt;
import org.mendline.storage.importing.question.TableMapping;

/// Leads through the questions of one file, one page a question. FX thread only.
public final class WizardController {
    /// Key of the work that keeps a mapping.
    public static final String KEEP = "import.keep";

    private final WizardModel model = new WizardModel();
    private final Clinic clinic;
    private final TaskRunner tasks;
    private final Texts texts;
    private final AnswerPreview previews;
    private final BiConsumer<String, FileAnswers> answered;

    private List<Question> questions = List.of();
    private int page;
    private String path = "";
    private Optional<DateOrder> order = Optional.empty();
    private Optional<RecordedAt> recorded = Optional.empty();
    private final Map<String, Meaning> names = new LinkedHashMap<>();
    private final Map<String, PersonAnswer> persons = new HashMap<>();

    /// @param answered takes a file, as its report names it, and what was said about it
    public WizardController(
            Clinic clinic,
            TaskRunner tasks,
            Texts texts,
            AnswerPreview previews,
            BiConsumer<String, FileAnswers> answered) {
        this.clinic = clinic;
        this.tasks = tasks;
        this.texts = texts;
        this.previews = previews;
        this.answered = answered;
    }

    public WizardModel model() {
        return model;
    }

    /// Begins with the first question.
    public void open(String file, List<Question> asked) {
        if (asked.isEmpty()) {
            return;
        }
        path = file;
        questions = List.copyOf(asked);
        order = Optional.empty();
        recorded = Optional.empty();
        names.clear();
        persons.clear();
        asked.forEach(this::propose);
        model.fileProperty().set(String.valueOf(Path.of(file).getFileName()));
        model.nameProperty().set("");
        model.failureProperty().set("");
        model.rememberableProperty().set(signature().isPresent());
        // First in sight, then the page: what is not in sight cannot take the focus.
        model.openProperty().set(true);
        show(0);
    }

    /// The likely meanings of an unknown table's columns stand on its page, to be confirmed or changed.
    private void propose(Question question) {
        if (question instanceof Question.UnknownTable table) {
            for (ColumnGuess guess : table.columns()) {
                guess.likely().ifPresent(meaning -> names.put(guess.column().name(), meaning));
            }
        }
    }

    private void show(int index) {
        page = index;
        model.firstProperty().set(index == 0);
        model.lastProperty().set(index == questions.size() - 1);
        model.placeProperty().set(texts.format("wizard.place", index + 1, questions.size()));
        model.questionProperty().set(Optional.of(questions.get(index)));
        refresh();
    }

    /// The next page; on the last one, [#finish()].
    public void next() {
        if (page + 1 < questions.size()) {
            show(page + 1);
        } else {
            finish();
        }
    }

    /// The page before.
    public void back() {
        show(Math.max(0, page - 1));
    }

    /// Leaves everything open.
    public void close() {
        model.openProperty().set(false);
        model.questionProperty().set(Optional.empty());
    }

    /// The order of day and month.
    public void say(DateOrder said) {
        order = Optional.of(said);
        refresh();
    }

    /// What a heading or a word means; empty to leave it open.
    public void say(String name, Optional<Meaning> meaning) {
        meaning.ifPresentOrElse(m -> names.put(name, m), () -> names.remove(name));
        refresh();
    }

    /// Whom an identifier means.
    public void say(String identifier, PersonAnswer person) {
        persons.put(identifier, person);
        refresh();
    }

    /// When the file was recorded; empty to leave it open.
    public void sayRecorded(Optional<RecordedAt> at) {
        recorded = at;
        refresh();
    }

    Optional<RecordedAt> saidRecorded() {
        return recorded;
    }

    /// The zone of times that carry none.
    ZoneId zone() {
        return previews.zone();
    }

    Optional<Meaning> said(NameInDoubt name) {
        return Optional.ofNullable(names.get(name.name()));
    }

    Optional<DateOrder> saidOrder() {
        return order;
    }

    Optional<PersonAnswer> saidPerson(String identifier) {
        return Optional.ofNullable(persons.get(identifier));
    }

    private FileAnswers answers() {
        return new FileAnswers(new TableMapping(order, names), persons, recorded);
    }

    private void refresh() {
        model.preview().setAll(previews.of(questions.get(page), answers()));
    }

    /// Hands over what was said, and keeps it where a name is given.
    public void finish() {
        String name = model.nameProperty().get().strip();
        FileAnswers all = answers();
        Optional<String> signature = signature();
        if (name.isEmpty() || signature.isEmpty() || all.table().isEmpty()) {
            done(all);
            return;
        }
        tasks.start(Work.of(
                KEEP,
                progress -> {
                    clinic.rememberMapping(signature.get(), name, all.table());
                    return all;
                },
                this::done,
                failure -> model.failureProperty()
                        .set(
                                failure instanceof IllegalArgumentException
                                        ? String.valueOf(failure.getMessage())
                                        : new Failures(texts).sentence(failure))));
    }

    private void done(FileAnswers all) {
        close();
        answered.accept(path, all);
    }

    private Optional<String> signature() {
        return questions.stream()
                .filter(Question.AboutTable.class::isInstance)
                .map(q -> ((Question.AboutTable) q).signature())
                .findFirst();
    }
}
