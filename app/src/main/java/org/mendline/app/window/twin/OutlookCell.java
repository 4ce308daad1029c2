package org.mendline.app.window.twin;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// One forecast: median, the changed plan's median where it differs, and the interval beneath.
final class OutlookCell extends VBox {
    private final Label median = new Label();
    private final Label changed = new Label();
    private final Label range = new Label();

    OutlookCell() {
        getStyleClass().add("two-lines");
        median.getStyleClass().add("outlook-median");
        changed.getStyleClass().addAll("outlook-median", "scenario-b");
        range.getStyleClass().add("cell-detail");
        HBox medians = new HBox(median, changed);
        medians.getStyleClass().add("outlook-cell");
        getChildren().addAll(medians, range);
    }

    void show(OutlookRow.Cell cell) {
        median.setText(cell.median());
        range.setText(cell.range());
        changed.setText(cell.changed()
                .filter(b -> !b.equals(cell.median()))
                .map(b -> "→ " + b)
                .orElse(""));
    }
}
