package org.mendline.viz.render;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.transform.Scale;
import javax.imageio.ImageIO;
import org.mendline.viz.theme.Themes;

/// Nodes as pictures, without a window.
///
/// A scene is laid out over several frames before the picture is taken, because tables and tiles build their inner
/// parts only during layout and need one more frame to style them.
public final class NodePicture {
    private static final int FRAMES_TO_SETTLE = 6;

    private NodePicture() {}

    /// Draws what `root` builds, `width` by `height` pixels, in a theme. Callable from any thread but the FX
    /// thread; `root` is called on the FX thread. Sets the theme's user-agent style sheet for the program.
    ///
    /// @throws IllegalStateException if called on the FX thread, which must stay free to lay the scene out
    public static WritableImage of(Supplier<? extends Parent> root, Themes theme, int width, int height) {
        return of(() -> {
            theme.apply();
            Scene scene = new Scene(root.get(), width, height);
            theme.applyTo(scene);
            return scene;
        });
    }

    /// Draws a scene at its own size; same threads as [#of(Supplier, Themes, int, int)].
    public static WritableImage of(Supplier<Scene> built) {
        if (Platform.isFxApplicationThread()) {
            throw new IllegalStateException("A picture cannot be awaited on the FX thread");
        }
        FxToolkit.start();
        Scene scene = FxToolkit.call(built::get);
        settle(scene).join();
        return FxToolkit.call(() -> scene.snapshot(null));
    }

    /// Draws a node that is already part of a laid-out scene. FX thread only.
    ///
    /// @param scale picture pixels per pixel
    public static WritableImage ofShownNode(Node node, double scale, Color background) {
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setFill(background);
        parameters.setTransform(new Scale(scale, scale));
        return node.snapshot(parameters, null);
    }

    /// Writes a PNG; makes the folder if there is none.
    ///
    /// @throws IOException if the file cannot be written
    public static void write(Image picture, Path png) throws IOException {
        Optional<Path> folder = Optional.ofNullable(png.toAbsolutePath().getParent());
        if (folder.isPresent()) {
            Files.createDirectories(folder.get());
        }
        BufferedImage pixels = SwingFXUtils.fromFXImage(picture, null);
        if (!ImageIO.write(pixels, "png", png.toFile())) {
            throw new IOException("This Java cannot write PNG pictures: " + png);
        }
    }

    /// Completes after the scene has been styled and laid out for some frames.
    private static CompletableFuture<Boolean> settle(Scene scene) {
        CompletableFuture<Boolean> settled = new CompletableFuture<>();
        Platform.runLater(() -> new SettleTimer(scene, settled).start());
        return settled;
    }

    private static final class SettleTimer extends AnimationTimer {
        private final Scene scene;
        private final CompletableFuture<Boolean> settled;
        private int frames;

        SettleTimer(Scene scene, CompletableFuture<Boolean> settled) {
            this.scene = scene;
            this.settled = settled;
        }

        @Override
        public void handle(long now) {
            Parent root = scene.getRoot();
            root.applyCss();
            root.layout();
            frames++;
            if (frames >= FRAMES_TO_SETTLE) {
                stop();
                settled.complete(true);
            }
        }
    }
}
