package org.mendline.ml.evaluate;

import java.util.Arrays;

/// Scores of predictions.
final class Metrics {
    private Metrics() {}

    static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(0);
    }

    static double standardDeviation(double[] values) {
        double mean = mean(values);
        return Math.sqrt(Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .average()
                .orElse(0));
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /// Quantile with linear interpolation (Hyndman & Fan type 7).
    ///
    /// @param sorted ascending
    static double quantile(double[] sorted, double p) {
        double at = p * (sorted.length - 1);
        int below = (int) Math.floor(at);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }

    /// Continuous ranked probability score of equally likely outcomes (Gneiting & Raftery 2007, doi
    /// 10.1198/016214506000001437): mean distance to the truth minus half the mean distance between outcomes.
    ///
    /// @param sorted ascending
    static double crps(double[] sorted, double truth) {
        int n = sorted.length;
        double distance = 0;
        double between = 0;
        for (int i = 0; i < n; i++) {
            distance += Math.abs(sorted[i] - truth);
            between += (2.0 * i - n + 1) * sorted[i];
        }
        return distance / n - between / ((double) n * n);
    }
}
