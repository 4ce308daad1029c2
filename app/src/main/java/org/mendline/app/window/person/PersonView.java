package org.mendline.app.window.person;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import org.mendline.app.window.text.Texts;
import org.mendline.app.window.twin.DevicesOverlay;
import org.mendline.app.window.twin.FeedbackOverlay;
import org.mendline.app.window.twin.TwinHeaderBar;

/// Who is shown, the tabs, and the page chosen by them.
public final class PersonView extends StackPane {
    private final PersonController controller;
    private final Texts texts;

    /// @param twinPage node of the page that infers; it also says when nobody was chosen
    public PersonView(PersonController controller, Node twinPage, Texts texts) {
        this.controller = controller;
        this.texts = texts;
        setId("screen-twin");
        getStyleClass().addAll("screen", "twin");
        StackPane pages = new StackPane(at(PersonTab.TWIN, twinPage));
        controller.pages().forEach(page -> pages.getChildren().add(at(page.tab(), page.node())));
        pages.getChildren()
                .addAll(
                        new DevicesOverlay(controller.twin().devices(), texts),
                        new FeedbackOverlay(controller.twin().feedback(), texts));
        VBox.setVgrow(pages, Priority.ALWAYS);
        TwinHeaderBar header = new TwinHeaderBar(controller.twin(), tabs(), texts);
        header.visibleProperty().bind(controller.personProperty().map(person -> person.isPresent()));
        header.managedProperty().bind(header.visibleProperty());
        VBox shown = new VBox(header, pages);
        shown.getStyleClass().add("twin-shown");
        getChildren().add(shown);
    }

    private Node tabs() {
        SegmentedButton buttons = new SegmentedButton();
        buttons.setId("person-tabs");
        buttons.setMinWidth(USE_PREF_SIZE);
        List<PersonTab> shown = new ArrayList<>(List.of(PersonTab.TWIN));
        controller.pages().forEach(page -> shown.add(page.tab()));
        shown.stream().sorted().map(this::button).forEach(buttons.getButtons()::add);
        buttons.setVisible(shown.size() > 1);
        buttons.setManaged(shown.size() > 1);
        return buttons;
    }

    private ToggleButton button(PersonTab tab) {
        ToggleButton button = new ToggleButton(texts.get("person.tab." + tab.name()));
        button.setId("tab-" + tab.code());
        button.setMinWidth(USE_PREF_SIZE);
        button.setTooltip(new Tooltip(texts.get("person.tab." + tab.name() + ".about")));
        controller.tabProperty().subscribe(now -> button.setSelected(now == tab));
        button.setOnAction(e -> {
            controller.tabProperty().set(tab);
            button.setSelected(true);
        });
        return button;
    }

    private Node at(PersonTab tab, Node node) {
        node.visibleProperty().bind(controller.tabProperty().isEqualTo(tab));
        node.managedProperty().bind(node.visibleProperty());
        return node;
    }
}
