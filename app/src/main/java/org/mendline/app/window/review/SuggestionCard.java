package org.mendline.app.window.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.mendline.app.review.ExpectedEffect;
import org.mendline.app.review.Suggestion;
import org.mendline.app.review.Suggestion.ChangePlan;
import org.mendline.app.window.text.Texts;

/// One suggestion: what to do, why, what to expect, on what evidence, at what cost; and what to do about it.
final class SuggestionCard extends VBox {
    private final ReviewController controller;
    private final Suggestion suggestion;
    private final Texts texts;
    private final String id;
    private final GridPane facts = new GridPane();
    private final HBox asking = new HBox();

    /// @param number place in the list, from 1
    SuggestionCard(ReviewController controller, Suggestion suggestion, int number, Texts texts) {
        this.controller = controller;
        this.suggestion = suggestion;
        this.texts = texts;
        this.id = "review-" + number;
        setId(id);
        getStyleClass().addAll("mendline-card", "suggestion-card");
        Label kind = new Label(texts.get("review.kind." + kind()));
        kind.getStyleClass().addAll("suggestion-kind", "suggestion-" + kind());
        Label title = paragraph(suggestion.title(), "suggestion-title");
        title.setId(id + "-title");
        facts.getStyleClass().add("suggestion-facts");
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(70);
        facts.getColumnConstraints().add(names);
        facts();
        asking.getStyleClass().add("line");
        asking.setAlignment(Pos.CENTER_LEFT);
        ask(List.of());
        getChildren().addAll(kind, title, facts, buttons(), asking);
    }

    private String kind() {
        return switch (suggestion) {
            case ChangePlan _ -> "plan";
            case Suggestion.Measure _ -> "measure";
            case Suggestion.LookInto _ -> "look";
        };
    }

    private void facts() {
        fact("review.why", suggestion.why());
        if (suggestion instanceof ChangePlan change) {
            fact(
                    "review.expected",
                    String.join(
                            "\n",
                            change.effects().stream().map(ExpectedEffect::words).toList()));
            fact(
                    "review.evidence",
                    texts.get("why.grade." + change.source().grade().name()) + ": "
                            + change.source().text() + ".");
            fact("review.burden", change.burden());
            fact("review.risk", change.risk());
        } else if (!suggestion.expected().isEmpty()) {
            fact("review.expected", suggestion.expected() + ".");
        }
    }

    private void fact(String key, String words) {
        Label name = new Label(texts.get(key));
        name.getStyleClass().add("mendline-muted");
        name.setMinWidth(USE_PREF_SIZE);
        GridPane.setValignment(name, javafx.geometry.VPos.TOP);
        Label value = paragraph(words, "suggestion-fact");
        value.setId(id + "-" + key.substring(key.indexOf('.') + 1));
        facts.addRow(facts.getRowCount(), name, value);
    }

    private Node buttons() {
        List<Node> all = new ArrayList<>();
        Button accept = button("accept", texts.get("review.accept." + kind()), () -> controller.accept(suggestion));
        accept.getStyleClass().add("accent");
        all.add(accept);
        if (suggestion instanceof ChangePlan change) {
            all.add(button("change", texts.get("review.change"), () -> askDose(change)));
        }
        all.add(button("reject", texts.get("review.reject"), this::askReason));
        FlowPane line = new FlowPane(all.toArray(Node[]::new));
        line.getStyleClass().add("button-row");
        return line;
    }

    private void askDose(ChangePlan change) {
        TextField dose = field("dose", String.format(Locale.ROOT, "%.1f", change.dose()), 6);
        Label unit = new Label(texts.format("review.dose.unit", change.lever().unit()));
        unit.setLabelFor(dose);
        answer(dose, unit, "change-keep", text -> controller.change(suggestion, text));
    }

    private void askReason() {
        TextField reason = field("reason", "", 24);
        reason.setPromptText(texts.get("review.reason.prompt"));
        answer(reason, new Label(), "reject-keep", text -> controller.reject(suggestion, text));
    }

    private void answer(TextField field, Label after, String keepId, Consumer<String> keep) {
        field.setOnAction(e -> keep.accept(field.getText()));
        Button button = button(keepId, texts.get("review." + keepId), () -> keep.accept(field.getText()));
        button.getStyleClass().add("small");
        Button leave = button("leave", texts.get("button.cancel"), () -> ask(List.of()));
        leave.getStyleClass().add("small");
        ask(List.of(field, after, button, leave));
        field.requestFocus();
        field.selectAll();
    }

    private void ask(List<Node> nodes) {
        asking.getChildren().setAll(nodes);
        asking.setVisible(!nodes.isEmpty());
        asking.setManaged(!nodes.isEmpty());
    }

    private TextField field(String name, String text, int columns) {
        TextField field = new TextField(text);
        field.setId(id + "-" + name);
        field.setPrefColumnCount(columns);
        return field;
    }

    private Button button(String name, String words, Runnable action) {
        Button button = new Button(words);
        button.setId(id + "-" + name);
        button.setMinWidth(USE_PREF_SIZE);
        button.setAccessibleText(words + ": " + suggestion.title());
        button.disableProperty().bind(controller.model().workingProperty());
        button.setOnAction(e -> action.run());
        return button;
    }

    private static Label paragraph(String words, String style) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }
}
