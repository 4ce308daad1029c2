package org.mendline.app.window.report;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.mendline.app.clinic.Clinic;
import org.mendline.app.report.Paper;
import org.mendline.app.report.ReportKind;
import org.mendline.app.report.ReportPart;
import org.mendline.app.reporting.Destination;
import org.mendline.app.reporting.ReportOrder;
import org.mendline.app.reporting.ReportPeople;
import org.mendline.app.reporting.SavedOrder;
import org.mendline.app.task.TaskProgress;
import org.mendline.app.window.task.TaskRunner;
import org.mendline.app.window.task.Work;
import org.mendline.app.window.text.Failures;
import org.mendline.app.window.text.Texts;
import org.mendline.storage.person.PersonId;

/// What a user can do on the report screen. FX thread only.
public final class ReportController {
    /// Key of the work that writes the report.
    public static final String EXPORT = "report.export";

    private static final String READ = "report.read";
    private static final String SAVED = "report.saved";

    private final ReportModel model = new ReportModel();
    private final OrderForm form = new OrderForm(model);
    private final Clinic clinic;
    private final TaskRunner tasks;
    private final Texts texts;
    private final Clock clock;

    /// @param folder where reports go unless the user says otherwise
    public ReportController(Clinic clinic, TaskRunner tasks, Texts texts, Path folder, Clock clock) {
        this.clinic = clinic;
        this.tasks = tasks;
        this.texts = texts;
        this.clock = clock;
        model.folderProperty().set(folder.toString());
        model.paperProperty().set(Paper.of(Locale.getDefault()));
        kind(ReportKind.WEEKLY);
        model.everyone().subscribe(this::describe);
    }

    public ReportModel model() {
        return model;
    }

    /// Reads who may be in the report, and which reports are kept; call when the screen is shown.
    public void opened() {
        ReportOrder all = ReportOrder.weekly(Paper.A4);
        tasks.start(Work.of(READ, progress -> clinic.reports().people(all, progress), form::everyone, this::failed)
                .titled(texts.get("caseload.task")));
        readSaved();
    }

    private void readSaved() {
        tasks.start(Work.of(
                SAVED,
                progress ->
                        clinic.reports().saved().stream().map(SavedOrder::name).toList(),
                model.saved()::setAll,
                this::failed));
    }

    /// Begins anew with a report of a kind, as it usually is.
    public void kind(ReportKind kind) {
        form.usual(kind);
        model.nameProperty().set(texts.get("report.name." + kind.name()));
        describe();
    }

    /// Takes everyone, those flagged, or whoever is ticked.
    public void people(PeopleChoice choice) {
        model.peopleProperty().set(choice);
        switch (choice) {
            case ALL -> form.choose(new ReportPeople.All());
            case FLAGGED -> form.choose(new ReportPeople.Flagged());
            case SELECTED -> {}
        }
        describe();
    }

    /// Puts a person in or out; from then on the report is of those ticked.
    public void tick(PersonChoice person, boolean in) {
        model.peopleProperty().set(PeopleChoice.SELECTED);
        person.chosenProperty().set(in);
    }

    /// Takes exactly these people, for example those selected on the caseload.
    public void choose(List<PersonId> people) {
        model.peopleProperty().set(PeopleChoice.SELECTED);
        form.choose(new ReportPeople.Selected(people));
        describe();
    }

    /// Puts a sheet in or out.
    public void part(ReportPart part, boolean in) {
        if (in) {
            model.parts().add(part);
        } else {
            model.parts().remove(part);
        }
        describe();
    }

    /// Shows a report that is kept.
    public void open(String name) {
        tasks.start(Work.of(SAVED, progress -> clinic.reports().named(name), this::show, this::failed));
    }

    private void show(SavedOrder saved) {
        form.show(saved.order());
        model.nameProperty().set(saved.name());
        describe();
        say("", false);
    }

    /// Keeps the report as it stands, by its name.
    public void save() {
        order().ifPresent(order -> {
            String name = model.nameProperty().get();
            tasks.start(Work.of(
                            SAVED,
                            progress -> clinic.reports().save(name, order),
                            saved -> say(texts.format("report.saved", saved.name()), false),
                            this::failed)
                    .afterwards(this::readSaved));
        });
    }

    /// Forgets the report of this name.
    public void delete() {
        String name = model.nameProperty().get();
        tasks.start(Work.of(
                        SAVED,
                        progress -> clinic.reports().delete(name),
                        was -> say(texts.format(was ? "report.deleted" : "report.notSaved", name), !was),
                        this::failed)
                .afterwards(this::readSaved));
    }

    /// Lets the button that exports wait for Enter.
    public void askForExport() {
        model.exportAskedProperty().set(model.exportAskedProperty().get() + 1);
    }

    /// Writes the report into its folder; a file that is there is never replaced.
    public void export() {
        if (model.workingProperty().get()) {
            return;
        }
        Optional<ReportOrder> order = order();
        if (order.isEmpty()) {
            return;
        }
        if (order.get().folder().isEmpty()) {
            say(texts.get("report.noFolder"), true);
            return;
        }
        Destination to = new Destination.In(
                order.get().folder().get(), model.nameProperty().get());
        model.workingProperty().set(true);
        model.writtenProperty().set(List.of());
        say("", false);
        tasks.start(Work.of(EXPORT, progress -> written(order.get(), to, progress), this::finished, this::failed)
                .titled(texts.get("report.task"))
                .afterwards(() -> model.workingProperty().set(false)));
    }

    /// Stops the export; a half-written file does not stay.
    public void cancel() {
        tasks.cancel(EXPORT);
    }

    /// The files written, none if it was stopped.
    private List<Path> written(ReportOrder order, Destination to, TaskProgress progress) throws IOException {
        try {
            return clinic.reports().write(order, to, progress);
        } catch (CancellationException stopped) {
            return List.of();
        }
    }

    private void finished(List<Path> files) {
        model.writtenProperty().set(files);
        say(files.isEmpty() ? texts.get("report.cancelled") : texts.format("report.done", files.size()), false);
    }

    private Optional<ReportOrder> order() {
        try {
            return Optional.of(form.order());
        } catch (InvalidPathException e) {
            say(texts.format("report.badFile", e.getInput(), e.getReason()), true);
            return Optional.empty();
        }
    }

    /// Says what will be in the report.
    void describe() {
        int people = model.chosen().size();
        String date = LocalDate.now(clock).toString();
        String name = Destination.fileName(model.nameProperty().get());
        String sheets = model.parts().stream()
                .sorted()
                .filter(part -> model.kindProperty().get() == ReportKind.PERSON || part != ReportPart.DAILY)
                .filter(part -> part != ReportPart.PERSONS)
                .map(part -> texts.get("report.part." + part.name()))
                .reduce("", (a, b) -> a + ", " + b);
        model.contentsProperty()
                .set(
                        model.kindProperty().get() == ReportKind.PERSON
                                ? texts.format("report.contents.PERSON", people, sheets, name, date)
                                : texts.format(
                                        form.has(ReportPart.PERSONS)
                                                ? "report.contents.WEEKLY"
                                                : "report.contents.table",
                                        people,
                                        sheets,
                                        name,
                                        date));
    }

    private void failed(Exception failure) {
        say(
                failure instanceof IllegalArgumentException refused
                        ? String.valueOf(refused.getMessage())
                        : new Failures(texts).sentence(failure),
                true);
    }

    private void say(String message, boolean failed) {
        model.failedProperty().set(failed);
        model.messageProperty().set(message);
    }
}
