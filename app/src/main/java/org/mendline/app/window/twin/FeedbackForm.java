package org.mendline.app.window.twin;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import org.mendline.app.feedback.Saying;
import org.mendline.app.window.text.Texts;
import org.mendline.storage.feedback.Feedback.Verdict;

/// What do you think of this curve, and how is the person: all of it optional but the name.
final class FeedbackForm extends VBox {
    private static final int HIGHEST = 10;

    private final FeedbackController controller;
    private final FeedbackModel model;
    private final Texts texts;
    private final ToggleGroup verdicts = new ToggleGroup();
    private final ComboBox<String> pain;
    private final ComboBox<String> mind;
    private final TextField name = new TextField();
    private final TextField note = new TextField();

    FeedbackForm(FeedbackController controller, Texts texts) {
        this.controller = controller;
        this.model = controller.model();
        this.texts = texts;
        this.pain = rating("feedback-pain");
        this.mind = rating("feedback-mind");
        getStyleClass().add("models-card");
        Label question = new Label(texts.get("feedback.curve"));
        name.setId("feedback-name");
        name.textProperty().bindBidirectional(model.nameProperty());
        note.setId("feedback-note");
        GridPane fields = new GridPane();
        fields.getStyleClass().add("feedback-fields");
        row(fields, 0, "feedback.pain", pain, texts.get("feedback.pain.ends"));
        row(fields, 1, "feedback.mind", mind, texts.get("feedback.mind.ends"));
        row(fields, 2, "feedback.name", name, "");
        row(fields, 3, "feedback.note", note, "");
        getChildren().addAll(question, verdicts(), fields, save());
    }

    /// Where the keyboard starts.
    void start() {
        clear();
        name.requestFocus();
    }

    private Node verdicts() {
        List<ToggleButton> buttons = new ArrayList<>();
        for (Verdict verdict : Verdict.values()) {
            ToggleButton button = new ToggleButton(texts.get("feedback.verdict." + verdict));
            button.setId("feedback-" + verdict.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            button.setUserData(verdict);
            button.setMinWidth(USE_PREF_SIZE);
            buttons.add(button);
        }
        SegmentedButton segmented = new SegmentedButton(buttons.toArray(ToggleButton[]::new));
        segmented.setToggleGroup(verdicts);
        return segmented;
    }

    private ComboBox<String> rating(String id) {
        ComboBox<String> rating = new ComboBox<>();
        rating.setId(id);
        rating.getItems().add(texts.get("feedback.notSaid"));
        IntStream.rangeClosed(0, HIGHEST).mapToObj(String::valueOf).forEach(rating.getItems()::add);
        rating.getSelectionModel().selectFirst();
        return rating;
    }

    private void row(GridPane fields, int row, String key, Node field, String hint) {
        Label label = new Label(texts.get(key));
        label.setLabelFor(field);
        label.setMinWidth(USE_PREF_SIZE);
        if (hint.isEmpty()) {
            fields.add(label, 0, row);
            fields.add(field, 1, row);
        } else {
            Label ends = new Label(hint);
            ends.getStyleClass().add("mendline-muted");
            HBox line = new HBox(field, ends);
            line.getStyleClass().add("line");
            fields.addRow(row, label, line);
        }
        GridPane.setHgrow(field, Priority.ALWAYS);
    }

    private Node save() {
        Button save = new Button(texts.get("feedback.save"));
        save.setId("feedback-save");
        save.getStyleClass().add("accent");
        save.disableProperty().bind(model.workingProperty());
        save.setOnAction(e -> {
            controller.say(saying());
            if (model.messageProperty().get().isEmpty()) {
                clear();
            }
        });
        Button close = new Button(texts.get("button.close"));
        close.setId("feedback-close");
        close.setOnAction(e -> controller.close());
        HBox line = new HBox(save, close);
        line.getStyleClass().add("line");
        return line;
    }

    private Saying saying() {
        Optional<Verdict> verdict = Optional.ofNullable(verdicts.getSelectedToggle())
                .map(toggle -> toggle.getUserData())
                .map(Verdict.class::cast);
        return new Saying(
                verdict, value(pain), value(mind), model.nameProperty().get(), Optional.of(note.getText()));
    }

    /// The first item stands for nothing said.
    private static OptionalDouble value(ComboBox<String> rating) {
        int index = rating.getSelectionModel().getSelectedIndex();
        return index <= 0 ? OptionalDouble.empty() : OptionalDouble.of(index - 1);
    }

    private void clear() {
        verdicts.selectToggle(null);
        pain.getSelectionModel().selectFirst();
        mind.getSelectionModel().selectFirst();
        note.clear();
    }
}
