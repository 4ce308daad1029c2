package org.mendline.app.window.plans;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.mendline.app.window.task.TaskBoard;
import org.mendline.app.window.text.Texts;
import org.mendline.viz.pareto.ParetoPlot;

/// Limits, the search under them, and what it found between speed, burden and risk.
final class BestPanel extends VBox {
    private final BestController controller;
    private final BestModel model;
    private final Texts texts;
    private final ParetoPlot chart = new ParetoPlot();

    BestPanel(BestController controller, Texts texts, TaskBoard board) {
        this.controller = controller;
        this.model = controller.model();
        this.texts = texts;
        setId("best-panel");
        getStyleClass().addAll("mendline-card", "best-panel");
        setMinSize(0, 0);
        chart.setId("best-pareto");
        chart.setMinSize(0, 0);
        chart.emptyTextProperty().set(texts.get("plans.best.empty"));
        chart.setOnSelected(controller::take);
        VBox.setVgrow(chart, Priority.ALWAYS);
        model.foundProperty().subscribe(data -> data.ifPresentOrElse(chart::setData, chart::clearData));
        VBox remarks = new VBox();
        remarks.setId("best-remarks");
        model.remarksProperty()
                .subscribe(sentences -> remarks.getChildren()
                        .setAll(sentences.stream().map(BestPanel::remark).toList()));
        HBox form = new HBox(limits(), working(board));
        form.getStyleClass().add("best-form");
        getChildren().addAll(form, message(), chart, remarks);
        addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE && model.searchingProperty().get()) {
                controller.stop();
                e.consume();
            }
        });
    }

    ParetoPlot chart() {
        return chart;
    }

    private Node limits() {
        DatePicker by = new DatePicker();
        by.setId("best-by");
        by.setPrefWidth(130);
        by.valueProperty().subscribe(date -> model.byProperty().set(Optional.ofNullable(date)));
        HBox fields = new HBox(
                limit("by", by),
                limit("minutesADay", field("best-minutes-day", model.minutesADayProperty())),
                limit("sessions", field("best-sessions", model.sessionsAWeekProperty())),
                limit("minutesAWeek", field("best-minutes-week", model.minutesAWeekProperty())));
        fields.getStyleClass().add("best-limits");
        return fields;
    }

    private Node limit(String key, Node field) {
        Label label = new Label(texts.get("plans.best." + key));
        label.getStyleClass().add("mendline-muted");
        label.setLabelFor(field);
        return new VBox(label, field);
    }

    private TextField field(String id, StringProperty value) {
        TextField field = new TextField();
        field.setId(id);
        field.setPrefColumnCount(7);
        field.setPromptText(texts.get("plans.best.noLimit"));
        field.textProperty().bindBidirectional(value);
        field.setOnAction(e -> controller.search());
        return field;
    }

    private Node working(TaskBoard board) {
        Button search = new Button(texts.get("plans.best.search"));
        search.setId("best-search");
        search.getStyleClass().add("accent");
        search.setMinWidth(USE_PREF_SIZE);
        search.setOnAction(e -> controller.search());
        search.disableProperty().bind(model.searchingProperty());
        Button stop = new Button(texts.get("plans.best.stop"));
        stop.setId("best-stop");
        stop.setMinWidth(USE_PREF_SIZE);
        stop.setOnAction(e -> controller.stop());
        stop.disableProperty().bind(model.searchingProperty().not());
        ProgressBar bar = new ProgressBar();
        bar.setId("best-progress");
        bar.visibleProperty().bind(model.searchingProperty());
        bar.managedProperty().bind(bar.visibleProperty());
        bar.progressProperty()
                .bind(Bindings.when(board.keyProperty().isEqualTo(BestController.SEARCH))
                        .then(board.fractionProperty())
                        .otherwise(-1));
        HBox line = new HBox(search, stop, bar);
        line.getStyleClass().add("line");
        return line;
    }

    private Label message() {
        Label message = new Label();
        message.setId("best-message");
        message.setWrapText(true);
        message.setMinHeight(USE_PREF_SIZE);
        message.textProperty().bind(model.messageProperty());
        message.managedProperty().bind(message.textProperty().isNotEmpty());
        return message;
    }

    private static Label remark(String sentence) {
        Label label = new Label(sentence);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().addAll("mendline-muted", "best-remark");
        return label;
    }
}
