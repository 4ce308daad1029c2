package org.mendline.app.window.models;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.mendline.app.window.text.Texts;

/// Asks for the name of the person who takes responsibility.
final class DecisionOverlay extends StackPane {
    private final ModelsController controller;
    private final ModelsModel model;
    private final Texts texts;
    private final Label title = paragraph("decision-title");
    private final Label words = paragraph("decision-words");
    private final TextField name = new TextField();
    private final TextField reason = new TextField();
    private final Button decide = new Button();

    DecisionOverlay(ModelsController controller, Texts texts) {
        this.controller = controller;
        this.model = controller.model();
        this.texts = texts;
        setId("decision-overlay");
        getStyleClass().add("overlay");
        title.getStyleClass().add("mendline-title");
        name.setId("decision-name");
        reason.setId("decision-reason");
        decide.setId("decision-take");
        decide.getStyleClass().add("accent");
        decide.setDefaultButton(false);
        decide.setOnAction(e -> controller.decide(name.getText(), reason.getText()));
        name.setOnAction(e -> decide.fire());
        reason.setOnAction(e -> decide.fire());
        Label refusal = paragraph("decision-refusal");
        refusal.getStyleClass().add("failure");
        refusal.textProperty().bind(model.refusalProperty());
        refusal.visibleProperty().bind(model.refusalProperty().isNotEmpty());
        refusal.managedProperty().bind(refusal.visibleProperty());
        VBox card = new VBox(
                title,
                words,
                labelled("models.decision.name", name),
                labelled("models.decision.reason", reason),
                refusal,
                buttons());
        card.getStyleClass().addAll("mendline-card", "form", "decision-card");
        card.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getChildren().add(card);
        visibleProperty().bind(model.decisionProperty().map(Optional::isPresent));
        model.decisionProperty().subscribe(asked -> asked.ifPresent(this::ask));
        setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                controller.closeDecision();
                e.consume();
            }
        });
    }

    private HBox buttons() {
        Button cancel = new Button(texts.get("button.cancel"));
        cancel.setId("decision-cancel");
        cancel.setOnAction(e -> controller.closeDecision());
        HBox buttons = new HBox(decide, cancel);
        buttons.getStyleClass().add("line");
        return buttons;
    }

    private VBox labelled(String key, TextField field) {
        Label label = new Label(texts.get(key));
        label.setLabelFor(field);
        VBox box = new VBox(label, field);
        box.getStyleClass().add("lines");
        return box;
    }

    private void ask(Decision decision) {
        String key = "models.decision." + decision.kind();
        title.setText(texts.format(key + ".title", decision.version()));
        words.setText(texts.get(key + ".words"));
        decide.setText(texts.get(key + ".button"));
        name.clear();
        reason.clear();
        name.requestFocus();
    }

    private static Label paragraph(String id) {
        Label label = new Label();
        label.setId(id);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
