package org.mendline.ml.forecast;

import java.util.List;
import java.util.stream.IntStream;
import org.mendline.ml.twin.OutcomeScale;
import org.mendline.ml.twin.Quantiles;

/// Sorts samples into fan points.
public final class FanSummary {
    private static final double[] LEVELS = {0.025, 0.10, 0.25, 0.50, 0.75, 0.90, 0.975};

    private FanSummary() {}

    /// A point from `n` samples starting at `offset`.
    public static Fan.Point point(int day, float[] samples, int offset, int n) {
        double[] q = Quantiles.of(samples, offset, n, LEVELS);
        return new Fan.Point(day, q[3], q[2], q[4], q[1], q[5], q[0], q[6]);
    }

    /// A fan of the outcome as it would be measured: capacity plus measurement error, in the measure's unit and
    /// within its range.
    ///
    /// @param capacity day-major, `day * n + sample`
    /// @param noise standard normal measurement error, one a sample
    public static Fan outcome(OutcomeScale scale, int days, float[] capacity, float[] noise, boolean parallel) {
        int n = noise.length;
        float sd = (float) (scale.measurementSd() / Math.abs(scale.best() - scale.worst()));
        IntStream each = IntStream.range(0, days);
        List<Fan.Point> points = (parallel ? each.parallel() : each)
                .mapToObj(day -> {
                    float[] measured = new float[n];
                    for (int i = 0; i < n; i++) {
                        measured[i] = capacity[day * n + i] + sd * noise[i];
                    }
                    return inUnits(scale, point(day, measured, 0, n));
                })
                .toList();
        return new Fan(points);
    }

    /// Quantiles keep their order under a rising scale and swap sides under a falling one.
    private static Fan.Point inUnits(OutcomeScale s, Fan.Point p) {
        return s.higherIsBetter()
                ? new Fan.Point(
                        p.day(),
                        units(s, p.median()),
                        units(s, p.lo50()),
                        units(s, p.hi50()),
                        units(s, p.lo80()),
                        units(s, p.hi80()),
                        units(s, p.lo95()),
                        units(s, p.hi95()))
                : new Fan.Point(
                        p.day(),
                        units(s, p.median()),
                        units(s, p.hi50()),
                        units(s, p.lo50()),
                        units(s, p.hi80()),
                        units(s, p.lo80()),
                        units(s, p.hi95()),
                        units(s, p.lo95()));
    }

    private static double units(OutcomeScale scale, double capacity) {
        return scale.toMeasure(Math.clamp(capacity, 0.0, 1.0));
    }
}
