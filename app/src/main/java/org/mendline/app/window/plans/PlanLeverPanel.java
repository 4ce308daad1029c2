package org.mendline.app.window.plans;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.mendline.app.window.text.Texts;
import org.mendline.ml.twin.Lever;
import org.mendline.viz.planstrip.PlanStrip;

/// The plan in hand: a slider and a lock for each lever, and its doses by week to draw.
final class PlanLeverPanel extends VBox {
    private static final double LEAST_STRIP = 150;

    private final PlanStrip strip = new PlanStrip();
    private final Map<Lever, PlanLeverRow> rows = new EnumMap<>(Lever.class);

    PlanLeverPanel(PlansController controller, Texts texts) {
        PlansModel model = controller.model();
        getStyleClass().addAll("mendline-card", "lever-panel", "plan-levers");
        Label title = new Label();
        title.getStyleClass().add("card-title");
        Label hint = new Label();
        hint.setId("plan-hint");
        hint.getStyleClass().add("mendline-muted");
        model.selectedProperty().subscribe(selected -> {
            boolean asNow = selected.intValue() == 0;
            title.setText(texts.get("plans.levers"));
            hint.setText(texts.get(asNow ? "plans.levers.asNow" : "plans.levers.hint"));
        });
        HBox heading = new HBox(title, hint);
        heading.getStyleClass().add("line");
        GridPane grid = new GridPane();
        grid.getStyleClass().add("levers");
        grid.getColumnConstraints().addAll(new ColumnConstraints(), slider(), value(), new ColumnConstraints());
        for (Lever lever : Lever.values()) {
            PlanLeverRow row = new PlanLeverRow(lever, controller, texts);
            rows.put(lever, row);
            grid.addRow(lever.ordinal(), row.name(), row.slider(), row.words(), row.lock());
        }
        strip.setId("plan-strip");
        strip.setMinHeight(LEAST_STRIP);
        strip.setPrefHeight(LEAST_STRIP);
        VBox.setVgrow(strip, Priority.ALWAYS);
        strip.setOnDrawn(controller::draw);
        model.stripProperty().subscribe(data -> data.ifPresentOrElse(strip::update, strip::clearData));
        model.leversProperty().subscribe(this::show);
        model.selectedProperty()
                .subscribe(selected -> show(model.leversProperty().get()));
        model.leverProperty().subscribe(lever -> rows.forEach((each, row) -> row.chosen(each == lever)));
        getChildren().addAll(heading, grid, strip);
    }

    PlanStrip strip() {
        return strip;
    }

    private void show(List<LeverRow> levers) {
        levers.forEach(lever -> Optional.ofNullable(rows.get(lever.lever())).ifPresent(row -> row.show(lever)));
    }

    private static ColumnConstraints slider() {
        ColumnConstraints column = new ColumnConstraints();
        column.setHgrow(Priority.ALWAYS);
        column.setFillWidth(true);
        return column;
    }

    /// Wide enough for the longest value, so that the sliders stand still while their values change.
    private static ColumnConstraints value() {
        ColumnConstraints column = new ColumnConstraints();
        column.setPercentWidth(31);
        column.setHalignment(HPos.RIGHT);
        return column;
    }
}
