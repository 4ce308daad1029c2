package org.mendline.app.window.report;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import org.mendline.app.window.text.Texts;

/// The report screen: what goes in on the left; on the right the squad sheet as it will be, where the
/// file goes, and where it lies once it is there.
public final class ReportView extends HBox {
    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");

    private final ReportController controller;
    private final ReportModel model;
    private final Texts texts;
    private final Consumer<Path> showFolder;
    private final Button export = new Button();

    /// @param showFolder opens a folder in the system's file browser
    public ReportView(ReportController controller, Texts texts, Consumer<Path> showFolder) {
        this.controller = controller;
        this.model = controller.model();
        this.texts = texts;
        this.showFolder = showFolder;
        setId("screen-report");
        getStyleClass().addAll("screen", "report");
        PreviewTable preview = new PreviewTable(controller, texts);
        VBox.setVgrow(preview, Priority.ALWAYS);
        Label contents = wrapped("report-contents");
        contents.textProperty().bind(model.contentsProperty());
        VBox right = new VBox(contents, preview, target(), message(), written());
        right.getStyleClass().addAll("mendline-card", "form");
        right.setMinWidth(0);
        HBox.setHgrow(right, Priority.ALWAYS);
        getChildren().addAll(new ChoicesPanel(controller, texts, this::chooseTemplate), right);
        model.exportAskedProperty().subscribe(export::requestFocus);
    }

    private Node target() {
        TextField folder = field("report-folder", model.folderProperty());
        HBox.setHgrow(folder, Priority.ALWAYS);
        Button choose = button("report-folder-choose", "report.choose", this::chooseFolder);
        TextField name = field("report-name", model.nameProperty());
        name.textProperty().subscribe(controller::describe);
        HBox.setHgrow(name, Priority.ALWAYS);
        HBox where = line(label("report.folder", folder), folder, choose);
        export.setText(texts.get("report.export"));
        export.setId("report-export");
        export.getStyleClass().add("accent");
        export.setMinWidth(USE_PREF_SIZE);
        export.disableProperty().bind(model.workingProperty());
        export.setOnAction(e -> controller.export());
        // A filter: on some systems a button takes Enter itself, on others it does not.
        export.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ENTER) {
                e.consume();
                export.fire();
            }
        });
        Button cancel = button("report-cancel", "button.cancel", controller::cancel);
        cancel.visibleProperty().bind(model.workingProperty());
        cancel.managedProperty().bind(model.workingProperty());
        Button save = button("report-save", "report.save", controller::save);
        Button delete = button("report-delete", "report.delete", controller::delete);
        delete.visibleProperty().bind(model.nameProperty().map(model.saved()::contains));
        model.saved().subscribe(() -> {
            delete.visibleProperty().unbind();
            delete.visibleProperty().bind(model.nameProperty().map(model.saved()::contains));
        });
        delete.managedProperty().bind(delete.visibleProperty());
        HBox what = line(label("report.name", name), name, save, delete, cancel, export);
        VBox lines = new VBox(where, what);
        lines.getStyleClass().add("lines");
        return lines;
    }

    private static TextField field(String id, StringProperty text) {
        TextField field = new TextField();
        field.setId(id);
        field.textProperty().bindBidirectional(text);
        return field;
    }

    private Label label(String key, Node of) {
        Label label = new Label(texts.get(key));
        label.setLabelFor(of);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private Button button(String id, String key, Runnable action) {
        Button button = new Button(texts.get(key));
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(e -> action.run());
        return button;
    }

    private Node message() {
        Label words = wrapped("report-message");
        words.getStyleClass().add("message");
        words.textProperty().bind(model.messageProperty());
        words.visibleProperty().bind(model.messageProperty().isNotEmpty());
        words.managedProperty().bind(words.visibleProperty());
        model.failedProperty().subscribe(failed -> words.pseudoClassStateChanged(FAILED, failed));
        return words;
    }

    private Node written() {
        TextField path = new TextField();
        path.setId("report-written");
        path.setEditable(false);
        HBox.setHgrow(path, Priority.ALWAYS);
        Button copy = button("report-copy", "report.copyPath", () -> copy(path.getText()));
        Button folder = button(
                "report-open-folder",
                "report.openFolder",
                () -> model.writtenProperty().get().stream()
                        .findFirst()
                        .flatMap(file ->
                                Optional.ofNullable(file.toAbsolutePath().getParent()))
                        .ifPresent(showFolder));
        HBox line = line(path, copy, folder);
        model.writtenProperty().subscribe(files -> {
            path.setText(
                    files.isEmpty() ? "" : files.getFirst().toAbsolutePath().toString());
            line.setVisible(!files.isEmpty());
            line.setManaged(!files.isEmpty());
        });
        return line;
    }

    private void chooseFolder() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(texts.get("report.folder"));
        existing(model.folderProperty().get()).ifPresent(chooser::setInitialDirectory);
        Optional.ofNullable(chooser.showDialog(getScene().getWindow()))
                .ifPresent(folder -> model.folderProperty().set(folder.toString()));
    }

    private void chooseTemplate() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.get("report.template"));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(texts.get("report.excel"), "*.xlsx"));
        existing(model.folderProperty().get()).ifPresent(chooser::setInitialDirectory);
        Optional.ofNullable(chooser.showOpenDialog(getScene().getWindow()))
                .ifPresent(file -> model.templateProperty().set(file.toString()));
    }

    private static Optional<File> existing(String folder) {
        return Optional.of(new File(folder)).filter(File::isDirectory);
    }

    private static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    private static Label wrapped(String id) {
        Label label = new Label();
        label.setId(id);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private static HBox line(Node... nodes) {
        HBox line = new HBox(nodes);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("line");
        return line;
    }
}
