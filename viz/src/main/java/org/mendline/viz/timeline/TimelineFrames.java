package org.mendline.viz.timeline;

import java.util.Arrays;
import java.util.OptionalDouble;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import org.mendline.viz.render.FxToolkit;

/// How long the frames of a timeline take, from a new window of time to its pixels: layout and drawing on whatever
/// renderer JavaFX runs with, on an invented person.
public final class TimelineFrames {
    private static final double DEEPEST = Math.log(2 * 365.25 * 86_400 / 60);
    private static final int WARMUPS = 40;

    private TimelineFrames() {}

    /// Milliseconds a frame.
    ///
    /// @param buildMillis time to build the series and its pyramid, off the FX thread
    /// @param seriesBytes bytes held by the longest series
    public record Times(double p50, double p95, double most, double buildMillis, long seriesBytes) {}

    /// Shows `frames` windows, one after the other, that zoom from all of two years to a minute and back and pan
    /// all the while, the crosshair shown. Not to be called on the FX thread. Starts JavaFX, headless with the
    /// software renderer unless the system properties say otherwise.
    ///
    /// @param samples samples of the longest series
    /// @param frames at least 20
    public static Times measure(int width, int height, int samples, int frames) {
        FxToolkit.startHeadless();
        long start = System.nanoTime();
        TimelineData data = ExampleTimelines.person(samples);
        double built = (System.nanoTime() - start) / 1e6;
        long bytes = data.lanes().stream()
                .mapToLong(lane -> lane.content() instanceof DenseSeries series ? series.bytes() : 0)
                .max()
                .orElse(0);
        TimelineChart chart = FxToolkit.call(() -> {
            TimelineChart made = new TimelineChart();
            new Scene(made, width, height);
            made.setData(data);
            return made;
        });
        WritableImage pixels = new WritableImage(width, height);
        double[] millis = new double[frames];
        for (int i = -WARMUPS; i < frames; i++) {
            TimeWindow window = window(data.extent().orElseThrow(), (i + WARMUPS) / 150.0);
            long before = System.nanoTime();
            FxToolkit.run(() -> {
                chart.show(window);
                chart.moveCrosshair(OptionalDouble.of(window.middleMillis()));
                chart.getScene().snapshot(pixels);
            });
            if (i >= 0) {
                millis[i] = (System.nanoTime() - before) / 1e6;
            }
        }
        Arrays.sort(millis);
        return new Times(millis[frames / 2], millis[(int) (0.95 * frames)], millis[frames - 1], built, bytes);
    }

    /// Zooms in and out once for each whole number of `turns` while the middle wanders.
    private static TimeWindow window(TimeWindow whole, double turns) {
        double depth = DEEPEST * (1 - Math.cos(2 * Math.PI * turns)) / 2;
        double span = whole.spanMillis() / Math.exp(depth);
        double middle = whole.at(0.5 + 0.35 * Math.sin(2 * Math.PI * turns * 0.37));
        return new TimeWindow(middle - span / 2, middle + span / 2);
    }
}
