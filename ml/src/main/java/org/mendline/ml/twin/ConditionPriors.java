package org.mendline.ml.twin;

import static org.mendline.ml.twin.PersonParameter.*;

import java.util.List;
import java.util.OptionalDouble;

/// Literature priors by condition, shifted by age and by the outcome before onset. Every normal carries its
/// [Source]; `docs/twin.md` prints them all.
///
/// Spread follows the cited standard deviations; where a source gives none, it is wide on purpose (the MRI score
/// of a hamstring strain explains 4 % of the variance of its lay-off: Hamilton et al. 2018, doi
/// 10.1007/s00167-016-4403-8).
public final class ConditionPriors {
    /// Healing and recovery are taken to slow by this share a year of age around 50; an assumption of small size.
    private static final double SLOWER_PER_YEAR = 0.004;

    private ConditionPriors() {}

    /// The prior of a record's person.
    public static TwinPrior of(RecoveryRecord record) {
        return of(record.condition(), record.traits(), record.scale());
    }

    /// The prior for a condition, what is known of the person, and the outcome's scale.
    public static TwinPrior of(Condition condition, Traits traits, OutcomeScale scale) {
        ConditionPrior prior = published(condition);
        List<PriorComponent> groups = prior.groups();
        double top = 1;
        if (traits.baselineOutcome().isPresent()) {
            double before = Math.clamp(scale.toCapacity(traits.baselineOutcome().getAsDouble()), 0.05, 1.0);
            Baseline baseline = prior.baseline();
            groups = groups.stream().map(g -> baseline.known(g, before)).toList();
            top = baseline.top(before);
        }
        return new TwinPrior(
                condition,
                prior.mechanics(),
                top,
                groups.stream().map(g -> aged(g, traits.ageYears())).toList());
    }

    private static PriorComponent aged(PriorComponent group, OptionalDouble ageYears) {
        if (ageYears.isEmpty()) {
            return group;
        }
        double years = Math.clamp(ageYears.getAsDouble(), 15, 95) - 50;
        return group.shifted(HEALING_RATE, -SLOWER_PER_YEAR * years).shifted(RECOVERY_TIME, SLOWER_PER_YEAR * years);
    }

    static ConditionPrior published(Condition condition) {
        return switch (condition) {
            case KNEE_ARTHROPLASTY -> ArthroplastyPrior.KNEE;
            case HIP_ARTHROPLASTY -> ArthroplastyPrior.HIP;
            case ACL_RECONSTRUCTION -> LigamentPrior.ACL;
            case HAMSTRING_STRAIN -> HamstringPrior.PRIOR;
            case STROKE_UPPER_LIMB -> StrokePrior.PRIOR;
            case FUNCTIONAL_OVERREACHING -> OverreachingPrior.PRIOR;
            case ANKLE_SPRAIN -> LigamentPrior.ANKLE;
            case ACHILLES_REPAIR -> TendonPrior.ACHILLES;
            case ROTATOR_CUFF_REPAIR -> TendonPrior.ROTATOR_CUFF;
            case LOW_BACK_PAIN -> LowBackPrior.PRIOR;
            case BRAIN_INJURY -> BrainInjuryPrior.PRIOR;
        };
    }

    static Mechanics mechanics(Condition condition) {
        return published(condition).mechanics();
    }

    static double logit(double p) {
        double q = Math.clamp(p, 0.01, 0.99);
        return Math.log(q / (1 - q));
    }

    static double logistic(double x) {
        return 1 / (1 + Math.exp(-x));
    }
}
