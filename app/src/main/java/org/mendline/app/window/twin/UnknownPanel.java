package org.mendline.app.window.twin;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.mendline.app.window.text.Texts;

/// What the twin had to do without.
final class UnknownPanel extends VBox {
    UnknownPanel(TwinScreenModel model, Texts texts) {
        setId("unknown-panel");
        getStyleClass().addAll("mendline-card", "unknown-panel");
        Label title = new Label(texts.get("unknown.title"));
        title.getStyleClass().add("card-title");
        Label list = new Label();
        list.setWrapText(true);
        list.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> model.unknown().isEmpty()
                                ? texts.get("unknown.nothing")
                                : texts.format("unknown.list", String.join(", ", model.unknown())),
                        model.unknown()));
        getChildren().addAll(title, list);
    }
}
