package org.mendline.ml.explain;

import java.util.ArrayList;
import java.util.List;
import org.mendline.ml.twin.DayFeature;
import org.mendline.ml.twin.FeatureDays;

/// Inputs that a clinician thinks of as one, and that join or leave a coalition together. Twelve at most, so that
/// every coalition can be asked (4,096).
enum FeatureGroup {
    HEART_RATE_VARIABILITY("Heart-rate variability", DayFeature.LN_RMSSD),
    RESTING_HEART_RATE("Resting heart rate", DayFeature.RESTING_HEART_RATE),
    SLEEP("Sleep", DayFeature.SLEEP),
    TRAINING_LOAD("Training load", DayFeature.LOAD),
    PAIN_AND_SORENESS("Pain and soreness", DayFeature.PAIN, DayFeature.SORENESS),
    READINESS("Readiness", DayFeature.READINESS),
    INFLAMMATION("Inflammation (CRP)", DayFeature.CRP),
    MUSCLE_DAMAGE("Muscle damage (CK)", DayFeature.CREATINE_KINASE),
    THERAPY("Therapy", DayFeature.THERAPY),
    NUTRITION("Nutrition (protein)", DayFeature.PROTEIN),
    COLD_AND_MOBILITY("Cold and mobility", DayFeature.MOBILITY, DayFeature.COLD),
    OUTCOME("Outcome measurements", DayFeature.OUTCOME);

    private final String fullName;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of, which cannot be changed
    private final List<DayFeature> features;

    FeatureGroup(String fullName, DayFeature... features) {
        this.fullName = fullName;
        this.features = List.of(features);
    }

    List<DayFeature> features() {
        return features;
    }

    String fullName() {
        return fullName;
    }

    /// Those of the group's features that were ever observed.
    List<DayFeature> observed(FeatureDays days) {
        List<DayFeature> observed = new ArrayList<>();
        for (DayFeature feature : features) {
            if (days.count(feature) > 0) {
                observed.add(feature);
            }
        }
        return observed;
    }

    /// The group's name, or its one observed feature's where the other is unknown.
    String name(FeatureDays days) {
        List<DayFeature> observed = observed(days);
        if (features.size() == 1 || observed.size() != 1) {
            return fullName;
        }
        return switch (observed.getFirst()) {
            case PAIN -> "Pain";
            case SORENESS -> "Soreness";
            case MOBILITY -> "Mobility work";
            case COLD -> "Cold";
            default -> fullName;
        };
    }
}
