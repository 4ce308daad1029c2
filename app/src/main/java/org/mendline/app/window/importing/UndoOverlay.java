package org.mendline.app.window.importing;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.mendline.app.window.importing.HistoryModel.UndoQuestion;
import org.mendline.app.window.text.Texts;

/// Says what undoing an import would do, and asks.
final class UndoOverlay extends StackPane {
    private final Label title = new Label();
    private final Label words = new Label();
    private final Button undo = new Button();
    private final Button leave = new Button();
    private final Texts texts;

    UndoOverlay(HistoryController controller, Texts texts) {
        this.texts = texts;
        setId("undo-overlay");
        getStyleClass().add("overlay");
        title.setId("undo-title");
        title.setWrapText(true);
        title.getStyleClass().add("mendline-title");
        words.setId("undo-words");
        words.setWrapText(true);
        undo.setId("undo-yes");
        undo.setText(texts.get("history.question.yes"));
        undo.getStyleClass().addAll("accent", "danger");
        undo.setOnAction(e -> controller.undo());
        undo.managedProperty().bind(undo.visibleProperty());
        leave.setId("undo-no");
        leave.setOnAction(e -> controller.close());
        ScrollPane scroll = new ScrollPane(words);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("undo-words");
        // A scroll pane does not ask its wrapped words how high they are.
        words.heightProperty().subscribe(height -> scroll.setPrefHeight(height.doubleValue() + 4));
        VBox.setVgrow(scroll, Priority.ALWAYS);
        HBox buttons = new HBox(leave, undo);
        buttons.getStyleClass().add("decision-buttons");
        VBox card = new VBox(title, scroll, buttons);
        card.getStyleClass().addAll("mendline-card", "form", "undo-card");
        card.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getChildren().add(card);
        visibleProperty().bind(controller.model().questionProperty().map(Optional::isPresent));
        controller.model().questionProperty().subscribe(asked -> asked.ifPresent(this::show));
        setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                controller.close();
                e.consume();
            }
        });
    }

    private void show(UndoQuestion question) {
        title.setText(question.title());
        words.setText(question.words());
        undo.setVisible(question.possible());
        leave.setText(texts.get(question.possible() ? "button.cancel" : "button.close"));
        // Not the dangerous button: return must not undo by accident.
        leave.requestFocus();
    }
}
