package org.mendline.app.window.models;

import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.mendline.app.window.icon.Icon;
import org.mendline.app.window.models.TaskRow.Standing;
import org.mendline.app.window.text.Texts;

/// Better, alike or worse than the best simple baseline: in words, with a symbol and the figures beneath.
final class StandingCell extends TableCell<TaskRow, TaskRow> {
    private final Texts texts;
    private final Region symbol = Icon.NO_DATA.node();
    private final Label verdict = new Label("", symbol);
    private final Label figures = new Label();
    private final VBox lines = new VBox(verdict, figures);

    StandingCell(Texts texts) {
        this.texts = texts;
        verdict.setMinWidth(0);
        figures.getStyleClass().add("cell-detail");
        lines.getStyleClass().add("two-lines");
        lines.setMinWidth(0);
    }

    @Override
    protected void updateItem(TaskRow row, boolean empty) {
        super.updateItem(row, empty);
        setGraphic(empty || row == null ? null : lines);
        if (!empty && row != null) {
            verdict.setText(texts.get("models.bench.standing." + row.standing()));
            icon(row.standing()).show(symbol);
            verdict.getStyleClass().setAll("label", "status-word", "standing", styleClass(row.standing()));
            figures.setText(row.difference() + " (" + row.interval() + ")");
        }
    }

    private static Icon icon(Standing standing) {
        return switch (standing) {
            case BETTER -> Icon.ON_TRACK;
            case NO_CLEAR_DIFFERENCE, TOO_FEW -> Icon.NO_DATA;
            case WORSE -> Icon.AT_RISK;
        };
    }

    private static String styleClass(Standing standing) {
        return switch (standing) {
            case BETTER -> "on-track";
            case NO_CLEAR_DIFFERENCE, TOO_FEW -> "no-data";
            case WORSE -> "at-risk";
        };
    }
}
