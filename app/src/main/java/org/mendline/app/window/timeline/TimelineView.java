package org.mendline.app.window.timeline;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.mendline.app.window.edit.EditHistory;
import org.mendline.app.window.text.Texts;
import org.mendline.app.window.timeline.TimelineModel.Stage;
import org.mendline.viz.theme.Themes;
import org.mendline.viz.timeline.TimeWindow;
import org.mendline.viz.timeline.TimelineChart;

/// The timeline page: chart, lanes to choose, what is known at a moment, and the form for entering.
///
/// Keys beside the chart's own: N enters a value, G goes to a date, L chooses lanes, Enter says what stands under the
/// crosshair and where it came from.
public final class TimelineView extends StackPane {
    /// How near a value must lie to a moment that was asked about, as a share of the time shown.
    private static final double REACH = 0.012;

    private final TimelineController controller;
    private final TimelineModel model;
    private final Texts texts;
    private final TimelineChart chart = new TimelineChart();
    private final TimelineBar bar;
    private final LanesPanel lanes;

    /// @param showFile shows the import that brought a file
    public TimelineView(
            TimelineController controller,
            Texts texts,
            ObservableValue<Themes> theme,
            EditHistory history,
            Consumer<String> showFile) {
        this.controller = controller;
        this.model = controller.model();
        this.texts = texts;
        this.bar = new TimelineBar(controller, texts, history, chart);
        this.lanes = new LanesPanel(model, texts);
        setId("page-timeline");
        getStyleClass().add("timeline");
        prepareChart(theme);
        getChildren()
                .addAll(
                        at(Stage.SHOWN, shown(new DetailsPanel(controller, texts, showFile))),
                        at(Stage.NOBODY, message("timeline-nobody", label("timeline.nobody"))),
                        at(
                                Stage.LOADING,
                                message("timeline-loading", new ProgressIndicator(), label("timeline.loading"))),
                        at(Stage.EMPTY, empty()),
                        at(Stage.FAILED, failed()),
                        new EntryForm(controller.entry(), texts, chart::requestFocus));
        addEventHandler(KeyEvent.KEY_TYPED, this::typed);
        visibleProperty().subscribe(now -> takeFocus());
        model.stageProperty().subscribe(now -> takeFocus());
    }

    private void prepareChart(ObservableValue<Themes> theme) {
        chart.setId("timeline-chart");
        chart.titleShownProperty().set(true);
        chart.setMinSize(0, 0);
        theme.subscribe(look -> chart.setPalette(look.palette()));
        chart.watermarkProperty().bind(model.simulatedProperty());
        model.dataProperty().subscribe(data -> data.ifPresentOrElse(chart::setData, chart::clearData));
        model.wantedProperty().subscribe(window -> window.ifPresent(chart::show));
        chart.windowProperty().subscribe(window -> window.ifPresent(controller::looked));
        chart.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.isStillSincePress() && event.getClickCount() == 1) {
                ask();
            }
        });
        chart.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                ask();
                event.consume();
            }
        });
    }

    private Node shown(Node details) {
        StackPane card = new StackPane(chart);
        card.getStyleClass().addAll("mendline-card", "chart-card");
        card.setMinSize(0, 0);
        VBox side = new VBox(lanes, details);
        side.getStyleClass().add("timeline-side");
        BorderPane pane = new BorderPane(card);
        pane.getStyleClass().add("timeline-body");
        pane.setTop(bar);
        pane.setRight(side);
        pane.setBottom(foot());
        return pane;
    }

    private Node foot() {
        Label message = new Label();
        message.setId("timeline-message");
        message.textProperty().bind(model.messageProperty());
        message.setWrapText(true);
        message.visibleProperty().bind(message.textProperty().isNotEmpty());
        message.managedProperty().bind(message.visibleProperty());
        return message;
    }

    private Node empty() {
        Button enter = new Button(texts.get("timeline.enter"));
        enter.setId("timeline-empty-enter");
        enter.setOnAction(e -> controller.entry().open(EntryModel.Kind.VALUE));
        return message("timeline-empty", label("timeline.empty"), enter);
    }

    private Node failed() {
        Label why = new Label();
        why.setId("timeline-failure");
        why.setWrapText(true);
        why.textProperty().bind(model.failureProperty());
        return message("timeline-failed", why);
    }

    /// What is known at the crosshair, or in the middle of what is shown.
    private void ask() {
        Optional<TimeWindow> window = chart.windowProperty().get();
        OptionalDouble crosshair = chart.crosshairProperty().get();
        window.ifPresent(shown -> controller.ask(
                Instant.ofEpochMilli(Math.round(crosshair.orElse(shown.middleMillis()))),
                Duration.ofMillis(Math.round(shown.spanMillis() * REACH))));
    }

    /// Letters are heard when typed, not when pressed: else the form would open with the letter in its field.
    private void typed(KeyEvent event) {
        boolean writing = getScene() != null && getScene().getFocusOwner() instanceof TextInputControl;
        if (writing || controller.entry().model().openProperty().get()) {
            return;
        }
        switch (event.getCharacter()) {
            case "n", "N" -> controller.entry().open(EntryModel.Kind.VALUE);
            case "g", "G" -> bar.focusDate();
            case "l", "L" -> lanes.focusList();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void takeFocus() {
        if (isVisible() && model.stageProperty().get() == Stage.SHOWN) {
            chart.requestFocus();
        }
    }

    private Label label(String key) {
        Label label = new Label(texts.get(key));
        label.setWrapText(true);
        return label;
    }

    private Node at(Stage stage, Node node) {
        node.visibleProperty().bind(model.stageProperty().map(now -> now == stage));
        return node;
    }

    private static VBox message(String id, Node... children) {
        VBox box = new VBox(children);
        box.setId(id);
        box.getStyleClass().add("empty-state");
        return box;
    }
}
