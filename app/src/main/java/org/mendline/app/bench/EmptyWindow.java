package org.mendline.app.bench;

import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;

/// The yardstick of starting: the smallest JavaFX window, which says when it was shown.
public final class EmptyWindow extends Application {
    public static void main(String[] args) {
        launch(EmptyWindow.class, args);
    }

    @Override
    public void start(Stage stage) {
        stage.setScene(new Scene(new Label("Mendline"), 1366, 768));
        stage.setOnShown(shown -> Platform.runLater(StartBench::started));
        stage.show();
    }
}
