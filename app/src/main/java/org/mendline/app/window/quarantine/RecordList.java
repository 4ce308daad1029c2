package org.mendline.app.window.quarantine;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.mendline.app.window.text.Texts;

/// The records of a group, and the raw text of the one in hand. Nothing selected means all of them.
final class RecordList extends VBox {
    private final Texts texts;
    private final TableView<RecordRow> table = new TableView<>();
    private final TextArea raw = new TextArea();

    /// @param name what these are, in ids and keys
    RecordList(String name, Texts texts) {
        this.texts = texts;
        getStyleClass().add("lines");
        VBox.setVgrow(this, Priority.ALWAYS);
        setMinHeight(0);
        table.setId(name + "-records");
        table.getStyleClass().add("record-list");
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setPlaceholder(new Label(""));
        column("where", 90, RecordRow::where);
        column("when", 140, RecordRow::when);
        column("says", 260, RecordRow::says);
        table.getSelectionModel().selectedItemProperty().subscribe(row -> showRaw());
        VBox.setVgrow(table, Priority.ALWAYS);
        raw.setId(name + "-raw");
        raw.setEditable(false);
        raw.setWrapText(true);
        raw.getStyleClass().add("raw-record");
        Label label = new Label(texts.get("check." + name + ".raw"));
        label.setLabelFor(raw);
        label.getStyleClass().add("mendline-muted");
        getChildren().addAll(table, label, raw);
    }

    private void column(String name, double width, Function<RecordRow, String> value) {
        TableColumn<RecordRow, String> column = new TableColumn<>(texts.get("check.column." + name));
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setCellValueFactory(row -> new SimpleStringProperty(value.apply(row.getValue())));
        table.getColumns().add(column);
    }

    void show(List<RecordRow> rows) {
        table.getItems().setAll(rows);
        table.getSelectionModel().clearSelection();
        showRaw();
    }

    private void showRaw() {
        RecordRow row = table.getSelectionModel().getSelectedItem();
        RecordRow shown = row != null || table.getItems().isEmpty()
                ? row
                : table.getItems().getFirst();
        raw.setText(shown == null ? "" : shown.raw());
    }

    /// Records selected; empty for all.
    List<RecordRow> chosen() {
        return List.copyOf(table.getSelectionModel().getSelectedItems());
    }

    /// Says how many records are meant now, and again whenever that changes.
    void onMeant(java.util.function.IntConsumer told) {
        Runnable tell = () -> {
            int selected = table.getSelectionModel().getSelectedItems().size();
            told.accept(selected == 0 ? table.getItems().size() : selected);
        };
        table.getSelectionModel().getSelectedItems().addListener((javafx.collections.ListChangeListener<RecordRow>)
                change -> tell.run());
        table.getItems().addListener((javafx.collections.ListChangeListener<RecordRow>) change -> tell.run());
        tell.run();
    }
}
