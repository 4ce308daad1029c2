package org.mendline.ml.twin;

import java.util.List;

/// Everything the models may know of one recovery, in numbers only. Day 0 is onset or operation; today is the
/// last day of `days`.
///
/// @param feedback what was said rather than measured
public record RecoveryRecord(
        Condition condition, OutcomeScale scale, Traits traits, FeatureDays days, List<Feedback> feedback) {

    public RecoveryRecord {
        feedback = List.copyOf(feedback);
    }

    /// A record without feedback.
    public RecoveryRecord(Condition condition, OutcomeScale scale, Traits traits, FeatureDays days) {
        this(condition, scale, traits, days, List.of());
    }

    /// The same record with other feedback.
    public RecoveryRecord withFeedback(List<Feedback> others) {
        return new RecoveryRecord(condition, scale, traits, days, others);
    }

    /// Days since onset of the last known day.
    public int today() {
        return days.days() - 1;
    }

    /// The record as it was at the end of an earlier day.
    ///
    /// @throws IllegalArgumentException if `day` is not 0 to today
    public RecoveryRecord upTo(int day) {
        return new RecoveryRecord(condition, scale, traits, days.upTo(day));
    }
}
