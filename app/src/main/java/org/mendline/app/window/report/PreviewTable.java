package org.mendline.app.window.report;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.collections.SetChangeListener;
import javafx.collections.transformation.FilteredList;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.mendline.app.report.CellValue;
import org.mendline.app.report.SquadColumn;
import org.mendline.app.window.text.Texts;

/// The squad sheet as it will be: its people and its columns.
final class PreviewTable extends TableView<PersonChoice> {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final double PIXELS_PER_CHARACTER = 7.6;
    private static final double ROW_HEIGHT = 28;
    private static final double TICK_WIDTH = 44;

    private final ReportController controller;
    private final ReportModel model;

    PreviewTable(ReportController controller, Texts texts) {
        this.controller = controller;
        this.model = controller.model();
        setId("report-preview");
        getStyleClass().add("report-preview");
        setFixedCellSize(ROW_HEIGHT);
        FilteredList<PersonChoice> shown = new FilteredList<>(model.everyone());
        model.peopleProperty()
                .subscribe(choice -> shown.setPredicate(person -> choice != PeopleChoice.FLAGGED
                        || person.chosenProperty().get()));
        setItems(shown);
        Label nobody = new Label(texts.get("report.nobody"));
        nobody.setWrapText(true);
        setPlaceholder(nobody);
        setAccessibleText(texts.get("report.preview"));
        setOnKeyPressed(e -> {
            PersonChoice selected = getSelectionModel().getSelectedItem();
            if (e.getCode() == KeyCode.SPACE && selected != null) {
                controller.tick(selected, !selected.chosenProperty().get());
                e.consume();
            }
        });
        addColumns();
        model.columns().addListener((SetChangeListener<SquadColumn>) change -> addColumns());
    }

    private void addColumns() {
        getColumns().clear();
        getColumns().add(tick());
        for (SquadColumn column : SquadColumn.values()) {
            if (column == SquadColumn.PERSON || model.columns().contains(column)) {
                getColumns().add(column(column));
            }
        }
    }

    private TableColumn<PersonChoice, PersonChoice> tick() {
        TableColumn<PersonChoice, PersonChoice> column = new TableColumn<>("");
        column.setId("report-tick");
        column.setPrefWidth(TICK_WIDTH);
        column.setSortable(false);
        column.setCellValueFactory(row -> new SimpleObjectProperty<>(row.getValue()));
        column.setCellFactory(c -> new TickCell());
        return column;
    }

    private static TableColumn<PersonChoice, String> column(SquadColumn squad) {
        TableColumn<PersonChoice, String> column =
                new TableColumn<>(squad.column().head());
        column.setId("report-column-" + squad.key());
        column.setSortable(false);
        column.setPrefWidth(Math.max(11, squad.column().widthCharacters()) * PIXELS_PER_CHARACTER);
        if (squad.column().kind().isNumber()) {
            column.setStyle("-fx-alignment: center-right;");
        }
        column.setCellValueFactory(row -> new SimpleStringProperty(
                words(squad.of(row.getValue().entry(), true), squad.column().kind())));
        return column;
    }

    private static String words(CellValue value, org.mendline.app.report.TableColumn.Kind kind) {
        return switch (value) {
            case CellValue.Words(String text) -> text;
            case CellValue.Day(var date) -> DAY.format(date);
            case CellValue.Amount(double number) ->
                switch (kind) {
                    case COUNT -> String.format(Locale.ENGLISH, "%.0f", number);
                    case CHANGE -> String.format(Locale.ENGLISH, "%+.1f", number);
                    default -> String.format(Locale.ENGLISH, "%.1f", number);
                };
            case CellValue.Nothing() -> "";
        };
    }

    /// Whether a person is in; one press puts in or out.
    private final class TickCell extends TableCell<PersonChoice, PersonChoice> {
        private final CheckBox box = new CheckBox();

        TickCell() {
            box.setOnAction(e -> controller.tick(getItem(), box.isSelected()));
        }

        @Override
        protected void updateItem(PersonChoice person, boolean empty) {
            super.updateItem(person, empty);
            if (empty || person == null) {
                setGraphic(null);
                return;
            }
            box.setSelected(person.chosenProperty().get());
            box.setId("report-tick-" + person.entry().person().value());
            box.setAccessibleText(person.entry().label());
            setGraphic(box);
        }
    }
}
