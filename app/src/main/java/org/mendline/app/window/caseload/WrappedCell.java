package org.mendline.app.window.caseload;

import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

/// A sentence over two lines.
final class WrappedCell extends CaseloadTable.RowCell {
    private final Function<CaseloadRow, String> content;
    private final Label sentence = new Label();
    private final Tooltip whole = new Tooltip();

    WrappedCell(Function<CaseloadRow, String> content) {
        this.content = content;
        sentence.setWrapText(true);
        sentence.getStyleClass().add("cell-sentence");
        whole.setWrapText(true);
        whole.setMaxWidth(420);
    }

    @Override
    void show(CaseloadRow row) {
        String words = content.apply(row);
        sentence.setText(words);
        whole.setText(words);
        setTooltip(words.isEmpty() ? null : whole);
        setGraphic(sentence);
    }
}
