package org.mendline.app.window.importing;

import java.util.function.Function;
import javafx.beans.property.SimpleStringProperty;
import javafx.collections.ListChangeListener;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.mendline.app.window.text.Texts;

/// The files of an import, and below them what is wrong with the selected one.
final class FileTable extends SplitPane {
    private final Texts texts;
    private final TableView<FileRow> table = new TableView<>();
    private final TextArea problems = new TextArea();

    FileTable(ImportModel model, Texts texts) {
        this.texts = texts;
        setOrientation(Orientation.VERTICAL);
        setDividerPositions(0.64);
        table.setId("import-table");
        table.getStyleClass().add("dense-table");
        table.setItems(model.files());
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setPlaceholder(new Label(texts.get("import.noFiles")));
        double em = 14;
        column("file", 18 * em, FileRow::file);
        column("format", 6.5 * em, FileRow::format);
        column("status", 12 * em, FileRow::status).setCellFactory(c -> new StatusCell());
        column("found", 17 * em, FileRow::found);
        column("span", 14.5 * em, FileRow::span);
        column("known", 5.5 * em, FileRow::known);
        column("persons", 7 * em, FileRow::persons);
        column("device", 11 * em, FileRow::device);
        column("problems", 15 * em, row -> firstProblem(row));
        table.getSelectionModel().selectedItemProperty().subscribe(this::showProblems);
        model.selectedFileProperty()
                .bind(table.getSelectionModel()
                        .selectedItemProperty()
                        .map(FileRow::file)
                        .orElse(""));
        model.files().addListener((ListChangeListener<FileRow>) change -> selectFirstDamaged());
        HBox below = new HBox(details(), kinds(model));
        below.getStyleClass().add("import-below");
        getItems().addAll(table, below);
    }

    private String firstProblem(FileRow row) {
        return row.problems().isEmpty()
                ? ""
                : texts.format(
                        "import.firstProblem",
                        row.problems().size(),
                        row.problems().getFirst());
    }

    private VBox details() {
        problems.setId("import-problems");
        problems.setEditable(false);
        problems.setWrapText(true);
        VBox.setVgrow(problems, Priority.ALWAYS);
        Label title = new Label(texts.get("import.problems.title"));
        title.getStyleClass().add("card-title");
        VBox box = new VBox(title, problems);
        box.getStyleClass().add("details");
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    /// Every kind of value, over all files.
    private VBox kinds(ImportModel model) {
        Label title = new Label(texts.get("import.kinds.title"));
        title.getStyleClass().add("card-title");
        ListView<String> kinds = new ListView<>();
        kinds.setId("import-kinds");
        kinds.getStyleClass().add("dense-table");
        kinds.setPlaceholder(new Label(texts.get("import.nothing")));
        model.totalsProperty().subscribe(totals -> kinds.getItems().setAll(totals.kinds()));
        VBox.setVgrow(kinds, Priority.ALWAYS);
        VBox box = new VBox(title, kinds);
        box.getStyleClass().addAll("details", "import-kinds");
        return box;
    }

    private void selectFirstDamaged() {
        table.getItems().stream()
                .filter(FileRow::damaged)
                .findFirst()
                .ifPresentOrElse(
                        row -> table.getSelectionModel().select(row),
                        () -> table.getSelectionModel().selectFirst());
    }

    private void showProblems(FileRow row) {
        if (row == null) {
            problems.setText("");
        } else {
            String wrong =
                    row.problems().isEmpty() ? texts.get("import.problems.none") : String.join("\n", row.problems());
            problems.setText(texts.format("import.details", row.file(), row.foundInFull(), row.span()) + "\n" + wrong);
        }
    }

    private TableColumn<FileRow, String> column(String name, double width, Function<FileRow, String> value) {
        TableColumn<FileRow, String> column = new TableColumn<>(texts.get("import.column." + name));
        column.setPrefWidth(width);
        column.setMinWidth(width * 0.5);
        column.setCellFactory(c -> new FullTextCell<>());
        column.setCellValueFactory(row -> new SimpleStringProperty(value.apply(row.getValue())));
        table.getColumns().add(column);
        return column;
    }

    /// Status in the colour of good or bad news.
    private static final class StatusCell extends FullTextCell<FileRow> {
        @Override
        protected void updateItem(String status, boolean empty) {
            super.updateItem(status, empty);
            FileRow row = empty || getTableRow() == null ? null : getTableRow().getItem();
            getStyleClass().removeAll("good", "caution", "failure");
            if (row != null) {
                getStyleClass().add(!row.damaged() ? "good" : row.accepted() || row.asks() ? "caution" : "failure");
            }
        }
    }
}
