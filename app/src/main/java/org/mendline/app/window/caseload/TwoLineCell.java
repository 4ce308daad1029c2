package org.mendline.app.window.caseload;

import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.mendline.app.window.caseload.CaseloadRow.Cell;

/// A value above its detail.
final class TwoLineCell extends CaseloadTable.RowCell {
    private final Function<CaseloadRow, Cell> content;
    private final Label head = new Label();
    private final Label detail = new Label();
    private final VBox lines = new VBox(head, detail);
    private final Tooltip whole = new Tooltip();

    TwoLineCell(Function<CaseloadRow, Cell> content) {
        this.content = content;
        lines.getStyleClass().add("two-lines");
        head.getStyleClass().add("cell-head");
        detail.getStyleClass().add("cell-detail");
        whole.setWrapText(true);
        whole.setMaxWidth(420);
    }

    @Override
    void show(CaseloadRow row) {
        Cell cell = content.apply(row);
        head.setText(cell.head());
        detail.setText(cell.detail());
        detail.setVisible(!cell.detail().isEmpty());
        detail.setManaged(!cell.detail().isEmpty());
        whole.setText(cell.detail().isEmpty() ? cell.head() : cell.head() + "\n" + cell.detail());
        setTooltip(cell.head().isEmpty() ? null : whole);
        setGraphic(lines);
    }
}
