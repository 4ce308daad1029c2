package org.mendline.app.window.why;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.mendline.app.clinic.Clinic;
import org.mendline.app.window.person.PersonPage;
import org.mendline.app.window.person.PersonTab;
import org.mendline.app.window.task.TaskRunner;
import org.mendline.app.window.text.Texts;
import org.mendline.app.window.twin.TwinScreenModel;
import org.mendline.storage.person.PersonId;
import org.mendline.viz.theme.Themes;

/// The page of why, as a tab about a person.
public final class WhyPage implements PersonPage {
    private final WhyController controller;
    private final WhyView view;

    /// @param twin where the predictions come from
    public WhyPage(Clinic clinic, TaskRunner tasks, Texts texts, TwinScreenModel twin, ObservableValue<Themes> theme) {
        this.controller = new WhyController(clinic, tasks, texts);
        this.view = new WhyView(controller, twin, texts, theme);
        twin.predictionProperty().subscribe(controller::about);
        view.visibleProperty().subscribe(controller::looked);
    }

    public WhyController controller() {
        return controller;
    }

    @Override
    public PersonTab tab() {
        return PersonTab.WHY;
    }

    @Override
    public Node node() {
        return view;
    }

    /// The twin's prediction comes by its own way.
    @Override
    public void open(PersonId person) {}
}
