package org.mendline.viz.fan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.mendline.viz.fan.FanChartData.FanPoint;
import org.mendline.viz.fan.FanChartData.NormBand;
import org.mendline.viz.fan.FanChartData.NormPoint;
import org.mendline.viz.fan.FanChartData.ObservedPoint;
import org.mendline.viz.fan.FanChartData.ScenarioFan;

/// Made-up curves for tests.
public final class ExampleCurves {
    public static final int TODAY = 42;
    public static final int LAST_DAY = 179;

    private ExampleCurves() {}

    /// Two scenarios over 180 days, ten measurements, norm band, goal.
    public static FanChartData knee() {
        return new FanChartData(
                "Knee flexion after arthroplasty",
                "Active knee flexion",
                "°",
                TODAY,
                measured(),
                List.of(fan("A: as now", 118, 38), fan("B: more sleep, load −15 %", 127, 30)),
                Optional.of(norm()),
                OptionalDouble.of(120),
                true,
                0,
                150);
    }

    /// The same with other parts.
    public static FanChartData with(List<ObservedPoint> observed, List<ScenarioFan> fans, OptionalDouble goal) {
        return new FanChartData(
                "Knee flexion", "Flexion", "°", TODAY, observed, fans, Optional.empty(), goal, true, 0, 150);
    }

    public static ScenarioFan fan(String name, double plateau, double tau) {
        List<FanPoint> points = new ArrayList<>();
        for (int day = 0; day <= LAST_DAY; day++) {
            points.add(point(day, plateau - (plateau - 45) * Math.exp(-day / tau)));
        }
        return new ScenarioFan(name, points);
    }

    public static FanPoint point(int day, double median) {
        double sd = 3 + 0.7 * Math.sqrt(Math.max(0, day - TODAY));
        return new FanPoint(
                day,
                median,
                median - 0.67 * sd,
                median + 0.67 * sd,
                median - 1.28 * sd,
                median + 1.28 * sd,
                median - 1.96 * sd,
                median + 1.96 * sd);
    }

    private static List<ObservedPoint> measured() {
        Random random = new Random(7);
        List<ObservedPoint> points = new ArrayList<>();
        for (int day = 2; day <= TODAY; day += 5) {
            double value = 118 - 73 * Math.exp(-day / 38.0) + 3 * random.nextGaussian();
            points.add(new ObservedPoint(day, Math.round(value), day == 2 ? "goniometer" : ""));
        }
        return points;
    }

    private static NormBand norm() {
        List<NormPoint> points = new ArrayList<>();
        for (int day = 0; day <= LAST_DAY; day++) {
            points.add(new NormPoint(day, 128, 143));
        }
        return new NormBand("healthy knees, same age", points);
    }
}
