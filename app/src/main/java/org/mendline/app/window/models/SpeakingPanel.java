package org.mendline.app.window.models;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.mendline.app.models.ModelSummary;
import org.mendline.app.models.SpeakingModels;
import org.mendline.app.window.text.Texts;

/// Which models speak now.
final class SpeakingPanel extends VBox {
    private final Texts texts;
    private final Label twin = value("speaking-twin");
    private final Label outlook = value("speaking-outlook");
    private final Label own = value("speaking-own");

    SpeakingPanel(ModelsController controller, Texts texts) {
        this.texts = texts;
        setId("speaking-panel");
        getStyleClass().addAll("mendline-card", "models-card");
        Label title = new Label(texts.get("models.speaking.title"));
        title.getStyleClass().add("card-title");
        Button cards = new Button(texts.get("models.cards.open"));
        cards.setId("models-cards");
        cards.getStyleClass().add("small");
        cards.setMinWidth(USE_PREF_SIZE);
        cards.setOnAction(e -> controller.showCards());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox heading = new HBox(title, gap, cards);
        heading.getStyleClass().add("line");
        getChildren().addAll(heading, lines());
        controller.model().speakingProperty().subscribe(now -> now.ifPresent(this::show));
    }

    private Node lines() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("keys");
        ColumnConstraints words = new ColumnConstraints();
        words.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(new ColumnConstraints(), words);
        grid.addRow(0, name("models.speaking.twin"), twin);
        grid.addRow(1, name("models.speaking.outlook"), outlook);
        grid.addRow(2, name("models.speaking.own"), own);
        return grid;
    }

    private Label name(String key) {
        Label name = new Label(texts.get(key));
        name.setMinWidth(USE_PREF_SIZE);
        name.getStyleClass().add("mendline-muted");
        return name;
    }

    private static Label value(String id) {
        Label value = new Label();
        value.setId(id);
        value.setWrapText(true);
        value.setMinHeight(USE_PREF_SIZE);
        return value;
    }

    private void show(SpeakingModels now) {
        twin.setText(now.twin().or(now::unavailable).orElse(""));
        outlook.setText(now.outlook()
                .map(version -> texts.format("models.speaking.network", version))
                .orElseGet(() -> texts.get("models.speaking.noOutlook")));
        own.setText(now.own().map(this::words).orElseGet(() -> texts.get("models.speaking.noOwn")));
    }

    private String words(ModelSummary summary) {
        Optional<String> by = summary.activatedBy();
        return by.map(name -> texts.format("models.speaking.accepted", summary.version(), name))
                .orElse(summary.version());
    }
}
