package org.mendline.app.window.report;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.mendline.app.window.text.Texts;

/// The report screen: what is in the weekly report, where it goes, and the file once it is there.
public final class ReportView extends VBox {
    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");

    private final ReportController controller;
    private final ReportModel model;
    private final Texts texts;
    private final Consumer<Path> showFolder;

    /// @param showFolder opens a folder in the system's file browser
    public ReportView(ReportController controller, Texts texts, Consumer<Path> showFolder) {
        this.controller = controller;
        this.model = controller.model();
        this.texts = texts;
        this.showFolder = showFolder;
        setId("screen-report");
        getStyleClass().addAll("screen", "report");
        Label title = new Label(texts.get("report.title"));
        title.getStyleClass().add("mendline-title");
        VBox card = new VBox(title, contents(), target(), buttons(), message(), written());
        card.getStyleClass().addAll("mendline-card", "form");
        getChildren().add(card);
    }

    private Node contents() {
        VBox lines = new VBox();
        lines.getStyleClass().add("lines");
        for (String part : new String[] {"squad", "person", "why", "about"}) {
            Label line = new Label(texts.get("report.contents." + part));
            line.setWrapText(true);
            lines.getChildren().add(line);
        }
        return lines;
    }

    private Node target() {
        TextField path = new TextField();
        path.setId("report-target");
        path.textProperty().bindBidirectional(model.targetProperty());
        HBox.setHgrow(path, Priority.ALWAYS);
        Label label = new Label(texts.get("report.target"));
        label.setLabelFor(path);
        label.setMinWidth(USE_PREF_SIZE);
        Button choose = new Button(texts.get("report.choose"));
        choose.setMinWidth(USE_PREF_SIZE);
        choose.setOnAction(e -> chooseTarget());
        return line(label, path, choose);
    }

    private Node buttons() {
        Button export = new Button(texts.get("report.export"));
        export.setId("report-export");
        export.getStyleClass().add("accent");
        export.disableProperty().bind(model.workingProperty());
        export.setOnAction(e -> controller.export());
        Button cancel = new Button(texts.get("button.cancel"));
        cancel.visibleProperty().bind(model.workingProperty());
        cancel.setOnAction(e -> controller.cancel());
        return line(export, cancel);
    }

    private Node message() {
        Label words = new Label();
        words.setId("report-message");
        words.setWrapText(true);
        words.getStyleClass().add("message");
        words.textProperty().bind(model.messageProperty());
        model.failedProperty().subscribe(failed -> words.pseudoClassStateChanged(FAILED, failed));
        return words;
    }

    private Node written() {
        TextField path = new TextField();
        path.setId("report-written");
        path.setEditable(false);
        HBox.setHgrow(path, Priority.ALWAYS);
        Button copy = new Button(texts.get("report.copyPath"));
        copy.setOnAction(e -> copy(path.getText()));
        Button folder = new Button(texts.get("report.openFolder"));
        folder.setOnAction(e -> model.writtenProperty()
                .get()
                .flatMap(file -> Optional.ofNullable(file.toAbsolutePath().getParent()))
                .ifPresent(showFolder));
        copy.setMinWidth(USE_PREF_SIZE);
        folder.setMinWidth(USE_PREF_SIZE);
        HBox line = line(path, copy, folder);
        model.writtenProperty().subscribe(file -> {
            path.setText(file.map(f -> f.toAbsolutePath().toString()).orElse(""));
            line.setVisible(file.isPresent());
        });
        return line;
    }

    private void chooseTarget() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.get("report.choose"));
        File now = new File(model.targetProperty().get());
        chooser.setInitialFileName(now.getName());
        Optional.ofNullable(now.getParentFile()).filter(File::isDirectory).ifPresent(chooser::setInitialDirectory);
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(texts.get("report.excel"), "*.xlsx"));
        Optional.ofNullable(chooser.showSaveDialog(getScene().getWindow()))
                .ifPresent(file -> model.targetProperty().set(file.toString()));
    }

    private static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    private static HBox line(Node... nodes) {
        HBox line = new HBox(nodes);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("line");
        return line;
    }
}
