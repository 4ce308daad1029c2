package org.mendline.ml.evaluate.direction;

import java.util.ArrayList;
import java.util.List;

/// Gathers predictions of held-out halves over splits.
final class HeldTally {
    private final List<Double> times;
    private final int splits;
    private final double[][] sums;

    HeldTally(List<Double> times, int splits) {
        this.times = times;
        this.splits = splits;
        this.sums = new double[times.size()][6];
    }

    void add(double[] observed, Draws predicted) {
        for (int t = 0; t < sums.length; t++) {
            double median = predicted.quantile(t, 0.5);
            double lo80 = predicted.quantile(t, 0.10);
            double hi80 = predicted.quantile(t, 0.90);
            boolean in95 = predicted.quantile(t, 0.025) <= observed[t] && observed[t] <= predicted.quantile(t, 0.975);
            sums[t][0] += observed[t] / splits;
            sums[t][1] += median / splits;
            sums[t][2] += median * observed[t] > 0 ? 1.0 / splits : 0;
            sums[t][3] += lo80 <= observed[t] && observed[t] <= hi80 ? 1.0 / splits : 0;
            sums[t][4] += in95 ? 1.0 / splits : 0;
            sums[t][5] += (hi80 - lo80) / splits;
        }
    }

    List<Directions.Held> result() {
        List<Directions.Held> held = new ArrayList<>();
        for (int t = 0; t < sums.length; t++) {
            double[] s = sums[t];
            held.add(new Directions.Held(times.get(t), splits, s[0], s[1], s[2], s[3], s[4], s[5]));
        }
        return held;
    }
}
