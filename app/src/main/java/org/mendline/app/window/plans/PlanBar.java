package org.mendline.app.window.plans;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.mendline.app.scenario.Scenario;
import org.mendline.app.window.text.Texts;

/// Which plans there are, which is in hand, and what can be done with it.
final class PlanBar extends HBox {
    private final PlansController controller;
    private final PlansModel model;
    private final Texts texts;
    private final HBox choices = new HBox();
    private final TextField name = new TextField();

    PlanBar(PlansController controller, Texts texts) {
        this.controller = controller;
        this.model = controller.model();
        this.texts = texts;
        getStyleClass().addAll("line", "plan-bar");
        choices.getStyleClass().add("line");
        Button copy = button("copy", controller::copy);
        Button reset = button("reset", controller::reset);
        Button remove = button("remove", controller::remove);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren().addAll(choices, copy, nameField(), reset, remove, gap, search());
        model.scenariosProperty().subscribe(plans -> show());
        model.selectedProperty().subscribe(selected -> show());
        model.scenariosProperty().subscribe(plans -> copy.setDisable(plans.size() >= PlansModel.MOST));
        model.selectedProperty().subscribe(selected -> {
            boolean asNow = selected.intValue() == 0;
            List.of(name, reset, remove).forEach(node -> node.setDisable(asNow));
        });
    }

    private Node nameField() {
        name.setId("plan-name");
        name.setAccessibleText(texts.get("plans.name"));
        name.setTooltip(new Tooltip(texts.get("plans.name.about")));
        name.setPrefColumnCount(9);
        name.setOnAction(e -> controller.rename(name.getText()));
        // What was not kept by Enter is not kept by accident either.
        name.focusedProperty().subscribe(focused -> {
            if (!focused) {
                show();
            }
        });
        return name;
    }

    private Node search() {
        ToggleButton search = new ToggleButton();
        search.textProperty()
                .bind(model.searchOpenProperty().map(open -> texts.get(open ? "plans.best.close" : "plans.best.open")));
        search.setId("plan-best");
        search.setMinWidth(USE_PREF_SIZE);
        search.setTooltip(new Tooltip(texts.get("plans.best.open.about")));
        search.selectedProperty().bindBidirectional(model.searchOpenProperty());
        return search;
    }

    private Button button(String what, Runnable run) {
        Button button = new Button(texts.get("plans." + what));
        button.setId("plan-" + what);
        button.setMinWidth(USE_PREF_SIZE);
        button.setTooltip(new Tooltip(texts.get("plans." + what + ".about")));
        button.setOnAction(e -> run.run());
        return button;
    }

    /// Makes buttons only when their number changes: a button that is pressed must not vanish under the hand.
    private void show() {
        List<Scenario> plans = model.scenariosProperty().get();
        while (choices.getChildren().size() > plans.size()) {
            choices.getChildren().removeLast();
        }
        while (choices.getChildren().size() < plans.size()) {
            choices.getChildren().add(choice(choices.getChildren().size()));
        }
        int selected = model.selectedProperty().get();
        for (int i = 0; i < plans.size(); i++) {
            ToggleButton choice = (ToggleButton) choices.getChildren().get(i);
            choice.setText(PlanCharts.label(i, plans.get(i)));
            choice.setSelected(i == selected);
        }
        if (selected < plans.size() && !name.isFocused()) {
            name.setText(plans.get(selected).name());
        }
    }

    private ToggleButton choice(int index) {
        ToggleButton choice = new ToggleButton();
        choice.setId("plan-" + index);
        Region swatch = new Region();
        swatch.getStyleClass().addAll("plan-swatch", "plan-swatch-" + (char) ('a' + index));
        choice.setGraphic(swatch);
        choice.setOnAction(e -> {
            controller.select(index);
            choice.setSelected(model.selectedProperty().get() == index);
        });
        return choice;
    }
}
