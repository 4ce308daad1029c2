package org.mendline.app.window.firstrun;

import java.io.File;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.mendline.app.window.task.TaskLine;
import org.mendline.app.window.text.Texts;

/// The first-run page: demo, open, new.
public final class FirstRunView extends VBox {
    private static final String ENDING = "*.mendline";

    private final FirstRunController controller;
    private final FirstRunModel model;
    private final Texts texts;

    public FirstRunView(FirstRunController controller, Texts texts) {
        this.controller = controller;
        this.model = controller.model();
        this.texts = texts;
        setId("screen-firstrun");
        getStyleClass().addAll("screen", "firstrun");
        Label title = new Label(texts.get("firstrun.title"));
        title.getStyleClass().add("page-title");
        Label words = new Label(texts.get("firstrun.words"));
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        HBox cards = new HBox(demo(), open(), create());
        cards.getStyleClass().add("cards");
        getChildren().addAll(title, words, cards, new TaskLine(controller.tasks(), texts.get("button.cancel")));
    }

    private Node demo() {
        Button button = new Button(texts.get("firstrun.demo.button"));
        button.setId("firstrun-demo");
        button.getStyleClass().add("accent");
        button.disableProperty().bind(model.workingProperty());
        button.setOnAction(e -> controller.demo());
        return card("demo", failure("demo", model.demoFailureProperty()), button);
    }

    private Node open() {
        TextField file = path("firstrun-open-file", model.openFileProperty());
        PasswordField passphrase = passphrase("firstrun-open-passphrase", "firstrun.passphrase");
        Button button = new Button(texts.get("firstrun.open.button"));
        button.setId("firstrun-open");
        button.disableProperty().bind(model.workingProperty());
        Runnable submit = () -> controller.open(take(passphrase));
        button.setOnAction(e -> submit.run());
        passphrase.setOnAction(e -> submit.run());
        return card(
                "open",
                withChooser(file, chooser -> chooser.showOpenDialog(getScene().getWindow())),
                passphrase,
                failure("open", model.openFailureProperty()),
                button);
    }

    private Node create() {
        TextField file = path("firstrun-new-file", model.newFileProperty());
        PasswordField passphrase = passphrase("firstrun-new-passphrase", "firstrun.passphrase");
        PasswordField again = passphrase("firstrun-new-again", "firstrun.again");
        Button button = new Button(texts.get("firstrun.new.button"));
        button.setId("firstrun-new");
        button.disableProperty().bind(model.workingProperty());
        Runnable submit = () -> controller.create(take(passphrase), take(again));
        button.setOnAction(e -> submit.run());
        again.setOnAction(e -> submit.run());
        Label advice = new Label(texts.get("firstrun.advice"));
        advice.setWrapText(true);
        advice.setMinHeight(Region.USE_PREF_SIZE);
        advice.getStyleClass().add("mendline-muted");
        return card(
                "new",
                withChooser(file, chooser -> chooser.showSaveDialog(getScene().getWindow())),
                passphrase,
                again,
                advice,
                failure("new", model.newFailureProperty()),
                button);
    }

    private VBox card(String name, Node... below) {
        Label title = new Label(texts.get("firstrun." + name + ".title"));
        title.getStyleClass().add("mendline-title");
        Label words = new Label(texts.get("firstrun." + name + ".words"));
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        VBox card = new VBox(title, words);
        card.getChildren().addAll(below);
        card.getStyleClass().addAll("mendline-card", "form");
        HBox.setHgrow(card, Priority.ALWAYS);
        return card;
    }

    private Label failure(String name, StringProperty failure) {
        Label words = new Label();
        words.setId("firstrun-" + name + "-failure");
        words.getStyleClass().add("failure");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.textProperty().bind(failure);
        words.visibleProperty().bind(failure.isNotEmpty());
        words.managedProperty().bind(words.visibleProperty());
        return words;
    }

    private TextField path(String id, StringProperty property) {
        TextField field = new TextField();
        field.setId(id);
        field.setPromptText(texts.get("firstrun.file"));
        field.textProperty().bindBidirectional(property);
        HBox.setHgrow(field, Priority.ALWAYS);
        return field;
    }

    private PasswordField passphrase(String id, String promptKey) {
        PasswordField field = new PasswordField();
        field.setId(id);
        field.setPromptText(texts.get(promptKey));
        return field;
    }

    private Node withChooser(TextField field, Function<FileChooser, File> show) {
        Button browse = new Button(texts.get("firstrun.browse"));
        browse.setMinWidth(USE_PREF_SIZE);
        browse.setOnAction(e -> {
            FileChooser chooser = new FileChooser();
            chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(texts.get("firstrun.store"), ENDING));
            Optional.ofNullable(show.apply(chooser)).ifPresent(file -> field.setText(file.toString()));
        });
        HBox line = new HBox(field, browse);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("line");
        return line;
    }

    private static char[] take(PasswordField field) {
        char[] typed = field.getText().toCharArray();
        field.clear();
        return typed;
    }
}
