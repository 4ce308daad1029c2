package org.mendline.app.window.models;

import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/// A figure with what qualifies it beneath.
final class PairCell extends TableCell<TaskRow, TaskRow> {
    private final Label figure = new Label();
    private final Label detail = new Label();
    private final VBox lines = new VBox(figure, detail);
    private final Tooltip whole = new Tooltip();
    private final Function<TaskRow, String> first;
    private final Function<TaskRow, String> second;

    PairCell(Function<TaskRow, String> first, Function<TaskRow, String> second) {
        this.first = first;
        this.second = second;
        figure.setWrapText(true);
        figure.setTooltip(whole);
        figure.getStyleClass().add("pair-figure");
        detail.getStyleClass().add("cell-detail");
        lines.getStyleClass().add("two-lines");
        lines.setMinWidth(0);
    }

    @Override
    protected void updateItem(TaskRow row, boolean empty) {
        super.updateItem(row, empty);
        setGraphic(empty || row == null ? null : lines);
        if (!empty && row != null) {
            figure.setText(first.apply(row));
            detail.setText(second.apply(row));
            whole.setText(figure.getText() + "\n" + detail.getText());
        }
    }
}
