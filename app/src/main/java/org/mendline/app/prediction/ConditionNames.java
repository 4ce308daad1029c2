package org.mendline.app.prediction;

import org.mendline.ml.twin.Condition;

/// Plain names of conditions.
public final class ConditionNames {
    private ConditionNames() {}

    public static String of(Condition condition) {
        return switch (condition) {
            case KNEE_ARTHROPLASTY -> "Knee replacement";
            case HIP_ARTHROPLASTY -> "Hip replacement";
            case ACL_RECONSTRUCTION -> "ACL reconstruction";
            case HAMSTRING_STRAIN -> "Hamstring strain";
            case STROKE_UPPER_LIMB -> "Stroke, arm and hand";
            case FUNCTIONAL_OVERREACHING -> "Functional overreaching";
        };
    }
}
