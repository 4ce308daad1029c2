package org.mendline.ml.evaluate;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.mendline.ml.evaluate.Evaluation.Disagreement;

/// How far members are apart, and whether that tells how wrong the ensemble is.
final class Disagreements {
    private Disagreements() {}

    /// @param spread by sample, standard deviation of the members
    /// @param errors by sample, absolute errors of the ensemble
    static Disagreement of(double[] spread, double[] errors) {
        return new Disagreement(Metrics.mean(spread), correlation(ranks(spread), ranks(errors)));
    }

    private static double correlation(double[] a, double[] b) {
        double meanA = Metrics.mean(a);
        double meanB = Metrics.mean(b);
        double products = 0;
        for (int i = 0; i < a.length; i++) {
            products += (a[i] - meanA) * (b[i] - meanB);
        }
        double scale = a.length * Metrics.standardDeviation(a) * Metrics.standardDeviation(b);
        return scale > 0 ? products / scale : 0;
    }

    /// Mean ranks, so that ties do not depend on their order.
    private static double[] ranks(double[] values) {
        int[] order = IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> values[i]))
                .mapToInt(i -> i)
                .toArray();
        double[] ranks = new double[values.length];
        int from = 0;
        while (from < order.length) {
            int to = from;
            while (to < order.length && values[order[to]] == values[order[from]]) {
                to++;
            }
            for (int k = from; k < to; k++) {
                ranks[order[k]] = (from + to - 1) / 2.0;
            }
            from = to;
        }
        return ranks;
    }
}
