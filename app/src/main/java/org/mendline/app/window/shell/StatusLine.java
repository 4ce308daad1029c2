package org.mendline.app.window.shell;

import java.nio.file.Path;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.mendline.app.window.task.TaskLine;
import org.mendline.app.window.task.TaskRunner;
import org.mendline.app.window.text.Texts;

/// Which clinic is open, and what runs.
final class StatusLine extends HBox {
    StatusLine(TaskRunner tasks, Texts texts, Path file) {
        getStyleClass().add("status-line");
        setAlignment(Pos.CENTER_LEFT);
        Label clinic = new Label(texts.format("shell.clinic", file.toString()));
        clinic.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        clinic.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label offline = new Label(texts.get("shell.offline"));
        offline.getStyleClass().add("mendline-muted");
        offline.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(clinic, gap, new TaskLine(tasks, texts.get("button.cancel")), offline);
    }
}
