package org.mendline.ml.evaluate.twin;

import java.util.List;

/// What each part adds. Component names are the names in JSON.
///
/// @param tasks real ones first
public record Ablations(List<TaskAblation> tasks) {
    public Ablations {
        tasks = List.copyOf(tasks);
    }

    /// One task.
    ///
    /// @param simulated whether its people never lived
    /// @param n number of predictions
    /// @param variants parts, wholes and baselines
    public record TaskAblation(
            String task, String title, String unit, boolean simulated, int n, List<Variant> variants) {
        public TaskAblation {
            variants = List.copyOf(variants);
        }
    }

    /// One variant; its intervals are conformal, learned inside the fold, so that variants with and without intervals
    /// of
    /// their own compare.
    ///
    /// @param mae mean absolute error
    /// @param bias mean error, prediction minus truth
    /// @param crps mean continuous ranked probability score
    /// @param coverage80 share of truths in the 80 % interval
    /// @param width80 its mean width
    public record Variant(String name, double mae, double bias, double crps, double coverage80, double width80) {}
}
