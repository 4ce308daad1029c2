package org.mendline.app.window.plans;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.mendline.app.window.person.PersonPage;
import org.mendline.app.window.person.PersonTab;
import org.mendline.app.window.task.TaskRunner;
import org.mendline.app.window.text.Texts;
import org.mendline.app.window.twin.TwinScreenModel;
import org.mendline.storage.person.PersonId;
import org.mendline.viz.theme.Themes;

/// Several plans of one person side by side.
public final class PlansPage implements PersonPage {
    private final PlansController controller;
    private final Supplier<PlansView> maker;
    private Optional<PlansView> made = Optional.empty();

    /// @param twin where predictions come from
    /// @param toCaseload what the empty state's button does
    public PlansPage(
            TwinScreenModel twin, TaskRunner tasks, Texts texts, ObservableValue<Themes> theme, Runnable toCaseload) {
        this.controller = new PlansController(twin, tasks, texts);
        this.maker = () -> new PlansView(controller, texts, theme, tasks.board(), toCaseload);
    }

    public PlansController controller() {
        return controller;
    }

    @Override
    public PersonTab tab() {
        return PersonTab.PLANS;
    }

    /// Made when it is first asked for: the program starts sooner.
    @Override
    public Node node() {
        PlansView view = made.orElseGet(maker);
        made = Optional.of(view);
        return view;
    }

    @Override
    public void open(PersonId person) {
        controller.open(person);
    }
}
