package org.mendline.app.window.importing;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.util.StringConverter;
import org.mendline.app.window.icon.Icon;
import org.mendline.app.window.importing.ImportModel.Stage;
import org.mendline.app.window.importing.wizard.WizardOverlay;
import org.mendline.app.window.text.Texts;
import org.mendline.storage.observation.CuratedMeasures;

/// The import screen: choose or drop files, look at what is in them, import, read the receipt.
public final class ImportView extends StackPane {
    private final ImportController controller;
    private final ImportModel model;
    private final Texts texts;
    private final BooleanProperty overlaid = new SimpleBooleanProperty(this, "overlaid");

    public ImportView(ImportController controller, Texts texts) {
        this.controller = controller;
        this.model = controller.model();
        this.texts = texts;
        setId("screen-import");
        getStyleClass().add("importing");
        UndoOverlay undoing = new UndoOverlay(controller.history(), texts);
        WizardOverlay asking = new WizardOverlay(controller.wizard(), texts, new CuratedMeasures());
        overlaid.bind(undoing.visibleProperty().or(asking.visibleProperty()));
        StackPane body = new StackPane(start(), working(), new FileTable(model, texts));
        body.getChildren().getFirst().visibleProperty().bind(at(Stage.EMPTY));
        body.getChildren().get(1).visibleProperty().bind(at(Stage.PREVIEWING));
        body.getChildren().getLast().visibleProperty().bind(filesShown());
        VBox.setVgrow(body, Priority.ALWAYS);
        VBox page = new VBox(
                heading(), failure(), new OfferBar(controller, texts), new TotalsBar(model, texts), body, footer());
        page.getStyleClass().add("screen");
        // The tabulator stays in what lies on top.
        page.disableProperty().bind(overlaid);
        getChildren().addAll(page, undoing, asking);
    }

