package org.mendline.app.window.settings;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.mendline.app.window.preference.Look;
import org.mendline.app.window.text.Texts;

/// The settings screen: backups on the left; the clinic's file, and the way to the watched folder, on the
/// right.
public final class SettingsView extends StackPane {
    private static final double LEFT_SHARE = 56;
    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");

    private final SettingsController controller;
    private final SettingsModel model;
    private final Texts texts;

    /// @param look how the window looks, chosen here
    /// @param showFolder opens a folder in the system's file browser
    /// @param toImport shows the import screen, where the watched folder is set
    public SettingsView(
            SettingsController controller, Texts texts, Look look, Consumer<Path> showFolder, Runnable toImport) {
        this.controller = controller;
        this.model = controller.model();
        this.texts = texts;
        setId("screen-settings");
        getStyleClass().addAll("screen", "settings");
        VBox right = new VBox(new AppearancePanel(look, texts), store(), watched(toImport));
        right.getStyleClass().add("models-right");
        right.setMinSize(0, 0);
        VBox.setVgrow(right.getChildren().get(1), Priority.ALWAYS);
        GridPane grid = new GridPane();
        grid.getStyleClass().add("twin-body");
        grid.getColumnConstraints().addAll(column(LEFT_SHARE), column(100 - LEFT_SHARE));
        RowConstraints row = new RowConstraints();
        row.setVgrow(Priority.ALWAYS);
        row.setMinHeight(0);
        grid.getRowConstraints().add(row);
        grid.addRow(0, new BackupsPanel(controller, texts, showFolder), right);
        VBox.setVgrow(grid, Priority.ALWAYS);
        getChildren().addAll(new VBox(message(), grid), new RestoreOverlay(controller, texts));
    }

    private static ColumnConstraints column(double percent) {
        ColumnConstraints column = new ColumnConstraints();
        column.setPercentWidth(percent);
        column.setHgrow(Priority.ALWAYS);
        return column;
    }

    private Label message() {
        Label message = wrapped("settings-message");
        message.getStyleClass().addAll("message", "settings-message");
        message.textProperty().bind(model.messageProperty());
        message.managedProperty().bind(model.messageProperty().isNotEmpty());
        model.failedProperty().subscribe(failed -> message.pseudoClassStateChanged(FAILED, failed));
        return message;
    }

    private VBox store() {
        Label file = wrapped("settings-file");
        file.textProperty().bind(model.fileProperty());
        Label size = wrapped("settings-size");
        size.textProperty().bind(model.sizeProperty());
        Label words = wrapped("settings-verify-words");
        words.setText(texts.get("settings.verify.words"));
        words.getStyleClass().add("mendline-muted");
        Button verify = new Button(texts.get("settings.verify"));
        verify.setId("settings-verify");
        verify.disableProperty().bind(model.workingProperty());
        verify.setOnAction(e -> controller.verify());
        VBox report = new VBox();
        report.setId("settings-report");
        report.getStyleClass().add("lines");
        model.reportProperty().subscribe(lines -> {
            report.getChildren().clear();
            for (int i = 0; i < lines.size(); i++) {
                Label line = wrapped("settings-report-" + i);
                line.setText(lines.get(i));
                if (i < lines.size() - 1 && !model.soundProperty().get()) {
                    line.getStyleClass().add("failure");
                }
                report.getChildren().add(line);
            }
        });
        return card("settings.store.title", file, size, words, new HBox(verify), report);
    }

    private VBox watched(Runnable toImport) {
        Label words = wrapped("settings-watched-words");
        words.setText(texts.get("settings.watched.words"));
        Button show = new Button(texts.get("settings.watched"));
        show.setId("settings-watched");
        show.setOnAction(e -> toImport.run());
        return card("watch.title", words, new HBox(show));
    }

    private VBox card(String title, Node... content) {
        Label heading = new Label(texts.get(title));
        heading.getStyleClass().add("card-title");
        VBox card = new VBox(heading);
        card.getChildren().addAll(content);
        card.getStyleClass().addAll("mendline-card", "form");
        return card;
    }

    /// A label that takes the height its words need.
    static Label wrapped(String id) {
        Label label = new Label();
        label.setId(id);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
