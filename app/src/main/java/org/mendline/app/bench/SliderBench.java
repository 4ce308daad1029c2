package org.mendline.app.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import org.mendline.app.clinic.Clinic;
import org.mendline.app.clinic.OpenClinic;
import org.mendline.app.demo.DemoClinic;
import org.mendline.app.prediction.PersonPrediction;
import org.mendline.app.prediction.PredictionResult;
import org.mendline.app.window.text.Texts;
import org.mendline.app.window.twin.TwinCharts;
import org.mendline.ml.forecast.Projection;
import org.mendline.viz.fan.FanChart;
import org.mendline.viz.fan.FanChartData;
import org.mendline.viz.render.FxToolkit;

/// From a slider's new value to the pixels of both curves: projection of 10,000 futures, mapping, layout, software
/// drawing.
final class SliderBench {
    private static final int WARMUPS = 60;
    private static final int MOVES = 200;
    private static final double BUDGET_MILLIS = 33;
    private static final int WIDTH = 760;
    private static final int HEIGHT = 330;

    private SliderBench() {}

    static BenchResult run(Path demoStore) {
        FxToolkit.startHeadless();
        try (OpenClinic clinic = OpenClinic.open(demoStore, DemoClinic.passphrase())) {
            PersonPrediction p = clinic.persons().stream()
                    .map(person -> clinic.predict(person.id()))
                    .flatMap(r -> r instanceof PredictionResult.Predicted(PersonPrediction found)
                            ? Optional.of(found).stream()
                            : Optional.<PersonPrediction>empty().stream())
                    .findFirst()
                    .orElseThrow();
            TwinCharts charts = new TwinCharts(Texts.of(Locale.ENGLISH));
            FanChart chart = FxToolkit.call(() -> {
                FanChart made = new FanChart();
                new Scene(made, WIDTH, HEIGHT);
                return made;
            });
            WritableImage pixels = new WritableImage(WIDTH, HEIGHT);
            double[] millis = new double[MOVES];
            for (int i = -WARMUPS; i < MOVES; i++) {
                long start = System.nanoTime();
                move(clinic, p, charts, chart, pixels, i + WARMUPS);
                if (i >= 0) {
                    millis[i] = (System.nanoTime() - start) / 1e6;
                }
            }
            Arrays.sort(millis);
            double p99 = millis[(int) (0.99 * MOVES)];
            return new BenchResult("sliderToPixelsP99VsTwoFrames", p99 / BUDGET_MILLIS, 1.0, p99, "ms");
        }
    }

    private static void move(
            OpenClinic clinic, PersonPrediction p, TwinCharts charts, FanChart chart, WritableImage pixels, int step) {
        Projection b = clinic.project(p, ModelBench.moved(p.plan(), step), Clinic.FUTURES);
        FanChartData data = charts.fan(p, Optional.of(b));
        FxToolkit.run(() -> {
            chart.setData(data);
            chart.getScene().snapshot(pixels);
        });
    }
}
