package org.mendline.app.window.models;

import java.util.OptionalInt;
import java.util.function.Supplier;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.mendline.app.window.text.Texts;
import org.mendline.viz.calibration.CalibrationPlot;
import org.mendline.viz.theme.Themes;

/// How good the models are on recoveries that really happened, wins and losses alike.
final class BenchPanel extends VBox {
    private final ModelsModel model;
    private final Texts texts;
    private final TableView<TaskRow> table = new TableView<>();
    private final CalibrationPlot plot = new CalibrationPlot();

    BenchPanel(ModelsModel model, Texts texts, ObservableValue<Themes> theme) {
        this.model = model;
        this.texts = texts;
        setId("bench-panel");
        getStyleClass().addAll("mendline-card", "models-card");
        setMinSize(0, 0);
        theme.subscribe(look -> plot.setPalette(look.palette()));
        Label title = new Label(texts.get("models.bench.title"));
        title.getStyleClass().add("card-title");
        Label missing = paragraph("bench-missing", model.benchMissingProperty());
        missing.visibleProperty().bind(model.benchMissingProperty().isNotEmpty());
        missing.managedProperty().bind(missing.visibleProperty());
        VBox found = new VBox(paragraph("bench-score", model.benchScoreProperty()), table(), calibration());
        found.getStyleClass().add("models-card");
        found.visibleProperty().bind(model.benchMissingProperty().isEmpty());
        found.managedProperty().bind(found.visibleProperty());
        VBox.setVgrow(found, Priority.ALWAYS);
        Label simulated = new Label(texts.get("models.bench.simulated"));
        simulated.setId("bench-simulated");
        simulated.setWrapText(true);
        simulated.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(title, missing, found, simulated);
    }

    private Node table() {
        table.setId("bench-table");
        table.getStyleClass().add("bench-table");
        table.setItems(model.tasks());
        table.setColumnResizePolicy(TableView.UNCONSTRAINED_RESIZE_POLICY);
        table.setMinHeight(0);
        VBox.setVgrow(table, Priority.ALWAYS);
        column("task", 0.36, () -> new PairCell(TaskRow::title, TaskRow::people));
        column(
                "error",
                0.16,
                () -> new PairCell(
                        TaskRow::ours,
                        row -> texts.format("models.bench.baseline", row.baselineName(), row.baseline())));
        column("difference", 0.26, () -> new StandingCell(texts));
        column("coverage", 0.22, () -> new PairCell(TaskRow::coverage, TaskRow::width));
        table.getSelectionModel().selectedIndexProperty().subscribe(i -> showCalibration());
        model.tasks().addListener((ListChangeListener<TaskRow>) change -> showCalibration());
        return table;
    }

    private void column(String name, double share, Supplier<TableCell<TaskRow, TaskRow>> cell) {
        TableColumn<TaskRow, TaskRow> column = new TableColumn<>(texts.get("models.bench.column." + name));
        column.setCellValueFactory(row -> new SimpleObjectProperty<>(row.getValue()));
        column.setCellFactory(c -> cell.get());
        column.setSortable(false);
        table.widthProperty().subscribe(width -> column.setPrefWidth(Math.floor((width.doubleValue() - 20) * share)));
        table.getColumns().add(column);
    }

    private Node calibration() {
        plot.setId("bench-calibration");
        plot.getStyleClass().add("bench-calibration");
        Label heading = new Label(texts.get("models.bench.calibration"));
        heading.getStyleClass().add("card-title");
        Label words = new Label(texts.get("models.bench.calibration.words"));
        words.setWrapText(true);
        Label source = paragraph("bench-source", model.benchSourceProperty());
        source.getStyleClass().add("mendline-muted");
        VBox side = new VBox(heading, words, source);
        side.getStyleClass().add("lines");
        HBox.setHgrow(side, Priority.ALWAYS);
        HBox box = new HBox(plot, side);
        box.getStyleClass().add("line");
        return box;
    }

    private void showCalibration() {
        int chosen = table.getSelectionModel().getSelectedIndex();
        plot.setCurves(
                model.tasks().stream().map(TaskRow::calibration).toList(),
                chosen < 0 || chosen >= model.tasks().size() ? OptionalInt.empty() : OptionalInt.of(chosen));
    }

    private static Label paragraph(String id, ObservableValue<String> words) {
        Label label = new Label();
        label.setId(id);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.textProperty().bind(words);
        return label;
    }
}
