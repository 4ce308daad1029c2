package org.mendline.app.window.plans;

import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.mendline.app.window.plans.NumbersTable.Row;
import org.mendline.app.window.text.Texts;
import org.mendline.viz.distribution.DistributionStrip;

/// More of the plans: figures side by side, words, time to the goal, evidence.
final class PlanTabs extends StackPane {
    private static final double NAME_SHARE = 26;

    private final DistributionStrip chart = new DistributionStrip();
    private final VBox words = new VBox();
    private final Texts texts;

    PlanTabs(PlansModel model, Texts texts) {
        this.texts = texts;
        getStyleClass().addAll("mendline-card", "plan-tabs");
        setMinSize(0, 0);
        TabPane tabs = new TabPane();
        tabs.setId("plan-tabs");
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        GridPane numbers = table("plan-numbers");
        GridPane outlook = table("plan-outlook");
        VBox days = new VBox(outlook, muted(texts.get("plans.outlook.hint")));
        days.getStyleClass().add("lines");
        words.setId("plan-words");
        words.getStyleClass().add("lines");
        chart.setId("plan-distribution");
        chart.setMinSize(0, 0);
        chart.emptyTextProperty().set(texts.get("plans.noGoal"));
        Label evidence = paragraph("");
        evidence.setId("plan-evidence");
        evidence.textProperty().bind(model.evidenceProperty());
        tabs.getTabs()
                .addAll(
                        tab("numbers", scrolling(numbers)),
                        tab("outlook", scrolling(days)),
                        tab("words", scrolling(words)),
                        tab("time", chart),
                        tab("evidence", scrolling(evidence)));
        model.numbersProperty().subscribe(table -> fill(numbers, table));
        model.outlookProperty().subscribe(table -> fill(outlook, table));
        model.sentencesProperty().subscribe(this::show);
        model.distributionProperty().subscribe(data -> data.ifPresentOrElse(chart::setData, chart::clearData));
        getChildren().add(tabs);
    }

    DistributionStrip chart() {
        return chart;
    }

    private Tab tab(String what, Node content) {
        Tab tab = new Tab(texts.get("plans.tab." + what), content);
        tab.setId("plan-tab-" + what);
        return tab;
    }

    private static ScrollPane scrolling(Node node) {
        ScrollPane scroll = new ScrollPane(node);
        scroll.getStyleClass().add("edge-to-edge");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinHeight(0);
        return scroll;
    }

    private static Label paragraph(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private void show(List<String> sentences) {
        words.getChildren().setAll(sentences.stream().map(PlanTabs::paragraph).toList());
        words.getChildren().add(muted(texts.get("plans.kept")));
    }

    private static Label muted(String text) {
        Label label = paragraph(text);
        label.getStyleClass().add("mendline-muted");
        return label;
    }

    private static GridPane table(String id) {
        GridPane grid = new GridPane();
        grid.setId(id);
        grid.getStyleClass().add("plan-numbers");
        return grid;
    }

    private static void fill(GridPane grid, NumbersTable table) {
        grid.getChildren().clear();
        grid.getColumnConstraints().clear();
        ColumnConstraints names = new ColumnConstraints();
        names.setPercentWidth(NAME_SHARE);
        grid.getColumnConstraints().add(names);
        for (int i = 0; i < table.heads().size(); i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth((100 - NAME_SHARE) / table.heads().size());
            column.setHalignment(HPos.LEFT);
            grid.getColumnConstraints().add(column);
            Label head = new Label(table.heads().get(i));
            head.getStyleClass().addAll("plan-name", "scenario-" + (char) ('a' + i));
            grid.add(head, i + 1, 0);
        }
        for (int r = 0; r < table.rows().size(); r++) {
            Row row = table.rows().get(r);
            grid.add(muted(row.name()), 0, r + 1);
            for (int c = 0; c < row.cells().size(); c++) {
                grid.add(paragraph(row.cells().get(c)), c + 1, r + 1);
            }
        }
    }
}
