package org.mendline.app.window.review;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.mendline.app.review.Decided;
import org.mendline.app.window.text.Texts;

/// Who decided what and when, newest first. Nothing leaves this list: a decision taken back stays, and says
/// so.
final class HistoryList extends VBox {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM yyyy HH:mm", Locale.ENGLISH);

    private final ReviewController controller;
    private final Texts texts;
    private final ZoneId zone;

    HistoryList(ReviewController controller, Texts texts, ZoneId zone) {
        this.controller = controller;
        this.texts = texts;
        this.zone = zone;
        setId("review-history");
        getStyleClass().add("review-history");
        controller.model().decided().addListener((ListChangeListener<Decided>) change -> list());
        list();
    }

    private void list() {
        List<Node> lines = new ArrayList<>();
        for (Decided decided : controller.model().decided()) {
            lines.add(line(decided));
        }
        getChildren()
                .setAll(
                        lines.isEmpty()
                                ? List.of(paragraph(texts.get("review.history.none"), "mendline-muted"))
                                : lines);
    }

    private Node line(Decided d) {
        VBox words = new VBox(
                paragraph(d.words(), d.stands() ? "history-words" : "mendline-muted"),
                paragraph(
                        texts.format("review.history.who", d.by(), TIME.format(d.at().atZone(zone)), d.modelVersion()),
                        "cell-detail"));
        d.reason()
                .ifPresent(why ->
                        words.getChildren().add(paragraph(texts.format("review.history.reason", why), "cell-detail")));
        d.takenBack()
                .ifPresent(back -> words.getChildren()
                        .add(paragraph(
                                texts.format(
                                        "review.history.takenBack",
                                        back.by(),
                                        TIME.format(back.at().atZone(zone)),
                                        back.reason()),
                                "cell-detail")));
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox line = new HBox(words);
        line.setId("review-decided-" + d.number());
        line.getStyleClass().add("history-line");
        if (d.stands()) {
            line.getChildren().add(takeBack(d, words));
        }
        return line;
    }

    private Button takeBack(Decided d, VBox words) {
        Button button = new Button(texts.get("review.takeBack"));
        button.setId("review-take-back-" + d.number());
        button.getStyleClass().add("small");
        button.setMinWidth(USE_PREF_SIZE);
        button.setAccessibleText(texts.get("review.takeBack") + ": " + d.words());
        button.disableProperty().bind(controller.model().workingProperty());
        button.setOnAction(e -> {
            button.setVisible(false);
            button.setManaged(false);
            ask(d, words);
        });
        return button;
    }

    private void ask(Decided d, VBox words) {
        TextField reason = new TextField();
        reason.setId("review-take-back-reason");
        reason.setPromptText(texts.get("review.reason.prompt"));
        reason.setOnAction(e -> controller.takeBack(d.number(), reason.getText()));
        Button keep = new Button(texts.get("review.takeBack"));
        keep.setId("review-take-back-keep");
        keep.getStyleClass().add("small");
        keep.setMinWidth(USE_PREF_SIZE);
        keep.setOnAction(e -> controller.takeBack(d.number(), reason.getText()));
        HBox line = new HBox(reason, keep);
        line.getStyleClass().add("line");
        HBox.setHgrow(reason, Priority.ALWAYS);
        words.getChildren().add(line);
        reason.requestFocus();
    }

    private static Label paragraph(String words, String style) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }
}
