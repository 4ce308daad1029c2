package org.mendline.app.window.quarantine;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.mendline.app.window.text.Texts;

/// Doubtful values: groups on the left, the group in hand with what to decide on the right.
final class DoubtfulTab extends HBox {
    private final CheckController controller;
    private final CheckModel model;
    private final Texts texts;
    private final TableView<DoubtRow> groups = new TableView<>();
    private final Label explanation = new Label();
    private final RecordList values;
    private final TextField reason = new TextField();

    DoubtfulTab(CheckController controller, Texts texts) {
        this.controller = controller;
        this.model = controller.model();
        this.texts = texts;
        this.values = new RecordList("doubtful", texts);
        getStyleClass().add("check-tab");
        VBox details = details();
        HBox.setHgrow(table(), Priority.ALWAYS);
        getChildren().addAll(groups, details);
        details.prefWidthProperty().bind(widthProperty().multiply(0.46));
        details.setMinWidth(0);
        model.doubtProperty().subscribe(this::show);
        setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ENTER && e.isShortcutDown()) {
                judge(true);
                e.consume();
            }
        });
    }

    private TableView<DoubtRow> table() {
        groups.setId("check-doubts");
        groups.setItems(model.doubts());
        groups.setMinWidth(0);
        groups.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        Label empty = new Label(texts.get("check.doubtful.empty"));
        empty.setId("check-doubts-empty");
        empty.setWrapText(true);
        empty.getStyleClass().add("table-empty");
        groups.setPlaceholder(empty);
        column("person", 110, DoubtRow::person);
        column("measure", 150, DoubtRow::measure);
        column("values", 120, DoubtRow::values);
        column("plausible", 100, DoubtRow::plausible);
        column("file", 120, DoubtRow::file);
        groups.getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (row != null) {
                model.doubtProperty().set(Optional.of(row));
            }
        });
        groups.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ENTER && !e.isShortcutDown()) {
                reason.requestFocus();
                e.consume();
            }
        });
        return groups;
    }

    private void column(String name, double width, Function<DoubtRow, String> value) {
        TableColumn<DoubtRow, String> column = new TableColumn<>(texts.get("check.column." + name));
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setCellValueFactory(row -> new SimpleStringProperty(value.apply(row.getValue())));
        groups.getColumns().add(column);
    }

    private VBox details() {
        explanation.setId("check-explanation");
        explanation.setWrapText(true);
        explanation.setMinHeight(USE_PREF_SIZE);
        explanation.getStyleClass().add("card-title");
        reason.setId("check-judge-reason");
        reason.setPromptText(texts.get("check.judge.reason"));
        Label label = new Label(texts.get("check.judge.why"));
        label.setLabelFor(reason);
        Button accept = button("check-accept", "check.accept", true);
        accept.getStyleClass().add("accent");
        Button reject = button("check-reject", "check.reject", false);
        Label hint = new Label(texts.get("check.doubtful.hint"));
        hint.getStyleClass().add("mendline-muted");
        FlowPane buttons = new FlowPane(accept, reject, hint);
        buttons.getStyleClass().add("button-row");
        VBox why = new VBox(label, reason);
        why.getStyleClass().add("lines");
        VBox box = new VBox(explanation, values, why, buttons);
        box.getStyleClass().addAll("mendline-card", "check-details");
        box.visibleProperty().bind(model.doubtProperty().map(Optional::isPresent));
        box.managedProperty().bind(box.visibleProperty());
        return box;
    }

    private Button button(String id, String key, boolean accepted) {
        Button button = new Button();
        button.setId(id);
        button.disableProperty().bind(model.workingProperty());
        button.setOnAction(e -> judge(accepted));
        values.onMeant(count -> button.setText(texts.format(key, count)));
        return button;
    }

    private void judge(boolean accepted) {
        controller.judge(values.chosen(), accepted, reason.getText());
    }

    private void show(Optional<DoubtRow> group) {
        group.ifPresentOrElse(
                row -> groups.getSelectionModel().select(row),
                () -> groups.getSelectionModel().clearSelection());
        explanation.setText(group.map(DoubtRow::explanation).orElse(""));
        values.show(group.map(DoubtRow::records).orElse(List.of()));
        reason.clear();
    }
}
