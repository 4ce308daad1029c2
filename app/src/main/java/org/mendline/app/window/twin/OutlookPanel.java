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
    private final List<Label> seconds = new ArrayList<>();
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
        for (int r = 0; r < rows.size(); r++) {
            OutlookRow row = rows.get(r);
            seconds.get(r).setText(row.second().orElse(""));
            seconds.get(r).setManaged(row.second().isPresent());
            for (OutlookRow.Cell cell : row.cells()) {
                cells.get(next++).show(cell);
            }
        }
    }

    /// Makes the nodes; while a slider is dragged only their words change.
    private void rebuild(List<String> markers) {
        shownMarkers = markers;
        cells.clear();
        seconds.clear();
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
            Label second = new Label();
            second.getStyleClass().addAll("cell-detail", "caution");
            second.setWrapText(true);
            seconds.add(second);
            VBox marker = new VBox(new Label(markers.get(r)), second);
            marker.getStyleClass().add("two-lines");
            grid.add(marker, 0, r + 1);
            for (int h = 0; h < HORIZONS.size(); h++) {
                OutlookCell cell = new OutlookCell();
                cells.add(cell);
                grid.add(cell, h + 1, r + 1);
            }
        }
    }
}
