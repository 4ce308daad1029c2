package org.mendline.app.window.models;

import javafx.beans.value.ObservableValue;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.mendline.app.window.task.TaskBoard;
import org.mendline.app.window.text.Texts;
import org.mendline.viz.theme.Themes;

/// The models screen: how good on the left; who speaks and the clinic's own on the right.
public final class ModelsView extends StackPane {
    private static final double LEFT_SHARE = 58;

    /// @param board where running work tells how far it is
    public ModelsView(ModelsController controller, Texts texts, ObservableValue<Themes> theme, TaskBoard board) {
        setId("screen-models");
        getStyleClass().addAll("screen", "models");
        OwnModelsPanel own = new OwnModelsPanel(controller, texts, board);
        VBox right = new VBox(new SpeakingPanel(controller, texts), own);
        right.getStyleClass().add("models-right");
        right.setMinSize(0, 0);
        VBox.setVgrow(own, Priority.ALWAYS);
        GridPane grid = new GridPane();
        grid.getStyleClass().add("twin-body");
        grid.getColumnConstraints().addAll(column(LEFT_SHARE), column(100 - LEFT_SHARE));
        RowConstraints row = new RowConstraints();
        row.setVgrow(Priority.ALWAYS);
        row.setMinHeight(0);
        grid.getRowConstraints().add(row);
        grid.addRow(0, new BenchPanel(controller.model(), texts, theme), right);
        getChildren().addAll(grid, new DecisionOverlay(controller, texts), new CardsOverlay(controller, texts));
    }

    private static ColumnConstraints column(double percent) {
        ColumnConstraints column = new ColumnConstraints();
        column.setPercentWidth(percent);
        column.setHgrow(Priority.ALWAYS);
        return column;
    }
}
