package org.mendline.app.window.twin;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.mendline.app.window.text.Texts;
import org.mendline.app.window.twin.TwinScreenModel.Stage;
import org.mendline.viz.fan.FanChart;
import org.mendline.viz.theme.Themes;

/// The page of the twin: recovery curve and why on the left; goal, what-if and outlook on the right.
public final class TwinScreenView extends StackPane {
    private static final double LEFT_SHARE = 61;

    private final TwinScreenController controller;
    private final TwinScreenModel model;
    private final Texts texts;
    private final ObservableValue<Themes> theme;

    /// @param toCaseload what the empty state's button does
    public TwinScreenView(
            TwinScreenController controller, Texts texts, ObservableValue<Themes> theme, Runnable toCaseload) {
        this.controller = controller;
        this.model = controller.model();
        this.texts = texts;
        this.theme = theme;
        setId("page-twin");
        getChildren()
                .addAll(
                        at(Stage.SHOWN, body()),
                        at(Stage.LOADING, loading()),
                        at(Stage.NOBODY, nobody(toCaseload)),
                        at(Stage.NOT_POSSIBLE, notPossible(toCaseload)));
    }

    private Node body() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("twin-body");
        grid.getColumnConstraints().addAll(column(LEFT_SHARE), column(100 - LEFT_SHARE));
        grid.getRowConstraints().add(row(100));
        grid.addRow(0, leftSide(), rightSide());
        VBox.setVgrow(grid, Priority.ALWAYS);
        return grid;
    }

    /// What to know first stands right over the curve it is about.
    private Node leftSide() {
        GridPane charts = new GridPane();
        charts.getStyleClass().add("twin-body");
        charts.getColumnConstraints().add(column(100));
        charts.getRowConstraints().addAll(row(51), row(49));
        charts.add(fanCard(), 0, 0);
        charts.add(new WhyPanel(controller, texts, theme), 0, 1);
        charts.setMinSize(0, 0);
        VBox.setVgrow(charts, Priority.ALWAYS);
        VBox left = new VBox(new FindingsStrip(model, texts), charts);
        left.getStyleClass().add("twin-shown");
        left.setMinSize(0, 0);
        return left;
    }

    private Node rightSide() {
        LeverPanel levers = new LeverPanel(controller, texts);
        OutlookPanel outlook = new OutlookPanel(model, texts);
        VBox.setVgrow(levers, Priority.ALWAYS);
        VBox.setVgrow(outlook, Priority.ALWAYS);
        VBox cards = new VBox(new GoalPanel(model, texts), levers, outlook);
        cards.getStyleClass().add("cards");
        ScrollPane scroll = new ScrollPane(cards);
        scroll.getStyleClass().add("edge-to-edge");
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        return scroll;
    }

    private Node fanCard() {
        FanChart chart = new FanChart();
        chart.setId("fan-chart");
        chart.titleShownProperty().set(false);
        chart.setMinSize(0, 0);
        theme.subscribe(look -> chart.setPalette(look.palette()));
        model.fanProperty().subscribe(data -> data.ifPresentOrElse(chart::setData, chart::clearData));
        model.headerProperty()
                .subscribe(header -> chart.watermarkProperty()
                        .set(header.flatMap(TwinHeader::simulated).orElse("")));
        StackPane card = new StackPane(chart);
        card.getStyleClass().addAll("mendline-card", "chart-card");
        card.setMinSize(0, 0);
        return card;
    }

    private Node loading() {
        return message("twin-loading", new ProgressIndicator(), new Label(texts.get("twin.loading")));
    }

    private Node nobody(Runnable toCaseload) {
        return message("twin-nobody", new Label(texts.get("twin.nobody")), caseloadButton(toCaseload));
    }

    private Node notPossible(Runnable toCaseload) {
        Label title = new Label(texts.get("twin.notPossible"));
        title.getStyleClass().add("mendline-title");
        Label reason = new Label();
        reason.setId("twin-not-possible-reason");
        reason.setWrapText(true);
        reason.textProperty().bind(model.notPossibleProperty());
        return message("twin-not-possible", title, reason, caseloadButton(toCaseload));
    }

    private Button caseloadButton(Runnable toCaseload) {
        Button button = new Button(texts.get("twin.toCaseload"));
        button.setOnAction(e -> toCaseload.run());
        return button;
    }

    private Node at(Stage stage, Node node) {
        node.visibleProperty().bind(model.stageProperty().map(s -> s == stage));
        return node;
    }

    private static VBox message(String id, Node... children) {
        VBox box = new VBox(children);
        box.setId(id);
        box.getStyleClass().add("empty-state");
        return box;
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
