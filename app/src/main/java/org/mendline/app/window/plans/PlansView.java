package org.mendline.app.window.plans;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.mendline.app.scenario.Milestone;
import org.mendline.app.window.task.TaskBoard;
import org.mendline.app.window.text.Texts;
import org.mendline.viz.compare.ScenarioCompare;
import org.mendline.viz.plot.ChartRegion;
import org.mendline.viz.theme.Themes;

/// The page of plans: curves or search on the left, the plan in hand on the right.
final class PlansView extends StackPane {
    private static final double LEFT_SHARE = 57;

    private final PlansController controller;
    private final PlansModel model;
    private final Texts texts;
    private final ObservableValue<Themes> theme;

    PlansView(
            PlansController controller,
            Texts texts,
            ObservableValue<Themes> theme,
            TaskBoard board,
            Runnable toCaseload) {
        this.controller = controller;
        this.model = controller.model();
        this.texts = texts;
        this.theme = theme;
        setId("page-plans");
        getStyleClass().add("plans-page");
        Node body = body(board);
        body.visibleProperty().bind(model.waitingProperty().isEmpty());
        Node waiting = waiting(toCaseload);
        waiting.visibleProperty().bind(model.waitingProperty().isNotEmpty());
        getChildren().addAll(body, waiting);
    }

    private Node body(TaskBoard board) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("twin-body");
        grid.getColumnConstraints().addAll(column(LEFT_SHARE), column(100 - LEFT_SHARE));
        RowConstraints row = new RowConstraints();
        row.setPercentHeight(100);
        grid.getRowConstraints().add(row);
        grid.addRow(0, left(board), right());
        grid.setMinSize(0, 0);
        VBox.setVgrow(grid, Priority.ALWAYS);
        VBox body = new VBox(new PlanBar(controller, texts), headLine(), grid);
        body.getStyleClass().add("twin-shown");
        return body;
    }

    private Node headLine() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = new HBox(headline(), gap, milestone());
        line.getStyleClass().addAll("line", "plan-bar");
        return line;
    }

    private Node milestone() {
        ComboBox<Milestone> box = new ComboBox<>();
        box.setId("plan-milestone");
        box.setMinWidth(USE_PREF_SIZE);
        box.setAccessibleText(texts.get("plans.milestone"));
        box.setTooltip(new Tooltip(texts.get("plans.milestone")));
        box.getItems().setAll(Milestone.values());
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(Milestone milestone) {
                return texts.get("plans.milestone." + milestone.name());
            }

            @Override
            public Milestone fromString(String words) {
                throw new UnsupportedOperationException("Milestones are chosen, not typed");
            }
        });
        box.valueProperty().bindBidirectional(model.milestoneProperty());
        return box;
    }

    /// The difference that matters most, or what went wrong.
    private Node headline() {
        Label headline = new Label();
        headline.setId("plan-headline");
        headline.getStyleClass().add("plan-headline");
        headline.setWrapText(true);
        headline.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> model.messageProperty().get().isEmpty()
                                ? String.join(
                                        " ", first(model.sentencesProperty().get()))
                                : model.messageProperty().get(),
                        model.messageProperty(),
                        model.sentencesProperty()));
        return headline;
    }

    private static List<String> first(List<String> sentences) {
        return sentences.subList(0, Math.min(2, sentences.size()));
    }

    private Node left(TaskBoard board) {
        ScenarioCompare chart = new ScenarioCompare();
        chart.setId("plan-compare");
        chart.setMinSize(0, 0);
        coloured(chart);
        model.compareProperty().subscribe(data -> data.ifPresentOrElse(chart::setData, chart::clearData));
        StackPane card = new StackPane(chart);
        card.getStyleClass().addAll("mendline-card", "chart-card");
        card.setMinSize(0, 0);
        card.visibleProperty().bind(model.searchOpenProperty().not());
        BestPanel best = new BestPanel(controller.best(), texts, board);
        coloured(best.chart());
        best.visibleProperty().bind(model.searchOpenProperty());
        StackPane left = new StackPane(card, best);
        left.setMinSize(0, 0);
        return left;
    }

    private Node right() {
        PlanLeverPanel levers = new PlanLeverPanel(controller, texts);
        coloured(levers.strip());
        PlanTabs tabs = new PlanTabs(model, texts);
        coloured(tabs.chart());
        VBox.setVgrow(tabs, Priority.ALWAYS);
        VBox.setVgrow(levers, Priority.ALWAYS);
        VBox right = new VBox(levers, tabs);
        right.getStyleClass().add("cards");
        right.setMinSize(0, 0);
        return right;
    }

    private void coloured(ChartRegion chart) {
        theme.subscribe(look -> chart.setPalette(look.palette()));
    }

    private Node waiting(Runnable toCaseload) {
        Label words = new Label();
        words.setId("plans-waiting");
        words.setWrapText(true);
        words.textProperty().bind(model.waitingProperty());
        Button button = new Button(texts.get("twin.toCaseload"));
        button.setId("plans-to-caseload");
        button.setOnAction(e -> toCaseload.run());
        VBox box = new VBox(words, button);
        box.getStyleClass().add("empty-state");
        return box;
    }

    private static ColumnConstraints column(double percent) {
        ColumnConstraints column = new ColumnConstraints();
        column.setPercentWidth(percent);
        return column;
    }
}
