package org.mendline.app.window.models;

import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.mendline.app.window.task.TaskBoard;
import org.mendline.app.window.text.Texts;

/// The clinic's own versions: train, read the report, activate by name, roll back.
final class OwnModelsPanel extends VBox {
    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");

    private final ModelsController controller;
    private final ModelsModel model;
    private final Texts texts;
    private final TableView<VersionRow> table = new TableView<>();

    /// @param board where the training tells how far it is
    OwnModelsPanel(ModelsController controller, Texts texts, TaskBoard board) {
        this.controller = controller;
        this.model = controller.model();
        this.texts = texts;
        setId("own-panel");
        getStyleClass().addAll("mendline-card", "models-card");
        setMinSize(0, 0);
        Label title = new Label(texts.get("models.own.title"));
        title.getStyleClass().add("card-title");
        VersionReportPanel report = new VersionReportPanel(model, texts);
        VBox.setVgrow(report, Priority.ALWAYS);
        getChildren().addAll(title, table(), buttons(), progress(board), message(), report);
    }

    private Node table() {
        table.setId("versions-table");
        table.setItems(model.versions());
        table.setColumnResizePolicy(TableView.UNCONSTRAINED_RESIZE_POLICY);
        table.getStyleClass().add("versions-table");
        column("version", 0.45, VersionRow::version);
        column("status", 0.3, VersionRow::status);
        column("trained", 0.25, VersionRow::trained);
        table.getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (row != null
                    && !model.selectedProperty().get().filter(row::equals).isPresent()) {
                controller.select(row);
            }
        });
        model.selectedProperty().subscribe(row -> row.ifPresent(table.getSelectionModel()::select));
        return table;
    }

    private void column(String name, double share, Function<VersionRow, String> value) {
        TableColumn<VersionRow, String> column = new TableColumn<>(texts.get("models.own.column." + name));
        column.setCellValueFactory(row -> new SimpleStringProperty(value.apply(row.getValue())));
        column.setSortable(false);
        table.widthProperty().subscribe(width -> column.setPrefWidth(Math.floor((width.doubleValue() - 2) * share)));
        table.getColumns().add(column);
    }

    private Node buttons() {
        Button train = button("models-train", "models.own.train", controller::train);
        train.disableProperty().bind(model.workingProperty());
        Button activate = button("models-activate", "models.own.activate", controller::askToActivate);
        activate.disableProperty()
                .bind(model.selectedProperty()
                        .map(row -> row.isEmpty() || row.get().shipped()));
        Button rollBack = button("models-rollback", "models.own.rollBack", controller::askToRollBack);
        rollBack.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.versions().stream()
                                .allMatch(row -> row.activated().isEmpty()),
                        model.versions()));
        FlowPane buttons = new FlowPane(train, activate, rollBack);
        buttons.getStyleClass().add("button-row");
        return buttons;
    }

    private Button button(String id, String key, Runnable action) {
        Button button = new Button(texts.get(key));
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(e -> action.run());
        return button;
    }

    private Node progress(TaskBoard board) {
        ProgressBar bar = new ProgressBar();
        bar.progressProperty()
                .bind(Bindings.when(board.keyProperty().isEqualTo(ModelsController.TRAIN))
                        .then(board.fractionProperty())
                        .otherwise(ProgressBar.INDETERMINATE_PROGRESS));
        Label step = new Label();
        step.getStyleClass().add("mendline-muted");
        step.textProperty()
                .bind(Bindings.when(board.keyProperty().isEqualTo(ModelsController.TRAIN))
                        .then(board.stepProperty())
                        .otherwise(""));
        Button cancel = button("models-train-cancel", "button.cancel", controller::cancelTraining);
        HBox line = new HBox(bar, step, cancel);
        line.getStyleClass().add("line");
        line.visibleProperty().bind(model.workingProperty());
        line.managedProperty().bind(line.visibleProperty());
        return line;
    }

    private Node message() {
        Label words = new Label();
        words.setId("models-message");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        words.getStyleClass().add("message");
        words.textProperty().bind(model.messageProperty());
        words.visibleProperty().bind(model.messageProperty().isNotEmpty());
        words.managedProperty().bind(words.visibleProperty());
        model.failedProperty().subscribe(failed -> words.pseudoClassStateChanged(FAILED, failed));
        return words;
    }
}
