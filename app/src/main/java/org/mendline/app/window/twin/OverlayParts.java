package org.mendline.app.window.twin;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;

/// What the cards that lie over the twin screen have in common.
final class OverlayParts {
    private OverlayParts() {}

    /// Escape closes the card.
    static void closeOnEscape(Node overlay, Runnable close) {
        overlay.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                close.run();
                e.consume();
            }
        });
    }

    /// Words that wrap and are never cut off.
    static Label paragraph(String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /// Words that take no room while there are none.
    static Label optional(String id, String style, ReadOnlyStringProperty words) {
        Label label = paragraph("");
        label.setId(id);
        label.getStyleClass().add(style);
        label.textProperty().bind(words);
        label.visibleProperty().bind(words.isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }

    /// A list that scrolls up and down only.
    static ScrollPane scrolling(Node lines, String style) {
        lines.getStyleClass().add("lines");
        ScrollPane scroll = new ScrollPane(lines);
        scroll.getStyleClass().addAll("edge-to-edge", style);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinHeight(0);
        return scroll;
    }
}
