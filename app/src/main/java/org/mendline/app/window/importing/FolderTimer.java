package org.mendline.app.window.importing;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Window;
import javafx.util.Duration;

/// Looks into the watched folder every few seconds while the window is open.
public final class FolderTimer {
    private static final Duration EVERY = Duration.seconds(5);

    private FolderTimer() {}

    public static void start(Node node, WatchController watching) {
        Timeline timer = new Timeline(new KeyFrame(EVERY, e -> watching.look()));
        timer.setCycleCount(Animation.INDEFINITE);
        node.sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Window::showingProperty)
                .orElse(false)
                .subscribe(showing -> {
                    if (showing) {
                        timer.play();
                    } else {
                        timer.stop();
                    }
                });
    }
}
