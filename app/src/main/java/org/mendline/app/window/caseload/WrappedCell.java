package org.mendline.app.window.caseload;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

/// A sentence over two lines.
final class WrappedCell extends CaseloadTable.RowCell {
    private final Label sentence = new Label();
    private final Tooltip whole = new Tooltip();

    WrappedCell() {
        sentence.setWrapText(true);
        sentence.getStyleClass().add("cell-sentence");
        whole.setWrapText(true);
        whole.setMaxWidth(420);
        setTooltip(whole);
    }

    @Override
    void show(CaseloadRow row) {
        sentence.setText(row.reason());
        whole.setText(row.reason());
        setGraphic(sentence);
    }
}
