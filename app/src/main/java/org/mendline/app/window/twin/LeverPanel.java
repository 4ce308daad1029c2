package org.mendline.app.window.twin;

import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import org.mendline.app.review.AgreedDose;
import org.mendline.app.window.text.Texts;

/// What if: one slider for each thing the plan can change.
final class LeverPanel extends VBox {
    private final TwinScreenModel model;
    private final GridPane grid = new GridPane();

    LeverPanel(TwinScreenController controller, Texts texts) {
        this.model = controller.model();
        setId("lever-panel");
        getStyleClass().addAll("mendline-card", "lever-panel");
        Label title = new Label(texts.get("lever.title"));
        title.getStyleClass().add("card-title");
        Label hint = new Label(texts.get("lever.hint"));
        hint.getStyleClass().add("mendline-muted");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button reset = new Button(texts.get("lever.reset"));
        reset.setId("lever-reset");
        reset.getStyleClass().add("small");
        reset.setOnAction(e -> controller.reset());
        reset.disableProperty().bind(model.planChangedProperty().not());
        HBox heading = new HBox(title, hint, gap, reset);
        heading.getStyleClass().add("line");
        grid.getStyleClass().add("levers");
        grid.getColumnConstraints().addAll(new ColumnConstraints(), slider(), value());
        VBox.setVgrow(grid, Priority.ALWAYS);
        getChildren().addAll(heading, agreed(controller, texts), grid);
        model.levers().addListener((ListChangeListener<LeverSetting>) change -> rebuild());
        rebuild();
    }

    /// The agreed plan, and the way to see what it leads to; takes no room without one.
    private Node agreed(TwinScreenController controller, Texts texts) {
        Label words = new Label();
        words.setId("agreed-plan");
        words.setWrapText(true);
        words.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> texts.format(
                                "twin.agreed",
                                model.agreed().stream()
                                        .map(a -> texts.get("lever." + a.lever().key()) + " " + a.amount())
                                        .collect(Collectors.joining(", ")),
                                model.agreed().stream()
                                        .map(AgreedDose::by)
                                        .distinct()
                                        .collect(Collectors.joining(", "))),
                        model.agreed()));
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        Button show = new Button(texts.get("twin.agreed.show"));
        show.setId("agreed-show");
        show.getStyleClass().add("small");
        show.setMinWidth(USE_PREF_SIZE);
        show.setOnAction(e -> controller.showAgreed());
        HBox line = new HBox(words, show);
        line.getStyleClass().add("line");
        line.visibleProperty().bind(Bindings.isNotEmpty(model.agreed()));
        line.managedProperty().bind(line.visibleProperty());
        return line;
    }

    private void rebuild() {
        grid.getChildren().clear();
        grid.getRowConstraints().clear();
        for (int i = 0; i < model.levers().size(); i++) {
            LeverSetting setting = model.levers().get(i);
            Label name = new Label(setting.range().name());
            name.setMinWidth(USE_PREF_SIZE);
            Label words = new Label();
            words.setId("lever-value-" + setting.range().key());
            words.textProperty().bind(setting.words());
            LeverSlider slider = new LeverSlider(setting);
            name.setLabelFor(slider);
            grid.addRow(i, name, slider, words);
            RowConstraints row = new RowConstraints();
            row.setVgrow(Priority.ALWAYS);
            grid.getRowConstraints().add(row);
        }
    }

    private static ColumnConstraints slider() {
        ColumnConstraints column = new ColumnConstraints();
        column.setHgrow(Priority.ALWAYS);
        column.setFillWidth(true);
        return column;
    }

    /// Wide enough for the longest value, so that the sliders stand still while their values change.
    private static ColumnConstraints value() {
        ColumnConstraints column = new ColumnConstraints();
        column.setPercentWidth(29);
        column.setHalignment(HPos.RIGHT);
        return column;
    }
}
