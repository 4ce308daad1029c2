package org.mendline.app.window.twin;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import org.mendline.app.window.text.Texts;

/// Readiness, HRV, resting heart rate and soreness 24, 48 and 72 h ahead, with 80 % intervals.
final class OutlookPanel extends VBox {
    private static final List<String> HORIZONS = List.of("24", "48", "72");
    private static final double MARKER_SHARE = 31;

    private final Texts texts;
    private final GridPane grid = new GridPane();
    private final List<OutlookCell> cells = new ArrayList<>();
    private List<String> shownMarkers = List.of();

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
        VBox.setVgrow(grid, Priority.ALWAYS);
        getChildren().addAll(heading, grid);
        model.outlookProperty().subscribe(this::show);
    }

    private void show(List<OutlookRow> rows) {
        List<String> markers = rows.stream().map(OutlookRow::marker).toList();
        if (!markers.equals(shownMarkers)) {
            rebuild(markers);
        }
        int next = 0;
        for (OutlookRow row : rows) {
            for (OutlookRow.Cell cell : row.cells()) {
                cells.get(next++).show(cell);
            }
        }
    }

    /// Makes the nodes; while a slider is dragged only their words change.
    private void rebuild(List<String> markers) {
        shownMarkers = markers;
        cells.clear();
        grid.getChildren().clear();
        grid.getRowConstraints().setAll(new RowConstraints());
        for (int h = 0; h < HORIZONS.size(); h++) {
            Label heading = new Label(texts.format("outlook.hours", HORIZONS.get(h)));
            heading.getStyleClass().add("outlook-hours");
            grid.add(heading, h + 1, 0);
        }
        for (int r = 0; r < markers.size(); r++) {
            RowConstraints row = new RowConstraints();
            row.setVgrow(Priority.ALWAYS);
            grid.getRowConstraints().add(row);
            grid.add(new Label(markers.get(r)), 0, r + 1);
            for (int h = 0; h < HORIZONS.size(); h++) {
                OutlookCell cell = new OutlookCell();
                cells.add(cell);
                grid.add(cell, h + 1, r + 1);
            }
        }
    }
}
