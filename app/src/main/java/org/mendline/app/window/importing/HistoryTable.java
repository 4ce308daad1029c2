package org.mendline.app.window.importing;

import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.SimpleStringProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.mendline.app.window.importing.HistoryModel.RunRow;
import org.mendline.app.window.text.Texts;

/// Earlier imports, each with the way back.
final class HistoryTable extends VBox {
    private final HistoryController controller;
    private final Texts texts;
    private final TableView<RunRow> table = new TableView<>();

    HistoryTable(HistoryController controller, Texts texts) {
        this.controller = controller;
        this.texts = texts;
        getStyleClass().addAll("mendline-card", "lines");
        Label title = new Label(texts.get("history.title"));
        title.getStyleClass().add("card-title");
        Label failure = new Label();
        failure.getStyleClass().add("failure");
        failure.setWrapText(true);
        failure.textProperty().bind(controller.model().failureProperty());
        failure.managedProperty().bind(failure.textProperty().isNotEmpty());
        table.setId("import-history");
        table.getStyleClass().add("dense-table");
        table.setItems(controller.model().runs());
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setPlaceholder(new Label(texts.get("history.none")));
        double em = 14;
        column("number", 3.5 * em, row -> String.valueOf(row.number()));
        column("when", 13.5 * em, RunRow::when);
        column("files", 16 * em, RunRow::files);
        column("brought", 18 * em, RunRow::brought);
        column("persons", 9 * em, RunRow::persons);
        column("actor", 6 * em, RunRow::actor);
        column("undo", 14 * em, RunRow::undone).setCellFactory(c -> new UndoCell());
        VBox.setVgrow(table, Priority.ALWAYS);
        controller.model().soughtProperty().subscribe(number -> number.ifPresent(this::point));
        controller.model().runs().addListener((ListChangeListener<RunRow>)
                change -> controller.model().soughtProperty().get().ifPresent(this::point));
        getChildren().addAll(title, failure, table);
    }

    /// Takes the row in hand, once it is there.
    private void point(int number) {
        table.getItems().stream()
                .filter(row -> row.number() == number)
                .findFirst()
                .ifPresent(row -> {
                    table.getSelectionModel().select(row);
                    table.scrollTo(row);
                    table.requestFocus();
                    controller.model().soughtProperty().set(Optional.empty());
                });
    }

    private TableColumn<RunRow, String> column(String name, double width, Function<RunRow, String> value) {
        TableColumn<RunRow, String> column = new TableColumn<>(texts.get("history.column." + name));
        column.setPrefWidth(width);
        column.setMinWidth(width * 0.5);
        column.setSortable(false);
        column.setCellFactory(c -> new FullTextCell<>());
        column.setCellValueFactory(row -> new SimpleStringProperty(value.apply(row.getValue())));
        table.getColumns().add(column);
        return column;
    }

    /// A button while the import stands, and who took it back afterwards.
    private final class UndoCell extends FullTextCell<RunRow> {
        private final Button undo = new Button(texts.get("history.undo"));

        UndoCell() {
            undo.getStyleClass().add("small");
        }

        @Override
        protected void updateItem(String undone, boolean empty) {
            super.updateItem(undone, empty);
            RunRow row = empty || getTableRow() == null ? null : getTableRow().getItem();
            boolean stands = row != null && row.stands();
            setGraphic(stands ? undo : null);
            if (row != null && stands) {
                undo.setId("undo-import-" + row.number());
                undo.setAccessibleText(texts.format("history.undo.accessible", row.number(), row.when()));
                undo.setOnAction(e -> controller.ask(row.number()));
            }
        }
    }
}
