package org.mendline.app.window.caseload;

import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

/// A sentence over two lines; the tooltip has the whole of it.
final class WrappedCell extends CaseloadTable.RowCell {
    private final Function<CaseloadRow, String> content;
    private final Label sentence;
    private final Tooltip whole = new Tooltip();

    WrappedCell(Function<CaseloadRow, String> content) {
        this(content, new Label());
    }

    private WrappedCell(Function<CaseloadRow, String> content, Label sentence) {
        super(sentence);
        this.content = content;
        this.sentence = sentence;
        sentence.setWrapText(true);
        sentence.getStyleClass().add("cell-sentence");
        sentence.setTooltip(whole);
        whole.setWrapText(true);
        whole.setMaxWidth(420);
    }

    @Override
    void show(CaseloadRow row) {
        String words = content.apply(row);
        sentence.setText(words);
        whole.setText(words);
    }
}
