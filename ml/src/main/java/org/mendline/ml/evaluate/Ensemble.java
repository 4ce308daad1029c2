package org.mendline.ml.evaluate;

import java.util.Arrays;
import org.mendline.ml.evaluate.member.StackWeights;
import org.mendline.ml.evaluate.task.TaskDescription;

/// The members' weights and the ensemble's intervals, learned from out-of-fold predictions of training samples.
final class Ensemble {
    private final TaskDescription task;
    private final double[] weights;
    private final double[] shifts;
    private final ResidualCalibration calibration;

    private Ensemble(TaskDescription task, double[] weights, double[] shifts, ResidualCalibration calibration) {
        this.task = task;
        this.weights = weights;
        this.shifts = shifts;
        this.calibration = calibration;
    }

    /// @param value the point
    /// @param distribution around it
    /// @param disagreement weighted standard deviation of the members
    record Prediction(double value, Distribution distribution, double disagreement) {}

    static Ensemble learn(TaskDescription task, double[][] outOfFold, double[] outcomes, int[] groups) {
        double[] shifts = Arrays.stream(outOfFold)
                .mapToDouble(predictions -> Metrics.mean(outcomes) - Metrics.mean(predictions))
                .toArray();
        double[][] unbiased = new double[outOfFold.length][outcomes.length];
        for (int m = 0; m < unbiased.length; m++) {
            for (int i = 0; i < outcomes.length; i++) {
                unbiased[m][i] = task.clip(outOfFold[m][i] + shifts[m]);
            }
        }
        boolean[] all = new boolean[outcomes.length];
        Arrays.fill(all, true);
        double[] weights = StackWeights.of(unbiased, outcomes, all);
        double[] stacked = stackedOutOfFold(unbiased, outcomes, groups);
        return new Ensemble(task, weights, shifts, ResidualCalibration.scaled(stacked, outcomes));
    }

    Prediction predict(double[] predictions) {
        double[] moved = new double[predictions.length];
        double sum = 0;
        for (int m = 0; m < moved.length; m++) {
            moved[m] = task.clip(predictions[m] + shifts[m]);
            sum += weights[m] * moved[m];
        }
        double variance = 0;
        for (int m = 0; m < moved.length; m++) {
            variance += weights[m] * (moved[m] - sum) * (moved[m] - sum);
        }
        return new Prediction(sum, calibration.at(sum), Math.sqrt(variance));
    }

    /// Weights for a sample's residual are learned without its group, or the residuals would look too small.
    private static double[] stackedOutOfFold(double[][] outOfFold, double[] outcomes, int[] groups) {
        double[] stacked = new double[outcomes.length];
        for (int group : Arrays.stream(groups).distinct().toArray()) {
            boolean[] used = new boolean[outcomes.length];
            for (int i = 0; i < used.length; i++) {
                used[i] = groups[i] != group;
            }
            double[] weights = StackWeights.of(outOfFold, outcomes, used);
            for (int i = 0; i < used.length; i++) {
                if (!used[i]) {
                    for (int m = 0; m < weights.length; m++) {
                        stacked[i] += weights[m] * outOfFold[m][i];
                    }
                }
            }
        }
        return stacked;
    }
}
