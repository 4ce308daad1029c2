package org.mendline.app.window.review;

import java.time.ZoneId;
import javafx.scene.Node;
import org.mendline.app.clinic.Clinic;
import org.mendline.app.window.person.PersonPage;
import org.mendline.app.window.person.PersonTab;
import org.mendline.app.window.task.TaskRunner;
import org.mendline.app.window.text.Texts;
import org.mendline.app.window.twin.TwinScreenController;
import org.mendline.storage.person.PersonId;

/// The review page, as a tab about a person.
public final class ReviewPage implements PersonPage {
    private final ReviewController controller;
    private final ReviewView view;

    /// @param twin where the predictions come from, and where the agreed plan is shown
    /// @param zone for the times of decisions
    /// @param decided told after each decision
    public ReviewPage(
            Clinic clinic, TaskRunner tasks, Texts texts, TwinScreenController twin, ZoneId zone, Runnable decided) {
        this.controller = new ReviewController(clinic, tasks, texts, () -> {
            twin.readAgreed();
            decided.run();
        });
        this.view = new ReviewView(controller, twin.model(), texts, zone);
        twin.model().predictionProperty().subscribe(controller::about);
        view.visibleProperty().subscribe(controller::looked);
    }

    public ReviewController controller() {
        return controller;
    }

    @Override
    public PersonTab tab() {
        return PersonTab.REVIEW;
    }

    @Override
    public Node node() {
        return view;
    }

    @Override
    public void open(PersonId person) {
        controller.open(person);
    }
}
