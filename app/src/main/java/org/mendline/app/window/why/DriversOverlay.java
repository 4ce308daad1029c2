package org.mendline.app.window.why;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.mendline.app.window.task.TaskBoard;
import org.mendline.app.window.text.Texts;
import org.mendline.viz.beeswarm.Beeswarm;
import org.mendline.viz.theme.Themes;

/// Lies over the caseload: every person a dot, every input a row.
public final class DriversOverlay extends StackPane {
    private final DriversController controller;
    private final DriversModel model;
    private final Texts texts;

    public DriversOverlay(DriversController controller, Texts texts, ObservableValue<Themes> theme) {
        this.controller = controller;
        this.model = controller.model();
        this.texts = texts;
        setId("drivers-overlay");
        getStyleClass().add("overlay");
        Beeswarm chart = new Beeswarm();
        chart.setId("drivers-chart");
        chart.emptyTextProperty().set("");
        chart.setOnOpen(controller::open);
        theme.subscribe(look -> chart.setPalette(look.palette()));
        model.swarmProperty().subscribe(data -> data.ifPresentOrElse(chart::setData, chart::clearData));
        VBox.setVgrow(chart, Priority.ALWAYS);
        VBox card = new VBox(heading(), message(), chart);
        card.getStyleClass().addAll("mendline-card", "drivers-card");
        getChildren().add(card);
        visibleProperty().bind(model.openProperty());
        model.openProperty().subscribe(open -> focus(chart));
        sceneProperty().subscribe(scene -> focus(chart));
        setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                controller.close();
                e.consume();
            }
        });
    }

    /// The keys go to the picture as soon as it is seen.
    private void focus(Beeswarm chart) {
        if (model.openProperty().get() && getScene() != null) {
            chart.moveCursor(Optional.empty());
            chart.requestFocus();
        }
    }

    private Node heading() {
        Label title = new Label(texts.get("drivers.title"));
        title.getStyleClass().add("mendline-title");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button again = button("drivers-again", texts.get("drivers.again"), controller::workOut);
        again.disableProperty().bind(model.workingProperty());
        HBox line = new HBox(title, gap, again, button("drivers-close", texts.get("button.close"), controller::close));
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("line");
        return line;
    }

    private Node message() {
        Label words = ChangeList.paragraph("drivers-message", "mendline-muted");
        words.textProperty().bind(model.messageProperty());
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        TaskBoard board = controller.board();
        ProgressBar bar = new ProgressBar();
        bar.setId("drivers-progress");
        bar.setMinWidth(140);
        bar.progressProperty()
                .bind(Bindings.when(board.keyProperty().isEqualTo(DriversController.DRIVERS))
                        .then(board.fractionProperty())
                        .otherwise(ProgressBar.INDETERMINATE_PROGRESS));
        HBox working = new HBox(bar, button("drivers-stop", texts.get("button.cancel"), controller::stop));
        working.getStyleClass().add("line");
        working.visibleProperty().bind(model.workingProperty());
        working.managedProperty().bind(model.workingProperty());
        HBox line = new HBox(words, working);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("line");
        return line;
    }

    private static Button button(String id, String words, Runnable action) {
        Button button = new Button(words);
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(e -> action.run());
        return button;
    }
}
