package org.mendline.ml.local;

import java.time.LocalDate;
import java.util.Map;
import org.mendline.ml.twin.DayFeature;
import org.mendline.ml.twin.FeatureDays;
import org.mendline.ml.twin.RecoveryRecord;

/// A recovery that is over, as a clinic learns from it.
///
/// @param person pseudonymous id; people, not episodes, are resampled
/// @param onset day 0 of the record
/// @param end last day; from the day after it was known to the clinic
/// @param record the whole recovery
/// @param groups further groups of the person for the bias audit, by dimension, for example `Ethnicity`; never
///     an input of any model
public record FinishedEpisode(
        String person, LocalDate onset, LocalDate end, RecoveryRecord record, Map<String, String> groups) {
    /// Fewer outcome measurements than this show no course.
    public static final int FEWEST_VISITS = 2;

    public FinishedEpisode {
        groups = Map.copyOf(groups);
    }

    /// Whether enough was measured to learn from.
    public boolean usable() {
        return record.days().count(DayFeature.OUTCOME) >= FEWEST_VISITS;
    }

    /// What was known of the recovery at the end of a day.
    ///
    /// @param day days since onset
    RecoveryRecord knownOn(int day) {
        FeatureDays.Builder cut = FeatureDays.of(day + 1);
        for (int d = 0; d <= Math.min(day, record.today()); d++) {
            for (DayFeature feature : DayFeature.values()) {
                int at = d;
                record.days().value(d, feature).ifPresent(v -> cut.set(at, feature, v));
            }
        }
        return new RecoveryRecord(record.condition(), record.scale(), record.traits(), cut.build());
    }
}
