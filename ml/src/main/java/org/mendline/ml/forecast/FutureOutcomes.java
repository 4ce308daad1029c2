package org.mendline.ml.forecast;

import java.util.Arrays;

/// What became of each simulated future. With the same seed and number of futures, index `i` is the same future under
/// every plan (common random numbers), so plans are compared pair by pair.
///
/// The arrays are not copied: nobody writes into them.
///
/// @param horizonDays last day simulated
/// @param goalDays first day after today on which the goal is reached and held, -1 for not within the horizon; empty
///     without a goal
/// @param last outcome on the last day without measurement error, in the outcome's unit
public record FutureOutcomes(int horizonDays, int[] goalDays, float[] last) {

    /// Mean time to goal, futures that do not reach it counted as the horizon: the restricted mean survival time,
    /// which exists also where the median does not (Royston and Parmar 2013, doi 10.1186/1471-2288-13-152).
    ///
    /// @throws IllegalStateException if no goal was given
    public double restrictedMeanDays() {
        requireGoal();
        return Arrays.stream(goalDays)
                .map(day -> day < 0 ? horizonDays : day)
                .average()
                .orElseThrow();
    }

    /// Share of futures that reach the goal on or before a day.
    ///
    /// @param day days after today, at most the horizon
    /// @throws IllegalStateException if no goal was given
    public double reachedBy(int day) {
        requireGoal();
        return (double) Arrays.stream(goalDays).filter(d -> d >= 0 && d <= day).count() / goalDays.length;
    }

    private void requireGoal() {
        if (goalDays.length == 0) {
            throw new IllegalStateException("These futures were simulated without a goal");
        }
    }
}
