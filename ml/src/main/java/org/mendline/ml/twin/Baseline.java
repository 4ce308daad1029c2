package org.mendline.ml.twin;

import static org.mendline.ml.twin.PersonParameter.RECOVERED_SHARE;
import static org.mendline.ml.twin.PersonParameter.START_CAPACITY;

/// What the outcome before onset (or of the uninjured side), as capacity, tells of a person.
sealed interface Baseline {
    /// It tells nothing that the prior does not say: a first score decides.
    record Unused() implements Baseline {}

    /// A healthy limb: what is kept on day 0 is a share of it, and recovery leads back to it.
    record HealthyLimb() implements Baseline {}

    /// A joint or tendon that was ill before it was operated on: it can end better than it was.
    ///
    /// @param kept median share of it that is there on day 0
    record IllJoint(double kept, double logitSd, Source source) implements Baseline {}

    /// A performance of the whole person: day 0 has a share of it, and most of the loss comes back.
    ///
    /// @param kept median share of it that is there on day 0
    /// @param regainedLogit logit of the share of the loss that comes back
    record Performance(double kept, double logitSd, double regainedLogit, double regainedSd, Source source)
            implements Baseline {}

    /// Capacity that full recovery leads to.
    default double top(double before) {
        return switch (this) {
            case Unused _, IllJoint _ -> 1;
            case HealthyLimb _, Performance _ -> before;
        };
    }

    /// The group as it is when capacity before onset is known.
    default PriorComponent known(PriorComponent group, double before) {
        return switch (this) {
            case Unused _ -> group;
            case HealthyLimb _ -> {
                int k = START_CAPACITY.ordinal();
                double start = ConditionPriors.logistic(group.mean()[k]) * before;
                yield group.with(
                        START_CAPACITY,
                        ConditionPriors.logit(start),
                        group.sd()[k],
                        group.sources().get(k));
            }
            case IllJoint j -> group.with(START_CAPACITY, ConditionPriors.logit(j.kept * before), j.logitSd, j.source);
            case Performance p ->
                group.with(START_CAPACITY, ConditionPriors.logit(p.kept * before), p.logitSd, p.source)
                        .with(RECOVERED_SHARE, p.regainedLogit, p.regainedSd, p.source);
        };
    }
}
