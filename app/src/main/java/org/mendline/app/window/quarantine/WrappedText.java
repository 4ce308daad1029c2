package org.mendline.app.window.quarantine;

import javafx.scene.control.Label;
import javafx.scene.control.TableCell;

/// A sentence over at most three lines.
final class WrappedText<S> extends TableCell<S, String> {
    private final Label words = new Label();

    WrappedText() {
        words.setWrapText(true);
        words.getStyleClass().add("check-sentence");
        words.prefWidthProperty().bind(widthProperty().subtract(12));
        setGraphic(words);
    }

    @Override
    protected void updateItem(String text, boolean empty) {
        super.updateItem(text, empty);
        words.setText(empty || text == null ? "" : text);
    }
}
