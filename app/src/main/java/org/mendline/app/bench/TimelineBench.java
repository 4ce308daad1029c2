package org.mendline.app.bench;

import java.util.Arrays;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import org.mendline.viz.render.FxToolkit;
import org.mendline.viz.timeline.TimelineFrames;

/// A timeline of a million samples zoomed and panned, each frame from the new window of time to its pixels; against
/// the budget of one frame, and against an empty canvas of the same size filled anew.
final class TimelineBench {
    private static final int WIDTH = 1366;
    private static final int HEIGHT = 768;
    private static final int SAMPLES = 1_000_000;
    private static final int FRAMES = 300;
    private static final int WARMUPS = 40;
    private static final double BUDGET_MILLIS = 16;
    /// What drawing seven lanes may cost over filling the same pixels once.
    private static final double MOST_TIMES_EMPTY = 6;

    private TimelineBench() {}

    static List<BenchResult> run() {
        TimelineFrames.Times timeline = TimelineFrames.measure(WIDTH, HEIGHT, SAMPLES, FRAMES);
        double empty = emptyCanvasP95();
        return List.of(
                new BenchResult(
                        "timelineFrameP95MillionSamplesVsBudget",
                        timeline.p95() / BUDGET_MILLIS,
                        1.0,
                        timeline.p95(),
                        "ms"),
                new BenchResult(
                        "timelineFrameP95VsEmptyCanvas",
                        timeline.p95() / empty,
                        MOST_TIMES_EMPTY,
                        timeline.p95(),
                        "ms"));
    }

    private static double emptyCanvasP95() {
        Canvas canvas = FxToolkit.call(() -> {
            Canvas made = new Canvas(WIDTH, HEIGHT);
            new Scene(new Pane(made), WIDTH, HEIGHT);
            return made;
        });
        WritableImage pixels = new WritableImage(WIDTH, HEIGHT);
        double[] millis = new double[FRAMES];
        for (int i = -WARMUPS; i < FRAMES; i++) {
            Color fill = i % 2 == 0 ? Color.WHITE : Color.WHITESMOKE;
            long before = System.nanoTime();
            FxToolkit.run(() -> {
                canvas.getGraphicsContext2D().setFill(fill);
                canvas.getGraphicsContext2D().fillRect(0, 0, WIDTH, HEIGHT);
                canvas.getScene().snapshot(pixels);
            });
            if (i >= 0) {
                millis[i] = (System.nanoTime() - before) / 1e6;
            }
        }
        Arrays.sort(millis);
        return millis[(int) (0.95 * FRAMES)];
    }
}
