package org.mendline.ml.explain;

import java.util.ArrayList;
import java.util.List;
import org.mendline.ml.twin.FeatureDays;
import org.mendline.ml.twin.RecoveryRecord;

/// The record as each coalition of feature groups sees it. What a group outside the coalition changes is worked out
/// once, so that making thousands of variants costs little beside predicting them.
final class CoalitionRecords {
    private final RecoveryRecord record;
    private final List<List<ReferenceValue>> references = new ArrayList<>();

    CoalitionRecords(RecoveryRecord record, OwnNormal ownNormal, FeatureGroup[] players) {
        this.record = record;
        for (FeatureGroup player : players) {
            references.add(ReferenceValue.of(record.days(), ownNormal, player));
        }
    }

    /// The record with the recent values of the players outside `coalition` at the person's own normal. Days
    /// without a value stay without.
    RecoveryRecord of(long coalition) {
        FeatureDays.Builder days = record.days().toBuilder();
        for (int player = 0; player < references.size(); player++) {
            if ((coalition >> player & 1) == 0) {
                references.get(player).forEach(reference -> reference.apply(days));
            }
        }
        return new RecoveryRecord(record.condition(), record.scale(), record.traits(), days.build(), record.feedback());
    }
}
