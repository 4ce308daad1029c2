package org.mendline.ml.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.mendline.ml.twin.DayFeature;
import org.mendline.ml.twin.FeatureDays;
import org.mendline.ml.twin.RecoveryRecord;

/// The record as each coalition of feature groups sees it. What a group outside the coalition changes is worked out
/// once, so that making thousands of variants costs little beside predicting them.
final class CoalitionRecords {
    private final RecoveryRecord record;
    private final List<List<Change>> changes = new ArrayList<>();

    /// One recent value at its normal, or unobserved where there is none.
    private record Change(int day, DayFeature feature, OptionalDouble normal) {
        void apply(FeatureDays.Builder days) {
            if (normal.isPresent()) {
                days.set(day, feature, normal.getAsDouble());
            } else {
                days.clear(day, feature);
            }
        }
    }

    CoalitionRecords(RecoveryRecord record, OwnNormal ownNormal, FeatureGroup[] players) {
        this.record = record;
        for (FeatureGroup player : players) {
            changes.add(changes(record.days(), ownNormal, player));
        }
    }

    /// The record with the recent values of the players outside `coalition` at the person's own normal. Days
    /// without a value stay without.
    RecoveryRecord of(long coalition) {
        FeatureDays.Builder days = record.days().toBuilder();
        for (int player = 0; player < changes.size(); player++) {
            if ((coalition >> player & 1) == 0) {
                changes.get(player).forEach(change -> change.apply(days));
            }
        }
        return new RecoveryRecord(record.condition(), record.scale(), record.traits(), days.build(), record.feedback());
    }

    private static List<Change> changes(FeatureDays days, OwnNormal ownNormal, FeatureGroup group) {
        List<Change> changes = new ArrayList<>();
        for (DayFeature feature : group.features()) {
            OptionalDouble normal = ownNormal.of(days, feature);
            for (int day = ownNormal.firstRecentDay(days); day < days.days(); day++) {
                if (days.observed(day, feature)) {
                    changes.add(new Change(day, feature, normal));
                }
            }
        }
        return List.copyOf(changes);
    }
}
