package org.mendline.app.window.importing;

import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;

/// A cell whose words can be read in full by pointing at them, where the column is too narrow.
class FullTextCell<S> extends TableCell<S, String> {
    private final Tooltip full = new Tooltip();

    FullTextCell() {
        full.setWrapText(true);
        full.setMaxWidth(480);
    }

    @Override
    protected void updateItem(String words, boolean empty) {
        super.updateItem(words, empty);
        boolean blank = empty || words == null || words.isBlank();
        setText(blank ? "" : words);
        full.setText(blank ? "" : words);
        setTooltip(blank ? null : full);
    }
}
