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
            case ANKLE_SPRAIN -> "Ankle sprain";
            case ACHILLES_REPAIR -> "Achilles repair";
            case ROTATOR_CUFF_REPAIR -> "Rotator cuff repair";
            case LOW_BACK_PAIN -> "Low back pain";
            case BRAIN_INJURY -> "Brain injury";
        };
    }
}
