package org.mendline.ml.evaluate.direction;

import java.util.List;

/// What the check of directions found. Component names are the names in JSON.
///
/// @param trials in the order of their names
public record Directions(List<TrialResult> trials) {
    public Directions {
        trials = List.copyOf(trials);
    }

    /// One trial.
    ///
    /// @param trial short name
    /// @param title one line for people
    /// @param unit of differences, treated minus untreated: negative is less pain
    /// @param timeUnit unit of times
    /// @param untreated persons without treatment
    /// @param treated persons with treatment
    /// @param source of the published effect
    /// @param seed of all draws
    /// @param published untreated course from this trial's untreated arm, effect from other trials
    /// @param crossFitted course and effect from one half of the persons, judged on the other half
    /// @param shuffledFalseAlarms share of shuffles of the arms in which the effect's 95 % interval excludes none
    public record TrialResult(
            String trial,
            String title,
            String unit,
            String timeUnit,
            int untreated,
            int treated,
            String source,
            long seed,
            List<Forecast> published,
            List<Held> crossFitted,
            double shuffledFalseAlarms) {
        public TrialResult {
            published = List.copyOf(published);
            crossFitted = List.copyOf(crossFitted);
        }
    }

    /// A prediction of the whole trial at one time.
    ///
    /// @param observed difference in the trial
    /// @param observedLo95 lower end of its 95 % bootstrap interval
    /// @param observedHi95 upper end
    /// @param predicted median of the prediction
    /// @param lo80 lower end of its 80 % interval
    /// @param hi80 upper end
    /// @param lo95 lower end of its 95 % interval
    /// @param hi95 upper end
    /// @param signRight whether prediction and trial have the same sign
    /// @param inside95 whether the 95 % interval covers the trial
    public record Forecast(
            double time,
            double observed,
            double observedLo95,
            double observedHi95,
            double predicted,
            double lo80,
            double hi80,
            double lo95,
            double hi95,
            boolean signRight,
            boolean inside95) {}

    /// Predictions of held-out halves at one time, over random splits.
    ///
    /// @param splits number of splits
    /// @param observed mean difference in the held-out halves
    /// @param predicted mean of the predictions' medians
    /// @param signRight share of splits in which prediction and held-out half have the same sign
    /// @param coverage80 share of splits in which the 80 % interval covers the held-out difference
    /// @param coverage95 the same at 95 %
    /// @param width80 mean width of the 80 % interval
    public record Held(
            double time,
            int splits,
            double observed,
            double predicted,
            double signRight,
            double coverage80,
            double coverage95,
            double width80) {}
}
