package org.mendline.app.window.why;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.mendline.app.clinic.Clinic;
import org.mendline.app.explanation.CaseloadDrivers;
import org.mendline.app.window.task.TaskBoard;
import org.mendline.app.window.task.TaskRunner;
import org.mendline.app.window.task.Work;
import org.mendline.app.window.text.Failures;
import org.mendline.app.window.text.Texts;
import org.mendline.storage.person.PersonId;
import org.mendline.viz.beeswarm.BeeswarmData.Spot;

/// Looks at what drives recoveries over the caseload, and leads from a dot to its person. FX thread only.
public final class DriversController {
    /// Key of the work that explains everyone.
    public static final String DRIVERS = "why.drivers";

    private final DriversModel model = new DriversModel();
    private final Clinic clinic;
    private final TaskRunner tasks;
    private final Texts texts;
    private final WhyCharts charts;
    private final Consumer<PersonId> openPerson;
    private List<List<PersonId>> people = List.of();

    /// @param openPerson goes to a person
    public DriversController(Clinic clinic, TaskRunner tasks, Texts texts, Consumer<PersonId> openPerson) {
        this.clinic = clinic;
        this.tasks = tasks;
        this.texts = texts;
        this.charts = new WhyCharts(texts);
        this.openPerson = openPerson;
    }

    public DriversModel model() {
        return model;
    }

    TaskBoard board() {
        return tasks.board();
    }

    /// Shows the picture, and works it out unless it is there.
    public void open() {
        model.openProperty().set(true);
        if (model.swarmProperty().get().isEmpty()) {
            workOut();
        }
    }

    /// Works the picture out from the predictions as they are now.
    public void workOut() {
        model.swarmProperty().set(Optional.empty());
        model.messageProperty().set(texts.get("drivers.working"));
        model.workingProperty().set(true);
        tasks.start(Work.of(
                        DRIVERS,
                        progress -> clinic.explanations().drivers(progress),
                        this::show,
                        failure -> model.messageProperty().set(new Failures(texts).sentence(failure)))
                .titled(texts.get("drivers.task"))
                .afterwards(() -> model.workingProperty().set(false)));
    }

    /// Stops the work.
    public void stop() {
        tasks.cancel(DRIVERS);
        model.messageProperty().set(texts.get("drivers.stopped"));
    }

    /// Predictions changed: the picture is worked out anew when it is looked at.
    public void outdate() {
        model.swarmProperty().set(Optional.empty());
    }

    /// Leaves the picture; what runs goes on, and is there when it is opened again.
    public void close() {
        model.openProperty().set(false);
    }

    void open(Spot dot) {
        close();
        openPerson.accept(people.get(dot.feature()).get(dot.dot()));
    }

    private void show(CaseloadDrivers drivers) {
        WhyCharts.Swarm swarm = charts.swarm(drivers);
        people = swarm.people();
        model.swarmProperty().set(Optional.of(swarm.data()));
        model.messageProperty()
                .set(texts.format("drivers.about", drivers.explained(), drivers.simulated(), drivers.skipped()));
    }
}
