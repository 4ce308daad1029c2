package org.mendline.ml.evaluate;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.mendline.ml.evaluate.member.StackWeights;
import org.mendline.ml.evaluate.task.TaskDescription;

/// Members freed of their median error, or a precise but biased one (persistence) would bias the whole, and weighted.
///
/// @param shifts by member, what is added to its prediction
/// @param weights by member
record Blend(TaskDescription task, double[] shifts, double[] weights) {
    /// With fewer samples nothing is learned and the last known value is repeated.
    private static final int FEWEST = 20;

    /// @param outOfFold predictions, by member, then sample; persistence first
    /// @param used samples to learn from
    /// @param persons number of persons they are of
    static Blend learn(TaskDescription task, double[][] outOfFold, double[] outcomes, boolean[] used, int persons) {
        if (outcomes.length < FEWEST) {
            return lastValue(task, outOfFold.length);
        }
        double[] shifts = Arrays.stream(outOfFold)
                .mapToDouble(predictions -> Metrics.median(IntStream.range(0, outcomes.length)
                        .filter(i -> used[i])
                        .mapToDouble(i -> outcomes[i] - predictions[i])
                        .toArray()))
                .toArray();
        double[][] moved = new double[outOfFold.length][outcomes.length];
        for (int m = 0; m < moved.length; m++) {
            for (int i = 0; i < outcomes.length; i++) {
                moved[m][i] = task.clip(outOfFold[m][i] + shifts[m]);
            }
        }
        return new Blend(task, shifts, StackWeights.of(moved, outcomes, used, persons));
    }

    private static Blend lastValue(TaskDescription task, int members) {
        double[] weights = new double[members];
        weights[0] = 1;
        return new Blend(task, new double[members], weights);
    }

    /// @param predictions by member
    double value(double[] predictions) {
        double sum = 0;
        for (int m = 0; m < predictions.length; m++) {
            sum += weights[m] * task.clip(predictions[m] + shifts[m]);
        }
        return sum;
    }

    /// Weighted standard deviation of what the members say.
    double disagreement(double[] predictions) {
        double centre = value(predictions);
        double variance = 0;
        for (int m = 0; m < predictions.length; m++) {
            double distance = task.clip(predictions[m] + shifts[m]) - centre;
            variance += weights[m] * distance * distance;
        }
        return Math.sqrt(variance);
    }
}
