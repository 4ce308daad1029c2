package org.mendline.app.window.twin;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.mendline.app.window.text.Texts;

/// Readiness, HRV, resting heart rate and soreness 24, 48 and 72 h ahead, with 80 % intervals.
final class OutlookPanel extends VBox {
    private static final List<String> HORIZONS = List.of("24", "48", "72");
    private static final double MARKER_SHARE = 31;

    private final Texts texts;
    private final GridPane grid = new GridPane();

    OutlookPanel(TwinScreenModel model, Texts texts) {
        this.texts = texts;
        setId("outlook-panel");
        getStyleClass().addAll("mendline-card", "outlook-panel");
        Label title = new Label(texts.get("outlook.title"));
        title.getStyleClass().add("card-title");
        Label hint = new Label(texts.get("outlook.hint"));
        hint.getStyleClass().add("mendline-muted");
        HBox heading = new HBox(title, hint);
        heading.getStyleClass().add("line");
        grid.getStyleClass().add("outlook");
        ColumnConstraints marker = new ColumnConstraints();
        marker.setPercentWidth(MARKER_SHARE);
        grid.getColumnConstraints().add(marker);
        for (int i = 0; i < HORIZONS.size(); i++) {
            ColumnConstraints horizon = new ColumnConstraints();
            horizon.setPercentWidth((100 - MARKER_SHARE) / HORIZONS.size());
            grid.getColumnConstraints().add(horizon);
        }
        getChildren().addAll(heading, grid);
        model.outlookProperty().subscribe(this::show);
    }

    private void show(List<OutlookRow> rows) {
        grid.getChildren().clear();
        for (int h = 0; h < HORIZONS.size(); h++) {
            Label heading = new Label(texts.format("outlook.hours", HORIZONS.get(h)));
            heading.getStyleClass().add("outlook-hours");
            grid.add(heading, h + 1, 0);
        }
        for (int r = 0; r < rows.size(); r++) {
            grid.add(new Label(rows.get(r).marker()), 0, r + 1);
            List<OutlookRow.Cell> cells = rows.get(r).cells();
            for (int h = 0; h < cells.size(); h++) {
                grid.add(cell(cells.get(h)), h + 1, r + 1);
            }
        }
    }

    private static HBox cell(OutlookRow.Cell cell) {
        Label median = new Label(cell.median());
        median.getStyleClass().add("outlook-median");
        Label range = new Label(cell.range());
        range.getStyleClass().add("mendline-muted");
        HBox box = new HBox(median, range);
        box.getStyleClass().add("outlook-cell");
        cell.changed().filter(b -> !b.equals(cell.median())).ifPresent(b -> {
            Label changed = new Label("→ " + b);
            changed.getStyleClass().addAll("outlook-median", "scenario-b");
            box.getChildren().add(1, changed);
        });
        return box;
    }
}
