package org.mendline.app.window.caseload;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.mendline.app.caseload.CaseloadEntry;
import org.mendline.app.caseload.CaseloadStatus;
import org.mendline.app.caseload.SavedView;
import org.mendline.app.caseload.SavedViews;
import org.mendline.app.clinic.Clinic;
import org.mendline.app.task.TaskProgress;
import org.mendline.app.window.task.TaskRunner;
import org.mendline.app.window.task.Work;
import org.mendline.app.window.text.Failures;
import org.mendline.app.window.text.Texts;
import org.mendline.storage.person.PersonId;

/// What a user can do on the caseload screen. FX thread only.
public final class CaseloadController {
    /// Key of the work that reads the caseload.
    public static final String LOAD = "caseload.load";

    /// Key of the work that shows the caseload as it was last computed.
    private static final String LAST = "caseload.last";
    private static final String VIEWS = "caseload.views";

    private final CaseloadModel model = new CaseloadModel();
    private final Clinic clinic;
    private final TaskRunner tasks;
    private final Texts texts;
    private final Clock clock;
    private final Consumer<PersonId> openPerson;
    private final Consumer<PersonId> openReview;

    /// @param openPerson goes to a person
    /// @param openReview goes to what waits for a decision about a person
    public CaseloadController(
            Clinic clinic,
            TaskRunner tasks,
            Texts texts,
            Clock clock,
            Consumer<PersonId> openPerson,
            Consumer<PersonId> openReview) {
        this.clinic = clinic;
        this.tasks = tasks;
        this.texts = texts;
        this.clock = clock;
        this.openPerson = openPerson;
        this.openReview = openReview;
    }

    public CaseloadModel model() {
        return model;
    }

    /// Reads the caseload anew; the rows shown stay until the new ones are there. An empty table first shows the
    /// caseload
    /// as it was last computed, which is there at once.
    public void reload() {
        model.loadingProperty().set(true);
        model.failureProperty().set("");
        if (model.rows().isEmpty()) {
            tasks.start(Work.of(LAST, progress -> rows(clinic.lastCaseload()), this::show, this::failed)
                    .titled(texts.get("caseload.task"))
                    .afterwards(this::load));
        } else {
            load();
        }
    }

    private void load() {
        tasks.start(Work.of(LOAD, this::read, this::show, this::failed)
                .titled(texts.get("caseload.task"))
                .afterwards(() -> model.loadingProperty().set(false)));
    }

    /// Reads which views are kept.
    public void readViews() {
        views(views -> {});
    }

    /// Shows a part of the caseload that was kept.
    public void show(SavedView view) {
        model.searchProperty().set(view.search());
        model.statusProperty().set(view.status());
    }

    /// Keeps what is shown now under a name.
    public void keepAs(String name) {
        SavedView view = new SavedView(
                name, model.searchProperty().get(), model.statusProperty().get());
        views(views -> views.keep(view));
    }

    /// Keeps a view no longer.
    public void forget(SavedView view) {
        views(views -> views.forget(view.name()));
    }

    private void views(Consumer<SavedViews> change) {
        tasks.start(Work.of(
                VIEWS,
                progress -> {
                    change.accept(clinic.savedViews());
                    return clinic.savedViews().all();
                },
                model.views()::setAll,
                this::failed));
    }

    /// Infers the twins of some people anew, as if nothing were remembered of them.
    public void predictAgain(List<PersonId> people) {
        model.loadingProperty().set(true);
        tasks.start(Work.of(LOAD, progress -> rows(clinic.predictAgain(people, progress)), this::show, this::failed)
                .titled(texts.get("selection.task"))
                .afterwards(() -> model.loadingProperty().set(false)));
    }

    /// Shows only one status; the same status again shows all.
    public void toggle(CaseloadStatus status) {
        Optional<CaseloadStatus> wanted = Optional.of(status);
        model.statusProperty().set(wanted.equals(model.statusProperty().get()) ? Optional.empty() : wanted);
    }

    /// Shows everyone again.
    public void clearFilter() {
        model.statusProperty().set(Optional.empty());
        model.searchProperty().set("");
    }

    /// Goes to a person's twin.
    public void open(CaseloadRow row) {
        openPerson.accept(row.person());
    }

    /// Goes to what waits for a decision about a person.
    public void review(CaseloadRow row) {
        openReview.accept(row.person());
    }

    private List<CaseloadRow> read(TaskProgress progress) {
        return rows(clinic.caseload(progress));
    }

    private List<CaseloadRow> rows(List<CaseloadEntry> entries) {
        return new CaseloadRows(texts, LocalDate.now(clock))
                .of(entries, clinic.reviews().answered());
    }

    private void show(List<CaseloadRow> rows) {
        model.rows().setAll(rows);
    }

    private void failed(Exception failure) {
        model.failureProperty().set(new Failures(texts).sentence(failure));
    }
}
