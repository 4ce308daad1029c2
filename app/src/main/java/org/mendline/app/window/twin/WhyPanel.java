package org.mendline.app.window.twin;

import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import org.mendline.app.explanation.Explained;
import org.mendline.app.window.text.Texts;
import org.mendline.viz.theme.Themes;
import org.mendline.viz.waterfall.WaterfallChart;

/// Why the prediction is what it is: a sentence, what is unknown, and the contributions.
final class WhyPanel extends VBox {
    private static final double WORDS_SHARE = 34;

    private final TwinScreenController controller;
    private final TwinScreenModel model;
    private final Texts texts;

    WhyPanel(TwinScreenController controller, Texts texts, ObservableValue<Themes> theme) {
        this.controller = controller;
        this.model = controller.model();
        this.texts = texts;
        setId("why-panel");
        setMinSize(0, 0);
        getStyleClass().addAll("mendline-card", "why-panel");
        GridPane body = new GridPane();
        body.getStyleClass().add("why-body");
        body.getColumnConstraints().addAll(column(WORDS_SHARE), column(100 - WORDS_SHARE));
        RowConstraints row = new RowConstraints();
        row.setVgrow(Priority.ALWAYS);
        row.setMinHeight(0);
        body.getRowConstraints().add(row);
        body.addRow(0, words(), chart(theme));
        body.setMinHeight(0);
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(heading(), body);
    }

    private Node heading() {
        Label title = new Label(texts.get("why.title"));
        title.getStyleClass().add("card-title");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        SegmentedButton targets = new SegmentedButton();
        for (Explained target : Explained.values()) {
            targets.getButtons().add(button(target));
        }
        HBox heading = new HBox(title, gap, targets);
        heading.getStyleClass().add("line");
        return heading;
    }

    private ToggleButton button(Explained target) {
        ToggleButton button = new ToggleButton(texts.get("why." + target.name()));
        button.setId("why-" + target.name().toLowerCase(Locale.ROOT));
        button.getStyleClass().add("small");
        model.explainedProperty().subscribe(now -> button.setSelected(now == target));
        button.setOnAction(e -> {
            controller.explain(target);
            button.setSelected(true);
        });
        return button;
    }

    private Node words() {
        Label sentence = paragraph();
        sentence.setId("why-sentence");
        sentence.textProperty().bind(model.whyProperty());
        Label title = new Label(texts.get("unknown.title"));
        title.getStyleClass().add("card-title");
        Label unknown = paragraph();
        unknown.setId("unknown");
        unknown.getStyleClass().add("mendline-muted");
        unknown.textProperty().bind(Bindings.createStringBinding(this::unknownWords, model.unknown()));
        VBox words = new VBox(sentence, title, unknown);
        words.getStyleClass().add("why-words");
        ScrollPane scroll = new ScrollPane(words);
        scroll.getStyleClass().add("edge-to-edge");
        scroll.setFitToWidth(true);
        scroll.setMinHeight(0);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        return scroll;
    }

    private String unknownWords() {
        return model.unknown().isEmpty()
                ? texts.get("unknown.nothing")
                : texts.format("unknown.list", String.join(", ", model.unknown()));
    }

    private Node chart(ObservableValue<Themes> theme) {
        WaterfallChart chart = new WaterfallChart();
        chart.setId("why-chart");
        chart.setMinSize(0, 0);
        theme.subscribe(look -> chart.setPalette(look.palette()));
        model.waterfallProperty().subscribe(data -> data.ifPresentOrElse(chart::setData, chart::clearData));
        return chart;
    }

    private static Label paragraph() {
        Label paragraph = new Label();
        paragraph.setWrapText(true);
        paragraph.setMinHeight(USE_PREF_SIZE);
        return paragraph;
    }

    private static ColumnConstraints column(double percent) {
        ColumnConstraints column = new ColumnConstraints();
        column.setPercentWidth(percent);
        return column;
    }
}
