package org.mendline.ml.evaluate.member;

import java.util.Arrays;

/// How much each member counts in the ensemble: the inverse of its out-of-fold mean absolute error to a power
/// (exponential weighting of forecasters, Vovk 1990; weights on the simplex as in Breiman 1996, doi
/// 10.1007/BF00117832). Nothing is fitted to how members' errors happen to cancel: with few persons such fits cost
/// more than they gain.
public final class StackWeights {
    /// Power with many persons.
    private static final double SHARPEST = 16;

    /// Power with hardly any.
    private static final double BLUNTEST = 4;

    private StackWeights() {}

    /// Non-negative weights that sum to 1.
    ///
    /// @param predictions out-of-fold predictions, by member, then sample
    /// @param outcomes the truth, by sample
    /// @param used samples to learn from
    /// @param persons number of persons they are of: the fewer, the less their errors say about members, so half of
    ///     their number is the power
    public static double[] of(double[][] predictions, double[] outcomes, boolean[] used, int persons) {
        double[] errors = Arrays.stream(predictions)
                .mapToDouble(one -> meanAbsoluteError(one, outcomes, used))
                .toArray();
        double least = Arrays.stream(errors).min().orElseThrow();
        double power = Math.clamp(persons / 2.0, BLUNTEST, SHARPEST);
        double[] weights = Arrays.stream(errors)
                .map(error -> least <= 0 ? (error <= 0 ? 1 : 0) : Math.pow(least / error, power))
                .toArray();
        double sum = Arrays.stream(weights).sum();
        return Arrays.stream(weights).map(weight -> weight / sum).toArray();
    }

    private static double meanAbsoluteError(double[] predictions, double[] outcomes, boolean[] used) {
        double sum = 0;
        int count = 0;
        for (int i = 0; i < outcomes.length; i++) {
            if (used[i]) {
                sum += Math.abs(predictions[i] - outcomes[i]);
                count++;
            }
        }
        return sum / count;
    }
}
