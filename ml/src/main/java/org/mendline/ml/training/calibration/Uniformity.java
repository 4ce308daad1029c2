package org.mendline.ml.training.calibration;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.hipparchus.distribution.continuous.UniformRealDistribution;
import org.hipparchus.stat.inference.KolmogorovSmirnovTest;

/// Tests of ranks for uniformity.
final class Uniformity {
    private Uniformity() {}

    /// Kolmogorov-Smirnov p-value of values in (0, 1) against the uniform distribution.
    static double pValue(double[] ranks) {
        return new KolmogorovSmirnovTest().kolmogorovSmirnovTest(new UniformRealDistribution(0, 1), ranks, false);
    }

    /// Holm's step-down adjustment of p-values (Holm 1979), in the order given.
    static double[] holm(double[] pValues) {
        int m = pValues.length;
        int[] order = IntStream.range(0, m)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> pValues[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] adjusted = new double[m];
        double largest = 0;
        for (int k = 0; k < m; k++) {
            largest = Math.max(largest, Math.min(1, (m - k) * pValues[order[k]]));
            adjusted[order[k]] = largest;
        }
        return adjusted;
    }

    /// Difference of the empirical distribution function and the uniform's at `1/steps … (steps-1)/steps`.
    static double[] ecdfDifference(double[] ranks, int steps) {
        double[] sorted = ranks.clone();
        Arrays.sort(sorted);
        double[] difference = new double[steps - 1];
        int below = 0;
        for (int k = 1; k < steps; k++) {
            double at = (double) k / steps;
            while (below < sorted.length && sorted[below] <= at) {
                below++;
            }
            difference[k - 1] = (double) below / sorted.length - at;
        }
        return difference;
    }
}
