package org.mendline.ml.twin;

/// Everything the models may know of one recovery, in numbers only. Day 0 is onset or operation; today is the
/// last day of
/// `days`.
public record RecoveryRecord(Condition condition, OutcomeScale scale, Traits traits, FeatureDays days) {
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
