package org.mendline.app.window.quarantine;

import java.io.File;
import java.nio.file.Path;
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
import javafx.stage.FileChooser;
import org.mendline.app.window.text.Texts;

/// Records set aside: groups on the left, the group in hand with its form on the right.
final class SetAsideTab extends HBox {
    private final CheckController controller;
    private final CheckModel model;
    private final Texts texts;
    private final TableView<GroupRow> groups = new TableView<>();
    private final Label problem = new Label();
    private final RecordList records;
    private final FixForm form;
    private final TextField reason = new TextField();

    SetAsideTab(CheckController controller, Texts texts) {
        this.controller = controller;
        this.model = controller.model();
        this.texts = texts;
        this.records = new RecordList("setAside", texts);
        this.form = new FixForm(controller, texts);
        getStyleClass().add("check-tab");
        VBox details = details();
        HBox.setHgrow(table(), Priority.ALWAYS);
        getChildren().addAll(groups, details);
        details.prefWidthProperty().bind(widthProperty().multiply(0.56));
        details.setMinWidth(0);
        model.groupProperty().subscribe(this::show);
        setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ENTER && e.isShortcutDown()) {
                store();
                e.consume();
            }
        });
    }

    private TableView<GroupRow> table() {
        groups.setId("check-groups");
        groups.setItems(model.groups());
        groups.setMinWidth(0);
        groups.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
        Label empty = new Label(texts.get("check.setAside.empty"));
        empty.setId("check-groups-empty");
        empty.setWrapText(true);
        empty.getStyleClass().add("table-empty");
        groups.setPlaceholder(empty);
        column("file", 130, GroupRow::file);
        column("problem", 260, GroupRow::problem).setCellFactory(c -> new WrappedText<>());
        TableColumn<GroupRow, String> count = column("count", 60, GroupRow::count);
        count.setMinWidth(84);
        count.setMaxWidth(84);
        groups.getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (row != null && !model.groupProperty().get().filter(row::equals).isPresent()) {
                controller.select(Optional.of(row));
            }
        });
        groups.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ENTER && !e.isShortcutDown()) {
                form.begin();
                e.consume();
            } else if (e.getCode() == KeyCode.DELETE) {
                reason.requestFocus();
                e.consume();
            }
        });
        return groups;
    }

    private TableColumn<GroupRow, String> column(String name, double width, Function<GroupRow, String> value) {
        TableColumn<GroupRow, String> column = new TableColumn<>(texts.get("check.column." + name));
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setCellValueFactory(row -> new SimpleStringProperty(value.apply(row.getValue())));
        groups.getColumns().add(column);
        return column;
    }

    private VBox details() {
        problem.setId("check-problem");
        problem.setWrapText(true);
        problem.setMinHeight(USE_PREF_SIZE);
        problem.getStyleClass().add("card-title");
        VBox box = new VBox(problem, records, form, storing(), dismissing());
        box.getStyleClass().addAll("mendline-card", "check-details");
        box.visibleProperty().bind(model.groupProperty().map(Optional::isPresent));
        box.managedProperty().bind(box.visibleProperty());
        return box;
    }

    private FlowPane storing() {
        Button store = new Button();
        store.setId("check-store");
        store.getStyleClass().add("accent");
        store.setOnAction(e -> store());
        store.disableProperty().bind(model.workingProperty());
        records.onMeant(count -> store.setText(texts.format("check.store", count)));
        Button again = new Button(texts.get("check.again"));
        again.setId("check-again");
        again.setOnAction(e -> chooseFile());
        again.disableProperty().bind(model.workingProperty());
        Label hint = new Label(texts.get("check.setAside.hint"));
        hint.getStyleClass().add("mendline-muted");
        FlowPane line = new FlowPane(store, again, hint);
        line.getStyleClass().add("button-row");
        return line;
    }

    private HBox dismissing() {
        reason.setId("check-dismiss-reason");
        reason.setPromptText(texts.get("check.dismiss.reason"));
        HBox.setHgrow(reason, Priority.ALWAYS);
        Button dismiss = new Button();
        dismiss.setId("check-dismiss");
        dismiss.setMinWidth(USE_PREF_SIZE);
        dismiss.disableProperty().bind(model.workingProperty());
        dismiss.setOnAction(e -> controller.dismiss(records.chosen(), reason.getText()));
        reason.setOnAction(e -> dismiss.fire());
        records.onMeant(count -> dismiss.setText(texts.format("check.dismiss", count)));
        HBox line = new HBox(dismiss, reason);
        line.getStyleClass().add("line");
        return line;
    }

    private void store() {
        controller.fix(records.chosen(), form.entry());
    }

    private void chooseFile() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.get("check.again").replace("_", "")); // a title has no mnemonic
        Optional<Path> first = model.groupProperty()
                .get()
                .map(g -> Path.of(g.group().records().getFirst().origin().path()));
        first.map(Path::getParent).map(Path::toFile).filter(File::isDirectory).ifPresent(chooser::setInitialDirectory);
        Optional.ofNullable(chooser.showOpenDialog(getScene().getWindow()))
                .ifPresent(file -> controller.readAgain(List.of(file.toPath())));
    }

    private void show(Optional<GroupRow> group) {
        group.ifPresentOrElse(
                row -> groups.getSelectionModel().select(row),
                () -> groups.getSelectionModel().clearSelection());
        problem.setText(group.map(g -> texts.format("check.problem", g.file(), g.problem()))
                .orElse(""));
        records.show(group.map(GroupRow::records).orElse(List.of()));
        form.show(group);
        reason.clear();
    }
}
