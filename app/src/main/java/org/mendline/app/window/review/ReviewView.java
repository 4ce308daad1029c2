package org.mendline.app.window.review;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import org.mendline.app.review.AgreedDose;
import org.mendline.app.review.Suggestion;
import org.mendline.app.window.text.Texts;
import org.mendline.app.window.twin.TwinScreenModel;

/// Who decides; suggestions as cards; the agreed plan and the history beside them.
final class ReviewView extends VBox {
    private final ReviewController controller;
    private final ReviewModel model;
    private final TwinScreenModel twin;
    private final Texts texts;
    private final VBox cards = new VBox();
    private final VBox agreed = new VBox();

    ReviewView(ReviewController controller, TwinScreenModel twin, Texts texts, ZoneId zone) {
        this.controller = controller;
        this.model = controller.model();
        this.twin = twin;
        this.texts = texts;
        setId("page-review");
        getStyleClass().add("review-page");
        GridPane grid = new GridPane();
        grid.getStyleClass().add("twin-body");
        grid.getColumnConstraints().addAll(column(62), column(38));
        RowConstraints row = new RowConstraints();
        row.setPercentHeight(100);
        row.setMinHeight(0);
        grid.getRowConstraints().add(row);
        grid.addRow(0, suggestions(), beside(zone));
        VBox.setVgrow(grid, Priority.ALWAYS);
        getChildren().addAll(who(), grid);
    }

    private Node who() {
        TextField name = new TextField();
        name.setId("review-name");
        name.setPrefColumnCount(18);
        name.setPromptText(texts.get("review.name.prompt"));
        name.textProperty().bindBidirectional(model.reviewerProperty());
        Label label = new Label(texts.get("review.name"));
        label.setLabelFor(name);
        label.setMinWidth(USE_PREF_SIZE);
        Label message = paragraph("review-message");
        message.textProperty().bind(model.messageProperty());
        model.failedProperty()
                .subscribe(failed -> message.getStyleClass().setAll("label", failed ? "failure" : "done"));
        HBox.setHgrow(message, Priority.ALWAYS);
        HBox line = new HBox(label, name, message);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("toolbar");
        return line;
    }

    private Node suggestions() {
        Label summary = paragraph("review-summary");
        summary.getStyleClass().add("card-title");
        summary.textProperty()
                .bind(Bindings.createStringBinding(
                        this::summary, model.summaryProperty(), twin.stageProperty(), twin.notPossibleProperty()));
        cards.setId("review-cards");
        cards.getStyleClass().add("cards");
        model.open().addListener((ListChangeListener<Suggestion>) change -> show());
        show();
        VBox all = new VBox(summary, scroll(cards));
        all.setMinSize(0, 0);
        all.getStyleClass().add("review-column");
        return all;
    }

    private String summary() {
        return switch (twin.stageProperty().get()) {
            case NOBODY -> texts.get("twin.nobody");
            case LOADING -> texts.get("twin.loading");
            case NOT_POSSIBLE ->
                texts.format("review.noPrediction", twin.notPossibleProperty().get());
            case SHOWN -> model.summaryProperty().get();
        };
    }

    private void show() {
        List<Node> all = new ArrayList<>();
        for (int i = 0; i < model.open().size(); i++) {
            all.add(new SuggestionCard(controller, model.open().get(i), i + 1, texts));
        }
        cards.getChildren().setAll(all);
    }

    private Node beside(ZoneId zone) {
        Label plan = title(texts.get("review.agreed"));
        agreed.setId("review-agreed");
        model.agreed().addListener((ListChangeListener<AgreedDose>) change -> showAgreed());
        showAgreed();
        Label history = title(texts.get("review.history"));
        VBox all = new VBox(plan, agreed, history, scroll(new HistoryList(controller, texts, zone)));
        all.setMinSize(0, 0);
        all.getStyleClass().addAll("mendline-card", "review-column");
        return all;
    }

    private void showAgreed() {
        List<Node> lines = new ArrayList<>();
        for (AgreedDose dose : model.agreed()) {
            Label line = paragraph("review-agreed-" + dose.lever().key());
            line.setText(dose.words() + ".");
            lines.add(line);
        }
        if (lines.isEmpty()) {
            Label none = paragraph("review-agreed-none");
            none.setText(texts.get("review.agreed.none"));
            none.getStyleClass().add("mendline-muted");
            lines.add(none);
        }
        agreed.getChildren().setAll(lines);
    }

    private static ScrollPane scroll(Node content) {
        ScrollPane scroll = new ScrollPane(content);
        scroll.getStyleClass().add("edge-to-edge");
        scroll.setFitToWidth(true);
        scroll.setMinHeight(0);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        return scroll;
    }

    private static Label title(String words) {
        Label title = new Label(words);
        title.getStyleClass().add("card-title");
        return title;
    }

    private static Label paragraph(String id) {
        Label label = new Label();
        label.setId(id);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private static ColumnConstraints column(double percent) {
        ColumnConstraints column = new ColumnConstraints();
        column.setPercentWidth(percent);
        return column;
    }
}
