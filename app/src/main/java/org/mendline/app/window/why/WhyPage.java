package org.mendline.app.window.why;

import java.util.Optional;
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
    private final TwinScreenModel twin;
    private final Texts texts;
    private final ObservableValue<Themes> theme;
    private Optional<WhyView> view = Optional.empty();

    /// @param twin where the predictions come from
    public WhyPage(Clinic clinic, TaskRunner tasks, Texts texts, TwinScreenModel twin, ObservableValue<Themes> theme) {
        this.controller = new WhyController(clinic, tasks, texts);
        this.twin = twin;
        this.texts = texts;
        this.theme = theme;
    }

    public WhyController controller() {
        return controller;
    }

    @Override
    public PersonTab tab() {
        return PersonTab.WHY;
    }

    /// Made when it is first asked for.
    @Override
    public Node node() {
        return view.orElseGet(() -> {
            WhyView made = new WhyView(controller, twin, texts, theme);
            view = Optional.of(made);
            twin.predictionProperty().subscribe(controller::about);
            made.visibleProperty().subscribe(controller::looked);
            return made;
        });
    }

    /// The twin's prediction comes by its own way.
    @Override
    public void open(PersonId person) {}
}
