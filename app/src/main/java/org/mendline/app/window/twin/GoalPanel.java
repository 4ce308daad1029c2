package org.mendline.app.window.twin;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.mendline.app.window.text.Texts;

/// Time to goal as now and under the changed plan, and the difference in words.
final class GoalPanel extends VBox {
    private final Texts texts;

    GoalPanel(TwinScreenModel model, Texts texts) {
        this.texts = texts;
        setId("goal-panel");
        getStyleClass().addAll("mendline-card", "goal-panel");
        Label title = new Label(texts.get("twin.goal.title"));
        title.getStyleClass().add("card-title");
        Label goal = new Label();
        goal.getStyleClass().add("mendline-muted");
        goal.textProperty().bind(model.goalLineProperty());
        HBox heading = new HBox(title, goal);
        heading.getStyleClass().add("line");
        Node usual = plan("twin.plan.a", "scenario-a", "goal-usual", model.goalUsualProperty());
        Node changed = plan("twin.plan.b", "scenario-b", "goal-changed", model.goalChangedProperty());
        changed.visibleProperty().bind(model.goalChangedProperty().map(Optional::isPresent));
        GridPane plans = new GridPane();
        plans.getStyleClass().add("plans");
        plans.addRow(0, usual, changed);
        GridPane.setHgrow(usual, Priority.ALWAYS);
        GridPane.setHgrow(changed, Priority.ALWAYS);
        plans.getColumnConstraints().addAll(half(), half());
        Label difference = new Label();
        difference.setId("difference");
        difference.setWrapText(true);
        difference.getStyleClass().add("difference");
        difference
                .textProperty()
                .bind(model.differenceProperty().map(d -> d.isEmpty() ? texts.get("twin.difference.none") : d));
        getChildren().addAll(heading, plans, difference);
    }

    private static ColumnConstraints half() {
        ColumnConstraints half = new ColumnConstraints();
        half.setPercentWidth(50);
        return half;
    }

    private Node plan(String nameKey, String styleClass, String id, ObjectProperty<Optional<GoalCard>> card) {
        Label name = new Label(texts.get(nameKey));
        name.getStyleClass().addAll("plan-name", styleClass);
        Label median = new Label();
        median.setId(id);
        median.getStyleClass().add("plan-median");
        Label interval = new Label();
        interval.setId(id + "-interval");
        Label probability = new Label();
        probability.getStyleClass().add("mendline-muted");
        probability.setWrapText(true);
        probability.setMinHeight(USE_PREF_SIZE);
        card.subscribe(shown -> {
            median.setText(shown.map(GoalCard::median).orElseGet(() -> texts.get("twin.goal.unknown")));
            interval.setText(shown.map(GoalCard::interval)
                    .filter(i -> !i.isEmpty())
                    .map(i -> texts.format("twin.goal.interval", i))
                    .orElse(""));
            interval.setManaged(!interval.getText().isEmpty());
            probability.setText(shown.map(GoalCard::probability).orElse(""));
        });
        return new VBox(name, median, interval, probability);
    }
}
