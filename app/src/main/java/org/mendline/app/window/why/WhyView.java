package org.mendline.app.window.why;

import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import org.mendline.app.explanation.Background;
import org.mendline.app.explanation.Explained;
import org.mendline.app.window.task.TaskBoard;
import org.mendline.app.window.text.Texts;
import org.mendline.app.window.twin.TwinScreenModel;
import org.mendline.viz.heatmap.DayFeatureHeatmap;
import org.mendline.viz.theme.Themes;
import org.mendline.viz.waterfall.WaterfallChart;

/// Sentence first; waterfall and heat map; then what would change the prediction, and what is not known.
final class WhyView extends StackPane {
    private final WhyController controller;
    private final WhyModel model;
    private final Texts texts;
    private final ObservableValue<Themes> theme;

    WhyView(WhyController controller, TwinScreenModel twin, Texts texts, ObservableValue<Themes> theme) {
        this.controller = controller;
        this.model = controller.model();
        this.texts = texts;
        this.theme = theme;
        setId("page-why");
        VBox shown = new VBox(choices(), words(), body());
        shown.getStyleClass().add("why-page");
        shown.visibleProperty().bind(model.readyProperty());
        getChildren().addAll(shown, waiting(twin));
    }

    private Node choices() {
        SegmentedButton targets = new SegmentedButton();
        for (Explained target : Explained.values()) {
            targets.getButtons().add(target(target));
        }
        SegmentedButton backgrounds = new SegmentedButton();
        for (Background background : Background.values()) {
            backgrounds.getButtons().add(background(background));
        }
        backgrounds.disableProperty().bind(model.targetProperty().isEqualTo(Explained.READINESS_72_H));
        Label compared = new Label(texts.get("why.comparedWith"));
        HBox line = new HBox(targets, compared, backgrounds);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("toolbar");
        return line;
    }

    private ToggleButton target(Explained target) {
        ToggleButton button = new ToggleButton(texts.get("why." + target.name()));
        button.setId("why-page-" + target.name().toLowerCase(Locale.ROOT));
        model.targetProperty().subscribe(now -> button.setSelected(now == target));
        button.setOnAction(e -> {
            model.targetProperty().set(target);
            button.setSelected(true);
        });
        return button;
    }

    private ToggleButton background(Background background) {
        ToggleButton button = new ToggleButton(texts.get("why.background." + background.name()));
        button.setId("why-page-" + background.name().toLowerCase(Locale.ROOT));
        model.backgroundProperty().subscribe(now -> button.setSelected(now == background));
        button.setOnAction(e -> {
            model.backgroundProperty().set(background);
            button.setSelected(true);
        });
        return button;
    }

    private Node words() {
        Label sentence = ChangeList.paragraph("why-page-sentence", "why-sentence");
        sentence.textProperty().bind(model.sentenceProperty());
        Label against = ChangeList.paragraph("why-page-against", "mendline-muted");
        against.textProperty().bind(model.againstProperty());
        return new VBox(sentence, against);
    }

    private Node body() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("twin-body");
        grid.getColumnConstraints().addAll(column(49), column(51));
        grid.getRowConstraints().addAll(row(56), row(44));
        grid.add(waterfall(), 0, 0);
        grid.add(days(), 1, 0);
        grid.add(new ChangeList("why-changes", texts.get("why.changes.title"), texts).levers(model), 0, 1);
        grid.add(new ChangeList("why-unknown", texts.get("unknown.title"), texts).unknown(model), 1, 1);
        VBox.setVgrow(grid, Priority.ALWAYS);
        return grid;
    }

    private Node waterfall() {
        WaterfallChart chart = new WaterfallChart();
        chart.setId("why-page-waterfall");
        chart.setMinSize(0, 0);
        theme.subscribe(look -> chart.setPalette(look.palette()));
        model.waterfallProperty().subscribe(data -> data.ifPresentOrElse(chart::setData, chart::clearData));
        return card(chart);
    }

    private Node days() {
        DayFeatureHeatmap chart = new DayFeatureHeatmap();
        chart.setId("why-page-days");
        chart.setMinSize(0, 0);
        chart.emptyTextProperty().set("");
        theme.subscribe(look -> chart.setPalette(look.palette()));
        model.daysProperty().subscribe(data -> data.ifPresentOrElse(chart::setData, chart::clearData));
        Label message = ChangeList.paragraph("why-page-days-message", "mendline-muted");
        message.textProperty().bind(model.daysMessageProperty());
        HBox.setHgrow(message, Priority.ALWAYS);
        message.setMaxWidth(Double.MAX_VALUE);
        HBox line = new HBox(message, progress(), stop(), again());
        line.getStyleClass().add("line");
        line.setAlignment(Pos.CENTER_LEFT);
        return card(chart, line);
    }

    private Node progress() {
        TaskBoard board = controller.board();
        ProgressBar bar = new ProgressBar();
        bar.setId("why-page-days-progress");
        bar.progressProperty()
                .bind(Bindings.when(board.keyProperty().isEqualTo(WhyController.DAYS))
                        .then(board.fractionProperty())
                        .otherwise(ProgressBar.INDETERMINATE_PROGRESS));
        bar.setMinWidth(90);
        show(bar, model.daysWorkingProperty());
        return bar;
    }

    private Button stop() {
        Button stop = new Button(texts.get("button.cancel"));
        stop.setId("why-page-days-stop");
        stop.getStyleClass().add("small");
        stop.setMinWidth(USE_PREF_SIZE);
        stop.setOnAction(e -> controller.stopDays());
        show(stop, model.daysWorkingProperty());
        return stop;
    }

    private Button again() {
        Button again = new Button(texts.get("why.days.again"));
        again.setId("why-page-days-again");
        again.getStyleClass().add("small");
        again.setMinWidth(USE_PREF_SIZE);
        again.setOnAction(e -> controller.explainDays());
        show(
                again,
                Bindings.createBooleanBinding(
                        () -> !model.daysWorkingProperty().get()
                                && model.daysProperty().get().isEmpty(),
                        model.daysWorkingProperty(),
                        model.daysProperty()));
        return again;
    }

    private Node waiting(TwinScreenModel twin) {
        Label words = new Label();
        words.setId("why-page-waiting");
        words.setWrapText(true);
        words.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> switch (twin.stageProperty().get()) {
                            case NOBODY -> texts.get("twin.nobody");
                            case LOADING, SHOWN -> texts.get("twin.loading");
                            case NOT_POSSIBLE -> twin.notPossibleProperty().get();
                        },
                        twin.stageProperty(),
                        twin.notPossibleProperty()));
        VBox box = new VBox(words);
        box.getStyleClass().add("empty-state");
        box.visibleProperty().bind(model.readyProperty().not());
        return box;
    }

    private static Node card(Region chart, Node... below) {
        VBox.setVgrow(chart, Priority.ALWAYS);
        VBox card = new VBox(chart);
        card.getChildren().addAll(below);
        card.getStyleClass().addAll("mendline-card", "why-card");
        card.setMinSize(0, 0);
        return card;
    }

    private static void show(Node node, ObservableValue<Boolean> when) {
        node.visibleProperty().bind(when);
        node.managedProperty().bind(when);
    }

    private static ColumnConstraints column(double percent) {
        ColumnConstraints column = new ColumnConstraints();
        column.setPercentWidth(percent);
        return column;
    }

    private static RowConstraints row(double percent) {
        RowConstraints row = new RowConstraints();
        row.setPercentHeight(percent);
        row.setMinHeight(0);
        return row;
    }
}
