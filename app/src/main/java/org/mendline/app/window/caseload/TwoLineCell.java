package org.mendline.app.window.caseload;

import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.mendline.app.window.caseload.CaseloadRow.Cell;

/// A value above its detail; the tooltip has both in full.
final class TwoLineCell extends CaseloadTable.RowCell {
    private final Function<CaseloadRow, Cell> content;
    private final Label head;
    private final Label detail;
    private final Tooltip whole = new Tooltip();

    TwoLineCell(Function<CaseloadRow, Cell> content) {
        this(content, new Label(), new Label());
    }

    private TwoLineCell(Function<CaseloadRow, Cell> content, Label head, Label detail) {
        super(new VBox(head, detail));
        this.content = content;
        this.head = head;
        this.detail = detail;
        head.getParent().getStyleClass().add("two-lines");
        head.getStyleClass().add("cell-head");
        detail.getStyleClass().add("cell-detail");
        head.setTooltip(whole);
        detail.setTooltip(whole);
        whole.setWrapText(true);
        whole.setMaxWidth(420);
    }

    @Override
    void show(CaseloadRow row) {
        Cell cell = content.apply(row);
        head.setText(cell.head());
        detail.setText(cell.detail());
        detail.setManaged(!cell.detail().isEmpty());
        whole.setText(cell.detail().isEmpty() ? cell.head() : cell.head() + "\n" + cell.detail());
    }
}
