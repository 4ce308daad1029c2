package org.mendline.app.window.task;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;

/// What runs now, how far it is, and a button to stop it; invisible while nothing runs.
public final class TaskLine extends HBox {
    /// @param cancelText word on the button
    public TaskLine(TaskRunner tasks, String cancelText) {
        TaskBoard board = tasks.board();
        getStyleClass().add("line");
        setAlignment(Pos.CENTER_LEFT);
        Label title = new Label();
        title.textProperty().bind(board.titleProperty());
        title.setMinWidth(USE_PREF_SIZE);
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(board.fractionProperty());
        Label step = new Label();
        step.getStyleClass().add("mendline-muted");
        step.textProperty().bind(board.stepProperty());
        Button cancel = new Button(cancelText);
        cancel.setId("task-cancel");
        cancel.setMinWidth(USE_PREF_SIZE);
        cancel.getStyleClass().add("small");
        cancel.setOnAction(e -> tasks.cancel(board.keyProperty().get()));
        getChildren().addAll(title, bar, step, cancel);
        visibleProperty().bind(board.shownProperty());
        managedProperty().bind(board.shownProperty());
    }
}
