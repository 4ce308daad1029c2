package org.mendline.ml.evaluate;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.mendline.ml.evaluate.task.TaskDescription;

/// The blend of members and its intervals, learned from out-of-fold predictions of training samples.
///
/// @param blend shifts and weights
/// @param calibration of its intervals
record Ensemble(Blend blend, ResidualCalibration calibration) {
    /// @param value the point
    /// @param distribution around it
    /// @param disagreement weighted standard deviation of the members
    record Prediction(double value, Distribution distribution, double disagreement) {}

    /// @param outOfFold predictions, by member, then sample
    /// @param groups of samples that are left out together
    /// @param persons number of persons
    static Ensemble learn(TaskDescription task, double[][] outOfFold, double[] outcomes, int[] groups, int persons) {
        boolean[] all = new boolean[outcomes.length];
        Arrays.fill(all, true);
        double[] stacked = new double[outcomes.length];
        for (int group : Arrays.stream(groups).distinct().toArray()) {
            // Without its own group, or the residuals would look too small.
            boolean[] used = new boolean[outcomes.length];
            for (int i = 0; i < used.length; i++) {
                used[i] = groups[i] != group;
            }
            Blend others = Blend.learn(task, outOfFold, outcomes, used, persons);
            IntStream.range(0, used.length)
                    .filter(i -> !used[i])
                    .forEach(i -> stacked[i] = others.value(column(outOfFold, i)));
        }
        return new Ensemble(
                Blend.learn(task, outOfFold, outcomes, all, persons), ResidualCalibration.scaled(stacked, outcomes));
    }

    private static double[] column(double[][] outOfFold, int i) {
        return Arrays.stream(outOfFold)
                .mapToDouble(predictions -> predictions[i])
                .toArray();
    }

    /// @param predictions by member
    Prediction predict(double[] predictions) {
        double value = blend.value(predictions);
        return new Prediction(value, calibration.at(value), blend.disagreement(predictions));
    }
}
