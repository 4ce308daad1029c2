package org.mendline.ml.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.mendline.ml.twin.DayFeature;
import org.mendline.ml.twin.FeatureDays;

/// What stands for one recent value when it takes no part in a coalition.
///
/// @param normal the person's own normal; empty where there is none, then the value counts as not observed
record ReferenceValue(int day, DayFeature feature, OptionalDouble normal) {
    void apply(FeatureDays.Builder days) {
        if (normal.isPresent()) {
            days.set(day, feature, normal.getAsDouble());
        } else {
            days.clear(day, feature);
        }
    }

    /// One for every recent observed value of a group. Days without a value stay without.
    static List<ReferenceValue> of(FeatureDays days, OwnNormal ownNormal, FeatureGroup group) {
        List<ReferenceValue> references = new ArrayList<>();
        for (DayFeature feature : group.features()) {
            OptionalDouble normal = ownNormal.of(days, feature);
            for (int day = ownNormal.firstRecentDay(days); day < days.days(); day++) {
                if (days.observed(day, feature)) {
                    references.add(new ReferenceValue(day, feature, normal));
                }
            }
        }
        return List.copyOf(references);
    }
}
