package org.mendline.app.window.twin;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.mendline.app.clinic.Clinic;
import org.mendline.app.devices.MeasuredBy;
import org.mendline.app.prediction.PredictionResult;
import org.mendline.app.window.task.TaskRunner;
import org.mendline.app.window.task.Work;
import org.mendline.app.window.text.Failures;
import org.mendline.app.window.text.Texts;
import org.mendline.storage.person.PersonId;

/// Shows which devices measured what of the person shown, and takes choices down. FX thread only.
public final class DevicesController {
    private static final String READ = "devices.read";
    private static final String CHOOSE = "devices.choose";

    private final DevicesModel model = new DevicesModel();
    private final Clinic clinic;
    private final TaskRunner tasks;
    private final Texts texts;
    private final Consumer<PredictionResult> renewed;
    private Optional<PersonId> shown = Optional.empty();

    /// @param renewed takes the prediction made anew after a choice
    DevicesController(Clinic clinic, TaskRunner tasks, Texts texts, Consumer<PredictionResult> renewed) {
        this.clinic = clinic;
        this.tasks = tasks;
        this.texts = texts;
        this.renewed = renewed;
    }

    public DevicesModel model() {
        return model;
    }

    /// Opens on the person shown.
    public void open() {
        shown.ifPresent(person -> {
            model.messageProperty().set("");
            model.openProperty().set(true);
            tasks.start(Work.of(READ, progress -> clinic.devices(person), kinds -> show(person, kinds), this::failed));
        });
    }

    public void close() {
        model.openProperty().set(false);
    }

    /// Makes a device primary, in the name given, and renews the prediction.
    public void choose(MeasuredBy kind, MeasuredBy.Device device) {
        change(person -> clinic.choosePrimary(person, kind.kind(), device.name(), by()));
    }

    /// Lets the rule decide again, in the name given, and renews the prediction.
    public void leaveToRule(MeasuredBy kind) {
        change(person -> clinic.leavePrimaryToRule(person, kind.kind(), by()));
    }

    /// The person shown from now on.
    void about(PersonId person) {
        if (shown.filter(person::equals).isEmpty()) {
            shown = Optional.of(person);
            model.openProperty().set(false);
            model.kinds().clear();
        }
    }

    private String by() {
        return model.nameProperty().get().strip();
    }

    private void change(Consumer<PersonId> change) {
        if (by().isEmpty()) {
            model.messageProperty().set(texts.get("devices.noName"));
            // The boxes show again what is true.
            model.kinds().setAll(List.copyOf(model.kinds()));
            return;
        }
        model.messageProperty().set("");
        shown.ifPresent(person -> {
            model.workingProperty().set(true);
            tasks.start(Work.of(
                            CHOOSE,
                            progress -> {
                                change.accept(person);
                                return new Changed(clinic.devices(person), clinic.predict(person));
                            },
                            changed -> show(person, changed),
                            this::failed)
                    .titled(texts.get("feedback.task"))
                    .afterwards(() -> model.workingProperty().set(false)));
        });
    }

    private void show(PersonId person, Changed changed) {
        show(person, changed.kinds());
        if (shown.filter(person::equals).isPresent()) {
            renewed.accept(changed.result());
        }
    }

    private void show(PersonId person, List<MeasuredBy> kinds) {
        if (shown.filter(person::equals).isPresent()) {
            model.kinds().setAll(kinds);
        }
    }

    private void failed(Exception failure) {
        model.messageProperty().set(new Failures(texts).sentence(failure));
    }

    private record Changed(List<MeasuredBy> kinds, PredictionResult result) {}
}