    /// Asks for files and previews them.
    public void chooseFiles() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.get("import.choose"));
        Optional.ofNullable(chooser.showOpenMultipleDialog(getScene().getWindow()))
                .ifPresent(files -> controller.preview(paths(files)));
    }

    private static List<Path> paths(List<File> files) {
        return files.stream().map(File::toPath).toList();
    }

    private Node heading() {
        Label title = new Label(texts.get("import.title"));
        title.getStyleClass().add("mendline-title");
        Label summary = new Label();
        summary.setId("import-summary");
        summary.setWrapText(true);
        summary.textProperty().bind(model.summaryProperty());
        HBox.setHgrow(summary, Priority.ALWAYS);
        Button choose = new Button(texts.get("import.choose"));
        choose.disableProperty().bind(at(Stage.IMPORTING));
        shownWhen(choose, at(Stage.EMPTY).not());
        choose.setOnAction(e -> chooseFiles());
        choose.setMinWidth(USE_PREF_SIZE);
        summary.setMaxWidth(Double.MAX_VALUE);
        HBox bar = new HBox(title, summary, choose);
        bar.getStyleClass().add("toolbar");
        bar.setAlignment(Pos.CENTER_LEFT);
        return bar;
    }

    private Node failure() {
        Label words = new Label();
        words.setId("import-failure");
        words.getStyleClass().add("failure");
        words.setWrapText(true);
        words.textProperty().bind(model.failureProperty());
        words.visibleProperty().bind(model.failureProperty().isNotEmpty());
        words.managedProperty().bind(words.visibleProperty());
        return words;
    }

    /// Where to drop files, and what has been imported before.
    private Node start() {
        HistoryTable history = new HistoryTable(controller.history(), texts);
        HBox.setHgrow(history, Priority.ALWAYS);
        HBox below = new HBox(history, new WatchCard(controller.watching(), texts));
        below.getStyleClass().add("import-below");
        VBox.setVgrow(below, Priority.ALWAYS);
        VBox page = new VBox(dropHere(), below);
        page.getStyleClass().add("import-start-page");
        return page;
    }

    private Node dropHere() {
        Region symbol = Icon.IMPORT.node();
        symbol.getStyleClass().add("large-icon");
        Label title = new Label(texts.get("import.drop.title"));
        title.getStyleClass().add("mendline-title");
        Label words = new Label(texts.get("import.drop.words"));
        words.setWrapText(true);
        Button choose = new Button(texts.get("import.choose"));
        choose.getStyleClass().add("accent");
        choose.setOnAction(e -> chooseFiles());
        VBox box = new VBox(symbol, title, words, choose);
        box.getStyleClass().addAll("empty-state", "drop-zone");
        return box;
    }

    private Node working() {
        VBox box = new VBox(new ProgressIndicator(), new Label(texts.get("import.previewing")));
        box.getStyleClass().add("empty-state");
        return box;
    }

    private Node footer() {
        Button start = new Button(texts.get("import.start"));
        start.setId("import-start");
        start.getStyleClass().add("accent");
        start.setOnAction(e -> controller.importChosen());
        start.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.files().stream().noneMatch(FileRow::accepted), model.files()));
        shownWhen(start, at(Stage.PREVIEWED));
        start.defaultButtonProperty().bind(at(Stage.PREVIEWED).and(overlaid.not()));
        Button cancel = new Button(texts.get("button.cancel"));
        cancel.setId("import-cancel");
        cancel.setOnAction(e -> controller.cancel());
        shownWhen(cancel, at(Stage.IMPORTING).or(at(Stage.PREVIEWING)));
        Button clear = new Button(texts.get("import.clear"));
        clear.setOnAction(e -> controller.clear());
        shownWhen(clear, at(Stage.PREVIEWED).or(at(Stage.DONE)));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox bar = new HBox(ownerLabel(), owner(), undo(), gap, clear, cancel, answer(), start);
        bar.getStyleClass().add("toolbar");
        bar.setAlignment(Pos.CENTER_LEFT);
        shownWhen(bar, at(Stage.EMPTY).not());
        return bar;
    }

    private Node undo() {
        Button undo = new Button(texts.get("import.undo"));
        undo.setId("import-undo");
        undo.setOnAction(e -> model.runProperty().get().ifPresent(controller.history()::ask));
        shownWhen(
                undo,
                Bindings.createBooleanBinding(() -> model.runProperty().get().isPresent(), model.runProperty()));
        return undo;
    }

    private Node answer() {
        Button answer = new Button(texts.get("import.answer"));
        answer.setId("import-answer");
        answer.setOnAction(e -> controller.answerQuestions());
        shownWhen(answer, at(Stage.PREVIEWED).and(controller.questionsOpenProperty()));
        return answer;
    }

    private Node ownerLabel() {
        Label label = new Label(texts.get("import.owner"));
        label.setMinWidth(USE_PREF_SIZE);
        shownWhen(label, at(Stage.PREVIEWED));
        return label;
    }

    private Node owner() {
        ComboBox<OwnerChoice> box = new ComboBox<>(FXCollections.unmodifiableObservableList(model.owners()));
        box.setId("import-owner");
        box.setAccessibleText(texts.get("import.owner"));
        box.setPromptText(texts.get("import.owner.open"));
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(OwnerChoice choice) {
                return choice == null ? "" : choice.label();
            }

            @Override
            public OwnerChoice fromString(String label) {
                throw new UnsupportedOperationException("The list of people is not editable");
            }
        });
        box.setOnAction(e -> model.ownerProperty().set(Optional.ofNullable(box.getValue())));
        shownWhen(box, at(Stage.PREVIEWED));
        return box;
    }

    private BooleanBinding filesShown() {
        return at(Stage.PREVIEWED).or(at(Stage.IMPORTING)).or(at(Stage.DONE));
    }

    private BooleanBinding at(Stage stage) {
        return model.stageProperty().isEqualTo(stage);
    }

    private static void shownWhen(Node node, BooleanBinding when) {
        node.visibleProperty().bind(when);
        node.managedProperty().bind(when);
    }
}
