package org.mendline.app.window.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.util.Duration;
import org.mendline.app.clinic.Clinic;
import org.mendline.app.window.caseload.CaseloadController;
import org.mendline.app.window.caseload.CaseloadRow;
import org.mendline.app.window.caseload.CaseloadView;
import org.mendline.app.window.edit.EditHistory;
import org.mendline.app.window.importing.FolderTimer;
import org.mendline.app.window.importing.ImportController;
import org.mendline.app.window.importing.ImportView;
import org.mendline.app.window.models.ModelsController;
import org.mendline.app.window.person.PersonController;
import org.mendline.app.window.person.PersonTab;
import org.mendline.app.window.quarantine.CheckController;
import org.mendline.app.window.report.ReportController;
import org.mendline.app.window.settings.SettingsController;
import org.mendline.app.window.task.TaskRunner;
import org.mendline.app.window.task.Work;
import org.mendline.app.window.text.Failures;
import org.mendline.app.window.text.Texts;
import org.mendline.app.window.timeline.TimelineController;
import org.mendline.app.window.twin.TwinScreenController;
import org.mendline.app.window.why.DriversController;
import org.mendline.storage.person.PersonId;

/// The workstation on one clinic: its screens, wired by hand. FX thread only.
public final class Workstation {
    /// Key of the work that starts the prediction engine.
    private static final String ENGINE = "shell.engine";
    /// Time in which the worklist is laid out and painted with nothing beside it.
    private static final Duration WORKLIST_PAINTED = Duration.millis(400);

    private final ShellModel model;
    private final TaskRunner tasks;
    private final Texts texts;
    private final CaseloadController caseload;
    private final EditHistory edits;
    private final TimelineController timeline;
    private final PersonController person;
    private final DriversController drivers;
    private final ImportController importing;
    private final CheckController checks;
    private final ReportController report;
    private final ModelsController models;
    private final SettingsController settings;
    private final ShellView view;
    private final Clinic clinic;

    public Workstation(Clinic clinic, Surroundings around) {
        this.clinic = clinic;
        this.model = new ShellModel(around.theme());
        this.tasks = around.tasks();
        this.texts = around.texts();
        this.caseload =
                new CaseloadController(clinic, tasks, texts, around.clock(), this::openPerson, this::openReview);
        TwinScreenController twin = new TwinScreenController(clinic, tasks, texts, this::rowOf, this.caseload::reload);
        this.edits = new EditHistory(tasks, texts, this::valuesChanged, this::tell);
        this.timeline = new TimelineController(clinic.timelines(), tasks, texts, around.clock(), edits);
        this.drivers = new DriversController(clinic, tasks, texts, this::openPerson);
        ScreenMakers makers = new ScreenMakers(this, around);
        this.person = new PersonController(twin, makers.pages(clinic, twin));
        this.importing = new ImportController(clinic, tasks, texts, around.clock(), this::imported);
        this.checks = new CheckController(clinic, tasks, texts, around.clock().getZone(), this::valuesChanged);
        this.report = new ReportController(clinic, tasks, texts, around.documents(), around.clock());
        this.models = new ModelsController(clinic, tasks, texts, around.clock().getZone(), this::valuesChanged);
        this.settings = new SettingsController(
                clinic.upkeep(), tasks, texts, around.clock().getZone(), around.reopening());
        CaseloadView caseloadView = makers.caseload();
        Screens screens = makers.screens(caseloadView);
        Actions actions = new Actions(this, texts, caseloadView::focusSearch, () -> chooseFiles(screens));
        this.view = new ShellView(this, clinic, screens, actions.all());
        FolderTimer.start(view, importing.watching());
        importing.watching().model().messageProperty().subscribe(this::offer);
    }

    /// Shows which import brought a file.
    void showFile(String file) {
        show(Screen.IMPORT);
        importing.history().find(file);
    }

