package org.mendline.ml.evaluate;

import java.util.Arrays;
import java.util.List;
import org.mendline.ml.evaluate.task.TaskDescription;

/// One sample in one reshuffle: what every member said, judged.
///
/// @param sample its position
/// @param forecasts by member, the ensemble last
/// @param disagreement weighted standard deviation of the ensemble's members
/// @param weights of the ensemble's members
record Scored(int sample, List<Forecast> forecasts, double disagreement, double[] weights) {
    /// Coverages that are judged.
    static final double[] LEVELS = {0.5, 0.8, 0.9};

    /// @param prediction the point
    /// @param covered by level, whether the truth lies in the interval
    /// @param widths by level
    /// @param crps continuous ranked probability score
    record Forecast(double prediction, boolean[] covered, double[] widths, double crps) {}

    static Forecast judge(TaskDescription task, double truth, double prediction, Distribution distribution) {
        boolean[] covered = new boolean[LEVELS.length];
        double[] widths = new double[LEVELS.length];
        for (int level = 0; level < LEVELS.length; level++) {
            double[] interval = distribution.interval(LEVELS[level]);
            double low = task.clip(interval[0]);
            double high = task.clip(interval[1]);
            covered[level] = low <= truth && truth <= high;
            widths[level] = high - low;
        }
        double[] outcomes =
                Arrays.stream(distribution.outcomes()).map(task::clip).toArray();
        return new Forecast(prediction, covered, widths, Metrics.crps(outcomes, truth));
    }
}
