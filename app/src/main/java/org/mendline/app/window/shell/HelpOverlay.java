package org.mendline.app.window.shell;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.mendline.app.window.text.Texts;

/// The list of keys.
final class HelpOverlay extends StackPane {
    HelpOverlay(ShellModel model, Texts texts, List<AppAction> actions) {
        setId("help-overlay");
        getStyleClass().add("overlay");
        Label title = new Label(texts.get("action.help"));
        title.getStyleClass().add("mendline-title");
        GridPane keys = new GridPane();
        keys.getStyleClass().add("keys");
        for (int i = 0; i < actions.size(); i++) {
            Label combination = new Label(actions.get(i).keys().getDisplayText());
            combination.getStyleClass().add("key");
            keys.addRow(i, combination, new Label(actions.get(i).name()));
        }
        Button close = new Button(texts.get("button.close"));
        close.setCancelButton(true);
        close.setOnAction(e -> model.helpProperty().set(false));
        VBox card = new VBox(title, keys, close);
        card.getStyleClass().addAll("mendline-card", "form");
        card.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getChildren().add(card);
        visibleProperty().bind(model.helpProperty());
        setOnMouseClicked(e -> model.helpProperty().set(false));
        setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                model.helpProperty().set(false);
            }
        });
    }
}
