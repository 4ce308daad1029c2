package org.mendline.app.window.importing;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.mendline.app.window.text.Texts;

/// `3 new files in FOLDER`, with what can be done about them.
final class OfferBar extends HBox {
    OfferBar(ImportController controller, Texts texts) {
        WatchModel model = controller.watching().model();
        setId("import-offer");
        getStyleClass().addAll("toolbar", "offer-bar");
        setAlignment(Pos.CENTER_LEFT);
        Label words = new Label();
        words.setId("import-offer-words");
        words.textProperty().bind(model.messageProperty());
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button preview = new Button(texts.get("watch.preview"));
        preview.setId("import-offer-preview");
        preview.getStyleClass().add("accent");
        preview.setMinWidth(USE_PREF_SIZE);
        preview.setOnAction(e -> controller.preview(List.copyOf(model.offered())));
        Button aside = new Button(texts.get("watch.putAside"));
        aside.setId("import-offer-aside");
        aside.setMinWidth(USE_PREF_SIZE);
        aside.setOnAction(e -> controller.watching().putAside());
        getChildren().addAll(words, preview, aside);
        visibleProperty().bind(model.messageProperty().isNotEmpty());
        managedProperty().bind(visibleProperty());
    }
}
