package org.mendline.viz.gallery;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.mendline.viz.beeswarm.Beeswarm;
import org.mendline.viz.beeswarm.ExampleSwarms;
import org.mendline.viz.compare.ExampleComparisons;
import org.mendline.viz.compare.ScenarioCompare;
import org.mendline.viz.distribution.DistributionStrip;
import org.mendline.viz.distribution.ExampleDistributions;
import org.mendline.viz.heatmap.DayFeatureHeatmap;
import org.mendline.viz.heatmap.ExampleHeatmaps;
import org.mendline.viz.pareto.ExampleCandidates;
import org.mendline.viz.pareto.ParetoPlot;
import org.mendline.viz.planstrip.ExamplePlans;
import org.mendline.viz.planstrip.PlanStrip;
import org.mendline.viz.plot.ReadableChart;
import org.mendline.viz.spark.SparkData;
import org.mendline.viz.spark.SparkData.Normal;
import org.mendline.viz.spark.SparkTile;
import org.mendline.viz.spark.Sparkline.Point;

/// Every chart with made-up data, each at a large and a small size.
final class ExampleCharts {
    private ExampleCharts() {}

    /// @param cursor brings the cursor, if the picture shows one
    record Example(
            String name,
            int width,
            int height,
            Supplier<ReadableChart<?, ?, ?>> build,
            Optional<Consumer<ReadableChart<?, ?, ?>>> cursor) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Example> all() {
        return List.of(
                plain("compare", 1100, 720, () -> filled(new ScenarioCompare(), ExampleComparisons.four())),
                keyed("compare-day", 900, 620, ExampleCharts::four, KeyCode.RIGHT, 30),
                plain("compare-small", 460, 420, () -> filled(new ScenarioCompare(), ExampleComparisons.two())),
                plain("beeswarm", 1100, 720, () -> filled(new Beeswarm(), ExampleSwarms.caseload(500, 14))),
                keyed("beeswarm-small", 480, 340, ExampleCharts::fewBees, KeyCode.RIGHT, 20),
                plain("heatmap", 1100, 480, () -> filled(new DayFeatureHeatmap(), ExampleHeatmaps.days(28))),
                plain("heatmap-week", 760, 380, () -> filled(new DayFeatureHeatmap(), ExampleHeatmaps.days(7))),
                keyed("heatmap-small", 420, 260, ExampleCharts::fewDays, KeyCode.LEFT, 4),
                plain("pareto", 1000, 640, () -> filled(new ParetoPlot(), ExampleCandidates.plans(18))),
                keyed("pareto-small", 440, 340, ExampleCharts::fewPlans, KeyCode.RIGHT, 3),
                plain("pareto-no-risk", 640, 400, () -> filled(new ParetoPlot(), ExampleCandidates.withoutRisk(9))),
                plain("planstrip", 900, 260, () -> filled(new PlanStrip(), ExamplePlans.load())),
                keyed("planstrip-small", 420, 160, ExampleCharts::strips, KeyCode.RIGHT, 4),
                plain("planstrip-locked", 520, 200, () -> filled(new PlanStrip(), ExamplePlans.lockedSleep())),
                plain("distribution", 900, 260, () -> filled(new DistributionStrip(), ExampleDistributions.censored())),
                plain(
                        "distribution-mark",
                        900,
                        280,
                        () -> filled(new DistributionStrip(), ExampleDistributions.whole())),
                keyed("distribution-small", 400, 150, ExampleCharts::strip, KeyCode.RIGHT, 6),
                plain("spark-tile", 230, 120, () -> filled(new SparkTile(), sparks())),
                keyed("spark-tile-small", 150, 100, () -> filled(new SparkTile(), sparks()), KeyCode.LEFT, 3));
    }

    static SparkData sparks() {
        List<Point> points = IntStream.range(0, 28)
                .filter(day -> day < 9 || day > 14)
                .mapToObj(day -> new Point(day, Math.rint(56 + 6 * Math.sin(day * 0.7) - day * 0.5)))
                .toList();
        return new SparkData(
                "Heart-rate variability (rMSSD)",
                "ms",
                points,
                OptionalDouble.empty(),
                Optional.of(new Normal(50, 62)),
                2,
                Optional.of(29));
    }

    static void press(ReadableChart<?, ?, ?> chart, KeyCode code) {
        Event.fireEvent(chart, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    private static ReadableChart<?, ?, ?> four() {
        return filled(new ScenarioCompare(), ExampleComparisons.four());
    }

    private static ReadableChart<?, ?, ?> fewBees() {
        return filled(new Beeswarm(), ExampleSwarms.caseload(60, 8));
    }

    private static ReadableChart<?, ?, ?> fewDays() {
        return filled(new DayFeatureHeatmap(), ExampleHeatmaps.days(60));
    }

    private static ReadableChart<?, ?, ?> fewPlans() {
        return filled(new ParetoPlot(), ExampleCandidates.plans(9));
    }

    private static ReadableChart<?, ?, ?> strips() {
        return filled(new PlanStrip(), ExamplePlans.load());
    }

    private static ReadableChart<?, ?, ?> strip() {
        return filled(new DistributionStrip(), ExampleDistributions.censored());
    }

    private static <D> ReadableChart<D, ?, ?> filled(ReadableChart<D, ?, ?> chart, D data) {
        chart.setData(data);
        return chart;
    }

    private static Example plain(String name, int width, int height, Supplier<ReadableChart<?, ?, ?>> build) {
        return new Example(name, width, height, build, Optional.empty());
    }

    private static Example keyed(
            String name, int width, int height, Supplier<ReadableChart<?, ?, ?>> build, KeyCode key, int times) {
        return new Example(name, width, height, build, Optional.of(chart -> {
            for (int i = 0; i < times; i++) {
                press(chart, key);
            }
        }));
    }
}
