package org.mendline.ml.risk;

import java.util.Optional;
import org.mendline.ml.risk.RiskAssessment.NotAssessable;
import org.mendline.ml.twin.Condition;

/// Risk of re-injury for any condition: assessed where evidence is carried, refused with a sentence where not.
public final class Reinjury {
    private final AclReinjury acl;

    /// @param seed as for [AclReinjury]
    public Reinjury(long seed) {
        acl = new AclReinjury(seed);
    }

    /// @param planned the return to sport, if one is planned or past
    public RiskAssessment assess(Condition condition, Optional<AclReturn> planned) {
        if (condition != Condition.ACL_RECONSTRUCTION) {
            return new NotAssessable(
                    "No published rate of re-injury is carried for this condition, so no risk is shown.");
        }
        return planned.map(acl::assess)
                .orElseGet(() -> new NotAssessable(
                        "The risk of re-injury depends on when sport is taken up again: enter a date of return."));
    }
}
