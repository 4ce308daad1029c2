package org.mendline.app.window.models;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.mendline.app.models.ModelCard;
import org.mendline.app.window.text.Texts;

/// The shipped models' cards, and the hash of the weights they belong to.
final class CardsOverlay extends StackPane {
    private final Texts texts;
    private final TabPane tabs = new TabPane();

    CardsOverlay(ModelsController controller, Texts texts) {
        this.texts = texts;
        setId("cards-overlay");
        getStyleClass().add("overlay");
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        VBox.setVgrow(tabs, Priority.ALWAYS);
        Label title = new Label(texts.get("models.cards.title"));
        title.getStyleClass().add("mendline-title");
        Button close = new Button(texts.get("button.close"));
        close.setId("cards-close");
        close.setOnAction(e -> controller.closeCards());
        VBox card = new VBox(title, tabs, close);
        card.getStyleClass().addAll("mendline-card", "form", "cards-card");
        getChildren().add(card);
        visibleProperty().bind(controller.model().cardsProperty().map(cards -> !cards.isEmpty()));
        controller.model().cardsProperty().subscribe(cards -> {
            show(cards);
            if (!cards.isEmpty()) {
                tabs.requestFocus();
            }
        });
        setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                controller.closeCards();
                e.consume();
            }
        });
    }

    private void show(List<ModelCard> cards) {
        tabs.getTabs().setAll(cards.stream().map(this::tab).toList());
    }

    private Tab tab(ModelCard card) {
        Label hash = new Label(texts.format(
                card.ofTheseWeights() ? "models.cards.sha256" : "models.cards.sha256.other", card.sha256()));
        hash.setWrapText(true);
        hash.setMinHeight(USE_PREF_SIZE);
        hash.getStyleClass().addAll("card-hash", card.ofTheseWeights() ? "plain" : "caution");
        TextArea text = new TextArea(CardText.plain(card.markdown()));
        text.setEditable(false);
        text.getStyleClass().add("card-text");
        VBox.setVgrow(text, Priority.ALWAYS);
        VBox content = new VBox(hash, text);
        content.getStyleClass().add("models-card");
        return new Tab(card.name(), content);
    }
}
