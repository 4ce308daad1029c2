package org.mendline.ml.evaluate.task;

import java.util.List;
import java.util.Optional;

/// A published course of recovery: each subgroup regains a share of what was lost at onset, at its own pace,
/// `y(t) = y0 + share · (ceiling − y0) · (1 − exp(−t / timeConstant))`.
///
/// @param ceiling full function, in the outcome's unit
/// @param spread standard deviation of one observation around its subgroup's course, in the outcome's unit
/// @param onset input that holds the time from onset to the origin
/// @param subgroups the courses
/// @param observations what is known of a person, ordered by time
/// @param targetTime time of the outcome after the origin
/// @param correctWith inputs of the linear correction of what the courses leave over
/// @param source citation of the subgroups
public record Mechanism(
        double ceiling,
        double spread,
        String onset,
        List<Subgroup> subgroups,
        List<Observation> observations,
        double targetTime,
        List<String> correctWith,
        String source) {
    public Mechanism {
        subgroups = List.copyOf(subgroups);
        observations = List.copyOf(observations);
        correctWith = List.copyOf(correctWith);
    }

    /// @param share regained share of the loss, 0 to 1
    /// @param timeConstant in the unit of the time column
    public record Subgroup(double share, double timeConstant) {}

    /// @param value input that holds the value
    /// @param time input that holds its time after the origin; empty for the origin itself
    public record Observation(String value, Optional<String> time) {}
}
