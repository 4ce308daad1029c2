package org.mendline.app.window.review;

import java.time.ZoneId;
import java.util.Optional;
import javafx.scene.Node;
import org.mendline.app.clinic.Clinic;
import org.mendline.app.window.person.PersonPage;
import org.mendline.app.window.person.PersonTab;
import org.mendline.app.window.task.TaskRunner;
import org.mendline.app.window.text.Texts;
import org.mendline.app.window.twin.TwinScreenController;
import org.mendline.app.window.twin.TwinScreenModel;
import org.mendline.storage.person.PersonId;

/// The review page, as a tab about a person.
public final class ReviewPage implements PersonPage {
    private final ReviewController controller;
    private final TwinScreenModel twin;
    private final Texts texts;
    private final ZoneId zone;
    private Optional<ReviewView> view = Optional.empty();

    /// @param twin where the predictions come from, and where the agreed plan is shown
    /// @param zone for the times of decisions
    /// @param decided told after each decision
    public ReviewPage(
            Clinic clinic, TaskRunner tasks, Texts texts, TwinScreenController twin, ZoneId zone, Runnable decided) {
        this.controller = new ReviewController(clinic, tasks, texts, () -> {
            twin.readAgreed();
            decided.run();
        });
        this.twin = twin.model();
        this.texts = texts;
        this.zone = zone;
    }

    public ReviewController controller() {
        return controller;
    }

    @Override
    public PersonTab tab() {
        return PersonTab.REVIEW;
    }

    /// Made when it is first asked for.
    @Override
    public Node node() {
        return view.orElseGet(() -> {
            ReviewView made = new ReviewView(controller, twin, texts, zone);
            view = Optional.of(made);
            twin.predictionProperty().subscribe(controller::about);
            made.visibleProperty().subscribe(controller::looked);
            return made;
        });
    }

    @Override
    public void open(PersonId person) {
        controller.open(person);
    }
}
