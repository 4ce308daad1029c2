package org.mendline.app.window.caseload;

import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.transformation.SortedList;
import javafx.scene.Node;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.mendline.app.window.caseload.CaseloadRow.Cell;
import org.mendline.app.window.text.Texts;

/// The worklist. Rows have one height and cells are reused, so that it scrolls alike with 20 and with 500 people.
final class CaseloadTable extends TableView<CaseloadRow> {
    /// Font size of AtlantaFX Primer, in pixels that JavaFX scales with the display.
    private static final double EM = 14;

    /// Short columns stay short on wide windows and leave the room to the sentences.
    private static final double WIDEST = 1.45;

    private final CaseloadController controller;
    private final Texts texts;

    CaseloadTable(CaseloadController controller, Texts texts) {
        this.controller = controller;
        this.texts = texts;
        setId("caseload-table");
        getStyleClass().add("caseload-table");
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        addColumns();
        SortedList<CaseloadRow> sorted = new SortedList<>(controller.model().shown());
        sorted.comparatorProperty().bind(comparatorProperty().map(c -> c == null ? byNeed() : c));
        setItems(sorted);
        setRowFactory(table -> row());
        setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ENTER) {
                openSelected();
                e.consume();
            }
        });
    }

    /// Opens the person of the selected row.
    private void openSelected() {
        CaseloadRow selected = getSelectionModel().getSelectedItem();
        if (selected != null) {
            controller.open(selected);
        }
    }

    private void addColumns() {
        add("name", 9 * EM, CaseloadRow::name, byHead(CaseloadRow::name));
        add("recovery", 10.2 * EM, CaseloadRow::recovery, byHead(CaseloadRow::recovery));
        addStatus(8.8 * EM);
        addReview(4.7 * EM);
        addSentence("reason", 11.2 * EM, CaseloadRow::reason, Comparator.comparing(CaseloadRow::reason));
        add("outcome", 8.8 * EM, CaseloadRow::outcome, byKey(CaseloadRow::outcome));
        add("change", 6 * EM, CaseloadRow::change, byKey(CaseloadRow::change));
        add("readiness", 8.7 * EM, CaseloadRow::readiness, byKey(CaseloadRow::readiness));
        add("goal", 8.6 * EM, CaseloadRow::goal, byKey(CaseloadRow::goal));
        addSentence(
                "notes",
                9.2 * EM,
                CaseloadRow::notes,
                Comparator.comparingInt(CaseloadRow::notesRank).thenComparing(byNeed()));
        add("lastData", 6 * EM, CaseloadRow::lastData, byKey(CaseloadRow::lastData));
    }

    private void add(String name, double width, Function<CaseloadRow, Cell> cell, Comparator<CaseloadRow> order) {
        column(name, width, order).setCellFactory(c -> new TwoLineCell(cell));
    }

    private void addStatus(double width) {
        column("status", width, Comparator.comparing(CaseloadRow::status).thenComparing(byNeed()))
                .setCellFactory(c -> new StatusCell());
    }

    /// The one who waits most for decisions first.
    private void addReview(double width) {
        column(
                        "review",
                        width,
                        Comparator.comparingInt((CaseloadRow row) -> -row.suggestions())
                                .thenComparing(byNeed()))
                .setCellFactory(c -> new ReviewCell(controller, texts));
    }

    private void addSentence(
            String name, double width, Function<CaseloadRow, String> sentence, Comparator<CaseloadRow> order) {
        column(name, width, order).setCellFactory(c -> new WrappedCell(sentence));
    }

    private TableColumn<CaseloadRow, CaseloadRow> column(String name, double width, Comparator<CaseloadRow> order) {
        TableColumn<CaseloadRow, CaseloadRow> column = new TableColumn<>(texts.get("caseload.column." + name));
        column.setId("column-" + name);
        column.setPrefWidth(width);
        column.setMinWidth(width * 0.7);
        column.setMaxWidth(width * (name.equals("reason") || name.equals("notes") ? 3 : WIDEST));
        column.setCellValueFactory(row -> new SimpleObjectProperty<>(row.getValue()));
        column.setComparator(order);
        getColumns().add(column);
        return column;
    }

    private TableRow<CaseloadRow> row() {
        TableRow<CaseloadRow> row = new TableRow<>();
        row.setOnMouseClicked(e -> {
            if (e.getButton() == MouseButton.PRIMARY && e.getClickCount() == 2 && !row.isEmpty()) {
                controller.open(row.getItem());
            }
        });
        return row;
    }

    private static Comparator<CaseloadRow> byNeed() {
        return Comparator.comparingInt(CaseloadRow::rank);
    }

    private static Comparator<CaseloadRow> byHead(Function<CaseloadRow, Cell> cell) {
        return Comparator.<CaseloadRow, String>comparing(row -> cell.apply(row).head(), String.CASE_INSENSITIVE_ORDER)
                .thenComparing(byNeed());
    }

    private static Comparator<CaseloadRow> byKey(Function<CaseloadRow, Cell> cell) {
        return Comparator.<CaseloadRow>comparingDouble(row -> cell.apply(row).sortKey())
                .thenComparing(byNeed());
    }

    /// A cell of this table. Its nodes are made once and change only when another row comes into it, which keeps
    /// scrolling fluid.
    abstract static class RowCell extends TableCell<CaseloadRow, CaseloadRow> {
        private final Node content;
        private Optional<CaseloadRow> shown = Optional.empty();

        RowCell(Node content) {
            this.content = content;
        }

        @Override
        protected final void updateItem(CaseloadRow row, boolean empty) {
            super.updateItem(row, empty);
            Optional<CaseloadRow> now = empty ? Optional.empty() : Optional.ofNullable(row);
            if (now.isEmpty()) {
                setGraphic(null);
            } else {
                if (!now.equals(shown)) {
                    show(now.get());
                }
                setGraphic(content);
            }
            shown = now;
        }

        /// Puts a row's values into the content.
        abstract void show(CaseloadRow row);
    }
}
