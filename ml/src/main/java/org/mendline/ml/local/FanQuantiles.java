package org.mendline.ml.local;

import org.mendline.ml.forecast.Fan;

/// The seven quantiles of a fan point as an array, and the scores that follow from them.
final class FanQuantiles {
    static final double[] LEVELS = {0.025, 0.10, 0.25, 0.50, 0.75, 0.90, 0.975};

    /// Share of the unit interval each level stands for: up to the middle between it and the next.
    private static final double[] CELLS = {0.0625, 0.1125, 0.2, 0.25, 0.2, 0.1125, 0.0625};

    private FanQuantiles() {}

    static double[] of(Fan.Point p) {
        return new double[] {p.lo95(), p.lo80(), p.lo50(), p.median(), p.hi50(), p.hi80(), p.hi95()};
    }

    static Fan.Point point(int day, double[] q) {
        return new Fan.Point(day, q[3], q[2], q[4], q[1], q[5], q[0], q[6]);
    }

    /// Continuous ranked probability score as twice the mean pinball loss over the seven quantiles, each
    /// weighted by its cell (Gneiting and Raftery 2007, doi 10.1198/016214506000001437).
    static double crps(double[] q, double truth) {
        double sum = 0;
        for (int l = 0; l < q.length; l++) {
            double miss = truth - q[l];
            sum += 2 * CELLS[l] * (miss >= 0 ? LEVELS[l] * miss : (LEVELS[l] - 1) * miss);
        }
        return sum;
    }

    /// Derivative of [#crps] by quantile `l`.
    static double slope(double[] q, int l, double truth) {
        return 2 * CELLS[l] * ((truth < q[l] ? 1 : 0) - LEVELS[l]);
    }
}