    private static void chooseFiles(Screens screens) {
        if (screens.of(Screen.IMPORT) instanceof ImportView files) {
            files.chooseFiles();
        }
    }

    /// What to put into a scene.
    public Parent root() {
        return view;
    }

    /// Reads the caseload; call once the root is in its scene.
    public void start() {
        // Starting the engine takes seconds: never on the FX thread, and never before the worklist can be used.
        ReadOnlyBooleanProperty loading = caseload.model().loadingProperty();
        loading.addListener(new ChangeListener<>() {
            @Override
            public void changed(ObservableValue<? extends Boolean> observed, Boolean before, Boolean now) {
                if (!now) {
                    loading.removeListener(this);
                    PauseTransition painted = new PauseTransition(WORKLIST_PAINTED);
                    painted.setOnFinished(e -> askForEngine());
                    painted.play();
                }
            }
        });
        caseload.reload();
        caseload.readViews();
        checks.count();
    }

    private void askForEngine() {
        tasks.start(Work.of(
                ENGINE,
                progress -> clinic.predictionsUnavailable(),
                reason -> reason.ifPresent(view::noPredictions),
                failure -> view.noPredictions(new Failures(texts).sentence(failure))));
    }

    public ShellModel model() {
        return model;
    }

    public CaseloadController caseload() {
        return caseload;
    }

    public TwinScreenController twin() {
        return person.twin();
    }

    /// The page of everything known over time.
    public TimelineController timeline() {
        return timeline;
    }

    /// What the user changed, with the way back.
    public EditHistory edits() {
        return edits;
    }

    /// Whose pages are shown, and which of them.
    public PersonController person() {
        return person;
    }

    public ImportController importing() {
        return importing;
    }

    public CheckController checks() {
        return checks;
    }

    public ReportController report() {
        return report;
    }

    public ModelsController models() {
        return models;
    }

    public SettingsController settings() {
        return settings;
    }

    public void show(Screen screen) {
        model.screenProperty().set(screen);
        switch (screen) {
            case MODELS -> models.reload();
            case SETTINGS -> settings.reload();
            case CHECK -> checks.reload();
            case IMPORT -> importing.opened();
            case REPORT -> report.opened();
            case CASELOAD, TWIN -> {}
        }
    }

    /// Goes to a person's twin.
    public void openPerson(PersonId person) {
        show(Screen.TWIN);
        this.person.open(person);
    }

    /// Goes to what waits for a decision about a person.
    public void openReview(PersonId person) {
        this.person.tabProperty().set(PersonTab.REVIEW);
        openPerson(person);
    }

    /// What drives recoveries over the caseload.
    public DriversController drivers() {
        return drivers;
    }

    /// Goes to the report screen with some people chosen.
    void reportOn(List<PersonId> people) {
        show(Screen.REPORT);
        report.choose(people);
    }

    /// Previews files that were dropped on the window.
    public void drop(List<Path> files) {
        show(Screen.IMPORT);
        importing.preview(files);
    }

    /// Light becomes dark and dark light.
    public void switchTheme() {
        model.themeProperty().set(model.themeProperty().get().other());
    }

    /// Says something for some seconds.
    public void tell(String words) {
        view.tell(words);
    }

    TaskRunner tasks() {
        return tasks;
    }

    Texts texts() {
        return texts;
    }

    private void imported() {
        drivers.outdate();
        caseload.reload();
        person.refresh();
        checks.count();
        view.tell(importing.model().summaryProperty().get());
    }

    /// New files in the watched folder: said wherever the user is, and offered on the import screen.
    private void offer(String words) {
        if (!words.isEmpty() && model.screenProperty().get() != Screen.IMPORT) {
            view.tell(words);
        }
    }

    private void valuesChanged() {
        drivers.outdate();
        caseload.reload();
        person.refresh();
    }

    private Optional<CaseloadRow> rowOf(PersonId person) {
        return caseload.model().rows().stream()
                .filter(row -> row.person().equals(person))
                .findFirst();
    }
}
