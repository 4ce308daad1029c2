package org.mendline.ml.twin;

import java.util.Locale;
import java.util.Optional;

/// Conditions the twin has priors for.
public enum Condition {
    KNEE_ARTHROPLASTY,
    HIP_ARTHROPLASTY,
    ACL_RECONSTRUCTION,
    HAMSTRING_STRAIN,
    STROKE_UPPER_LIMB,
    FUNCTIONAL_OVERREACHING,
    ANKLE_SPRAIN,
    ACHILLES_REPAIR,
    ROTATOR_CUFF_REPAIR,
    LOW_BACK_PAIN,
    BRAIN_INJURY;

    /// Stable code, for example `knee-arthroplasty`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The condition with this code, if there is one.
    public static Optional<Condition> ofCode(String code) {
        for (Condition c : values()) {
            if (c.code().equals(code)) {
                return Optional.of(c);
            }
        }
        return Optional.empty();
    }
}
