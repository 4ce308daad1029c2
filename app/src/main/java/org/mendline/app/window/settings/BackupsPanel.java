package org.mendline.app.window.settings;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.mendline.app.window.settings.SettingsModel.BackupRow;
import org.mendline.app.window.text.Texts;
import org.mendline.storage.backup.BackupFolder;
import org.mendline.storage.store.StoreBackups;

/// The backups kept, and what can be done with them.
final class BackupsPanel extends VBox {
    private final SettingsController controller;
    private final SettingsModel model;
    private final Texts texts;
    private final TableView<BackupRow> table = new TableView<>();

    BackupsPanel(SettingsController controller, Texts texts, Consumer<Path> showFolder) {
        this.controller = controller;
        this.model = controller.model();
        this.texts = texts;
        getStyleClass().addAll("mendline-card", "form");
        setMinSize(0, 0);
        Label title = new Label(texts.get("settings.backup.title"));
        title.getStyleClass().add("card-title");
        Label newest = SettingsView.wrapped("settings-newest");
        newest.textProperty().bind(model.newestProperty());
        Label failure = SettingsView.wrapped("settings-failure");
        failure.getStyleClass().add("failure");
        failure.textProperty().bind(model.failureProperty());
        failure.managedProperty().bind(model.failureProperty().isNotEmpty());
        Label words = SettingsView.wrapped("settings-backup-words");
        words.setText(texts.get("settings.backup.words"));
        words.getStyleClass().add("mendline-muted");
        getChildren().addAll(title, newest, failure, words, buttons(showFolder), keep(), table());
        VBox.setVgrow(table, Priority.ALWAYS);
    }

    private HBox buttons(Consumer<Path> showFolder) {
        Button now = button("settings-backup", "settings.backup.now", controller::backUp);
        now.getStyleClass().add("accent");
        Button restore = button(
                "settings-restore",
                "settings.restore",
                () -> Optional.ofNullable(table.getSelectionModel().getSelectedItem())
                        .ifPresent(row -> controller.ask(row.file())));
        restore.disableProperty().unbind();
        restore.disableProperty()
                .bind(model.workingProperty()
                        .or(table.getSelectionModel().selectedItemProperty().isNull()));
        Button other = button("settings-restore-file", "settings.restore.file", this::choose);
        Button folder = new Button(texts.get("settings.backup.folder"));
        folder.setId("settings-folder");
        folder.disableProperty().bind(model.folderProperty().map(Optional::isEmpty));
        folder.setOnAction(e -> model.folderProperty().get().ifPresent(showFolder));
        HBox buttons = new HBox(now, restore, other, folder);
        buttons.getStyleClass().add("line");
        return buttons;
    }

    private Button button(String id, String key, Runnable run) {
        Button button = new Button(texts.get(key));
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.disableProperty().bind(model.workingProperty());
        button.setOnAction(e -> run.run());
        return button;
    }

    private HBox keep() {
        Spinner<Integer> number = new Spinner<>(1, StoreBackups.MOST_KEEP, StoreBackups.USUAL_KEEP);
        number.setId("settings-keep");
        number.setEditable(true);
        number.getStyleClass().add("settings-keep");
        model.keepProperty().subscribe(keep -> number.getValueFactory().setValue(keep.intValue()));
        number.valueProperty().subscribe(value -> {
            if (value != null) {
                controller.keep(value);
            }
        });
        Label before = new Label(texts.get("settings.backup.keep"));
        Label after = new Label(texts.get("settings.backup.keep.after"));
        HBox line = new HBox(before, number, after);
        line.getStyleClass().add("line");
        return line;
    }

    private TableView<BackupRow> table() {
        table.setId("settings-backups");
        table.getStyleClass().add("dense-table");
        table.setItems(model.backups());
        table.setPlaceholder(new Label(texts.get("settings.backup.empty")));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getColumns().add(column("settings.column.when", 150, BackupRow::when));
        table.getColumns().add(column("settings.column.size", 90, BackupRow::size));
        table.getColumns()
                .add(column(
                        "settings.column.file",
                        320,
                        row -> String.valueOf(row.file().getFileName())));
        table.setMinHeight(0);
        return table;
    }

    private TableColumn<BackupRow, String> column(String key, double width, Function<BackupRow, String> words) {
        TableColumn<BackupRow, String> column = new TableColumn<>(texts.get(key));
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(words.apply(cell.getValue())));
        return column;
    }

    private void choose() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.get("settings.restore.file"));
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(texts.get("settings.backup.title"), "*" + BackupFolder.ENDING));
        File file = chooser.showOpenDialog(getScene().getWindow());
        if (file != null) {
            controller.ask(file.toPath());
        }
    }
}
