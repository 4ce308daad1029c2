package org.mendline.app.window.importing;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.ReadOnlyBooleanProperty;
import org.mendline.app.clinic.Clinic;
import org.mendline.app.clinic.Clinic.ImportResult;
import org.mendline.app.window.importing.ImportModel.Stage;
import org.mendline.app.window.importing.wizard.AnswerPreview;
import org.mendline.app.window.importing.wizard.WizardController;
import org.mendline.app.window.task.TaskRunner;
import org.mendline.app.window.task.Work;
import org.mendline.app.window.text.Failures;
import org.mendline.app.window.text.Texts;
import org.mendline.storage.importing.ImportRequest;
import org.mendline.storage.importing.question.FileAnswers;
import org.mendline.storage.observation.CuratedMeasures;
import org.mendline.storage.person.Person;

/// What a user can do on the import screen. FX thread only.
public final class ImportController {
    /// Key of the work that previews and imports.
    public static final String IMPORT = "import";

    private final ImportModel model = new ImportModel();
    private final Clinic clinic;
    private final TaskRunner tasks;
    private final Texts texts;
    private final ZoneId zone;
    private final ImportWords words;
    private final Runnable imported;
    private final HistoryController history;
    private final WatchController watching;
    private final OpenQuestions questions = new OpenQuestions();
    private final WizardController wizard;
    private List<Path> chosen = List.of();

    /// @param zone zone for times that carry none, and for dates shown
    /// @param imported what to do once something was stored
    public ImportController(Clinic clinic, TaskRunner tasks, Texts texts, ZoneId zone, Runnable imported) {
        this(clinic, tasks, texts, Clock.system(zone), imported);
    }

    /// @param clock with the zone for times that carry none, and for dates shown
    /// @param imported what to do once something was stored or taken back
    public ImportController(Clinic clinic, TaskRunner tasks, Texts texts, Clock clock, Runnable imported) {
        this.clinic = clinic;
        this.tasks = tasks;
        this.texts = texts;
        this.zone = clock.getZone();
        this.words = new ImportWords(texts, zone);
        this.imported = imported;
        this.history = new HistoryController(clinic.importBook(), tasks, texts, zone, this::undone);
        this.watching = new WatchController(clinic.importBook(), clock, tasks, texts, this::importUnasked);
        this.wizard = new WizardController(
                clinic, tasks, texts, new AnswerPreview(texts, new CuratedMeasures(), zone), this::answered);
        model.ownerProperty().subscribe((before, now) -> previewAgain());
    }

    public ImportModel model() {
        return model;
    }

    /// Earlier imports.
    public HistoryController history() {
        return history;
    }

    /// The watched folder.
    public WatchController watching() {
        return watching;
    }

    /// The screen is shown: brings earlier imports and the watched folder up to date.
    public void opened() {
        history.reload();
        watching.look();
    }

    /// Asks what the files leave open.
    public WizardController wizard() {
        return wizard;
    }

    /// Whether a previewed file waits for answers.
    ReadOnlyBooleanProperty questionsOpenProperty() {
        return questions.anyProperty();
    }

    /// Asks about the selected file, or else about the first that waits for answers.
    public void answerQuestions() {
        questions.ask(model.selectedFileProperty().get(), wizard);
    }

    private void answered(String file, FileAnswers said) {
        questions.answered(file, said);
        previewAgain();
    }

    /// Looks at files or folders without storing anything.
    public void preview(List<Path> files) {
        if (files.isEmpty() || model.stageProperty().get() == Stage.IMPORTING) {
            return;
        }
        if (!chosen.equals(files)) {
            questions.forget();
        }
        chosen = List.copyOf(files);
        model.failureProperty().set("");
        model.summaryProperty().set("");
        model.stageProperty().set(Stage.PREVIEWING);
        ImportRequest request = request();
        tasks.start(Work.of(
                        IMPORT,
                        progress -> new Preview(shown(clinic.previewImport(request, progress), true), clinic.persons()),
                        this::showPreview,
                        this::failed)
                .titled(texts.get("import.task.preview")));
    }

    /// Imports what was previewed.
    public void importChosen() {
        if (model.stageProperty().get() != Stage.PREVIEWED) {
            return;
        }
        importNow();
    }

    /// New files of the watched folder, where the clinic has chosen that nobody is asked.
    private void importUnasked(List<Path> files) {
        Stage stage = model.stageProperty().get();
        if (stage == Stage.EMPTY || stage == Stage.DONE) {
            chosen = List.copyOf(files);
            importNow();
        }
    }

    private void importNow() {
        model.failureProperty().set("");
        model.stageProperty().set(Stage.IMPORTING);
        ImportRequest request = request();
        tasks.start(Work.of(
                        IMPORT,
                        progress -> shown(clinic.importFiles(request, progress), false),
                        this::showReceipt,
                        this::failed)
                .titled(texts.get("import.task.import")));
    }

    /// Stops preview or import; nothing is stored.
    public void cancel() {
        tasks.cancel(IMPORT);
    }

    /// Clears the screen for other files.
    public void clear() {
        chosen = List.of();
        questions.forget();
        model.files().clear();
        model.totalsProperty().set(ImportTotals.NONE);
        model.runProperty().set(OptionalInt.empty());
        model.summaryProperty().set("");
        model.failureProperty().set("");
        model.stageProperty().set(Stage.EMPTY);
    }

    private void previewAgain() {
        if (model.stageProperty().get() == Stage.PREVIEWED) {
            preview(chosen);
        }
    }

    private ImportRequest request() {
        return new ImportRequest(
                chosen, model.ownerProperty().get().flatMap(OwnerChoice::person), zone, questions.answers());
    }

    private void showPreview(Preview preview) {
        ImportResult result = preview.shown().result();
        if (result.cancelled()) {
            clear();
            return;
        }
        showOwners(preview.persons());
        questions.show(result);
        showFiles(preview.shown());
        model.summaryProperty().set(words.previewSummary(result));
        model.stageProperty().set(Stage.PREVIEWED);
    }

    private void showOwners(List<Person> persons) {
        List<OwnerChoice> owners = new ArrayList<>();
        owners.add(new OwnerChoice(Optional.empty(), texts.get("import.owner.open")));
        persons.forEach(p -> owners.add(new OwnerChoice(Optional.of(p.id()), p.label())));
        if (!owners.equals(model.owners())) {
            model.owners().setAll(owners);
        }
    }

    private void showReceipt(Shown shown) {
        ImportResult result = shown.result();
        showFiles(shown);
        model.summaryProperty().set(words.receipt(result));
        model.runProperty().set(result.run());
        model.stageProperty().set(Stage.DONE);
        history.reload();
        if (!result.cancelled()) {
            watching.handled(chosen);
            imported.run();
        }
    }

    private void undone(String sentence) {
        clear();
        model.summaryProperty().set(sentence);
        imported.run();
    }

    /// Puts a result into words; never on the FX thread, for there may be thousands of files.
    private Shown shown(ImportResult result, boolean preview) {
        return new Shown(
                result, result.files().stream().map(f -> words.row(f, preview)).toList(), words.totals(result));
    }

    private void showFiles(Shown shown) {
        model.files().setAll(shown.rows());
        model.totalsProperty().set(shown.totals());
    }

    private void failed(Exception failure) {
        clear();
        model.failureProperty().set(new Failures(texts).sentence(failure));
    }

    private record Shown(ImportResult result, List<FileRow> rows, ImportTotals totals) {}

    private record Preview(Shown shown, List<Person> persons) {}
}
