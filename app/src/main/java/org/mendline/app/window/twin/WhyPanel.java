package org.mendline.app.window.twin;

import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import org.mendline.app.explanation.Explained;
import org.mendline.app.window.text.Texts;
import org.mendline.viz.theme.Themes;
import org.mendline.viz.waterfall.WaterfallChart;

/// Why the prediction is what it is: a sentence first, then the contributions, then what is unknown.
final class WhyPanel extends VBox {
    private final TwinScreenController controller;
    private final TwinScreenModel model;
    private final Texts texts;

    WhyPanel(TwinScreenController controller, Texts texts, ObservableValue<Themes> theme) {
        this.controller = controller;
        this.model = controller.model();
        this.texts = texts;
        setId("why-panel");
        getStyleClass().addAll("mendline-card", "why-panel");
        Label sentence = new Label();
        sentence.setId("why-sentence");
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        sentence.getStyleClass().add("why-sentence");
        sentence.textProperty().bind(model.whyProperty());
        WaterfallChart chart = new WaterfallChart();
        chart.setMinHeight(0);
        VBox.setVgrow(chart, Priority.ALWAYS);
        theme.subscribe(look -> chart.setPalette(look.palette()));
        model.waterfallProperty().subscribe(data -> data.ifPresentOrElse(chart::setData, chart::clearData));
        getChildren().addAll(heading(), sentence, chart);
    }

    private HBox heading() {
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
}
