package org.mendline.ml.evaluate.member;

import java.util.Arrays;
import java.util.stream.IntStream;

/// How much each member counts in the ensemble: stacked regression on the simplex (Breiman 1996, doi
/// 10.1007/BF00117832) for the mean absolute error, started from a prior by accuracy and stopped early, so that few
/// persons do not decide too much: good members keep a say, bad ones lose theirs.
public final class StackWeights {
    private static final int STEPS = 300;
    private static final double RATE = 2;

    /// The prior weighs members by the inverse of their mean absolute error to this power.
    private static final double SHARPNESS = 8;

    private StackWeights() {}

    /// Non-negative weights that sum to 1.
    ///
    /// @param predictions out-of-fold predictions, by member, then sample
    /// @param outcomes the truth, by sample
    /// @param used samples to learn from
    public static double[] of(double[][] predictions, double[] outcomes, boolean[] used) {
        int members = predictions.length;
        double[] errors = new double[members];
        for (int m = 0; m < members; m++) {
            errors[m] = meanAbsoluteError(predictions[m], outcomes, used);
        }
        double least = Arrays.stream(errors).min().orElseThrow();
        if (least <= 0) {
            return normalised(Arrays.stream(errors).map(e -> e <= 0 ? 1 : 0).toArray());
        }
        double[] prior = normalised(
                Arrays.stream(errors).map(e -> Math.pow(least / e, SHARPNESS)).toArray());
        double[] weights = prior;
        double[] mean = new double[members];
        for (int step = 0; step < STEPS; step++) {
            // Exponentiated subgradient: stays on the simplex.
            double[] slope = slope(weights, predictions, outcomes, used);
            double[] from = weights;
            double rate = RATE / Math.sqrt(step + 1.0);
            weights = normalised(IntStream.range(0, members)
                    .mapToDouble(m -> from[m] * Math.exp(-rate * slope[m] / least))
                    .toArray());
            for (int m = 0; m < members; m++) {
                mean[m] += weights[m] / STEPS;
            }
        }
        return mean;
    }

    /// Derivative of the ensemble's mean absolute error by each weight, up to a constant over members.
    private static double[] slope(double[] weights, double[][] predictions, double[] outcomes, boolean[] used) {
        double[] slope = new double[weights.length];
        int count = 0;
        for (int i = 0; i < outcomes.length; i++) {
            if (used[i]) {
                double error = -outcomes[i];
                for (int m = 0; m < weights.length; m++) {
                    error += weights[m] * predictions[m][i];
                }
                for (int m = 0; m < weights.length; m++) {
                    slope[m] += Math.signum(error) * (predictions[m][i] - outcomes[i]);
                }
                count++;
            }
        }
        for (int m = 0; m < slope.length; m++) {
            slope[m] /= count;
        }
        return slope;
    }

    private static double meanAbsoluteError(double[] predictions, double[] outcomes, boolean[] used) {
        return IntStream.range(0, outcomes.length)
                .filter(i -> used[i])
                .mapToDouble(i -> Math.abs(predictions[i] - outcomes[i]))
                .average()
                .orElseThrow();
    }

    private static double[] normalised(double[] weights) {
        double sum = Arrays.stream(weights).sum();
        return Arrays.stream(weights).map(weight -> weight / sum).toArray();
    }
}
