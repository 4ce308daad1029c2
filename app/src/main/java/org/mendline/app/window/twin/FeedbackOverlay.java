package org.mendline.app.window.twin;

import java.time.format.DateTimeFormatter;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.mendline.app.feedback.Said;
import org.mendline.app.window.text.Texts;

/// Stands beside the curve while somebody speaks: the form, what it changed, and what was said before. The curve
/// stays in sight.
public final class FeedbackOverlay extends StackPane {

    private final FeedbackController controller;
    private final FeedbackModel model;
    private final Texts texts;
    private final DateTimeFormatter dayOfYearFormat;
    private final VBox entries = new VBox();

    public FeedbackOverlay(FeedbackController controller, Texts texts) {
        this.controller = controller;
        this.model = controller.model();
        this.texts = texts;
        this.dayOfYearFormat = texts.dates("d MMM");
        setId("feedback-overlay");
        setPickOnBounds(false);
        setAlignment(Pos.TOP_RIGHT);
        FeedbackForm form = new FeedbackForm(controller, texts);
        Label title = new Label(texts.get("feedback.title"));
        title.getStyleClass().add("mendline-title");
        Label hint = OverlayParts.paragraph(texts.get("feedback.hint"));
        hint.getStyleClass().add("mendline-muted");
        VBox card = new VBox(title, hint, form, message(), effect(), said());
        card.getStyleClass().addAll("mendline-card", "feedback-card");
        card.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getChildren().add(card);
        visibleProperty().bind(model.openProperty());
        model.openProperty().subscribe(open -> {
            if (open) {
                form.start();
            }
        });
        OverlayParts.closeOnEscape(this, controller::close);
    }

    private Node message() {
        return OverlayParts.optional("feedback-message", "failure", model.messageProperty());
    }

    private Node effect() {
        return OverlayParts.optional("feedback-effect", "card-title", model.effectProperty());
    }

    private Node said() {
        entries.setId("feedback-said");
        model.said().addListener((ListChangeListener<Said>) change -> list());
        list();
        return OverlayParts.scrolling(entries, "feedback-said");
    }

    private void list() {
        List<Node> lines = model.said().reversed().stream().map(this::line).toList();
        entries.getChildren()
                .setAll(lines.isEmpty() ? List.of(OverlayParts.paragraph(texts.get("feedback.none"))) : lines);
    }

    private Node line(Said said) {
        String words = texts.format("feedback.said", said.day().format(dayOfYearFormat), said.words(), said.saidBy());
        String noted =
                said.note().map(note -> words + " \u201c" + note + "\u201d").orElse(words);
        Label label = OverlayParts.paragraph(said.withdrawn() ? texts.format("feedback.withdrawn", noted) : noted);
        HBox line = new HBox(label);
        line.getStyleClass().add("line");
        HBox.setHgrow(label, Priority.ALWAYS);
        label.setMaxWidth(Double.MAX_VALUE);
        if (said.withdrawn()) {
            label.getStyleClass().add("mendline-muted");
        } else {
            Button withdraw = new Button(texts.get("feedback.withdraw"));
            withdraw.setId("feedback-withdraw-" + said.id());
            withdraw.getStyleClass().add("small");
            withdraw.setMinWidth(USE_PREF_SIZE);
            withdraw.setAccessibleText(texts.get("feedback.withdraw") + ": " + noted);
            withdraw.disableProperty().bind(model.workingProperty());
            withdraw.setOnAction(e -> controller.withdraw(said));
            line.getChildren().add(withdraw);
        }
        return line;
    }
}
