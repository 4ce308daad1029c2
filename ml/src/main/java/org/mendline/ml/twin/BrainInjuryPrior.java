package org.mendline.ml.twin;

import java.util.List;

/// Cognition after traumatic brain injury with coma, on the scale of performance IQ 40 to 140 (capacity 0.6 is
/// the population mean of 100). Capacity here is cognition alone: no tissue, no load, no disuse.
///
/// Wong et al. 2001, Brain Inj 15:519, coefficients from Fox and Weisberg (recalled), coma in days:
/// `IQ(t) = 97.1 - 1.25 √coma - (11.1 + 3.25 √coma) exp(-0.00825 t)`, half-life 84 days. With a coma of a week:
/// 74 on day 0, 94 in the end.
final class BrainInjuryPrior {
    private static final Source COURSE = Source.recalled("Wong et al. 2001, Brain Inj 15:519, coefficients from Fox and"
            + " Weisberg: performance IQ 74 on day 0, 94 in the end after a coma of a week; rate 0.00825 a day,"
            + " half-life 84 days; spread between people assumed");
    private static final Source UNCOUPLED = Source.assumed("Not coupled to cognition; kept for markers only");

    static final ConditionPrior PRIOR = new ConditionPrior(
            List.of(new PriorBuilder()
                    .start(ConditionPriors.logit(0.34), 0.7, COURSE)
                    .share(-0.8, 0.8, COURSE)
                    .recovery(1 / 0.00825, 0.4, COURSE)
                    .healing(0.05, 0.3, UNCOUPLED)
                    .inflammation(0.3, 0.5, UNCOUPLED)
                    .tolerance(1000, 0.35, UNCOUPLED)
                    .group("Brain injury with coma", 1)),
            new Mechanics(
                    new Dose(8, 50, 60, 1.0, 0, 5),
                    0.5,
                    0,
                    0.15,
                    0,
                    0,
                    0.004,
                    0.002,
                    Effect.THERAPY_ASSUMED,
                    Mechanics.THERAPY_SCALE_MINUTES,
                    false,
                    false,
                    false),
            new Baseline.Performance(0.57, 0.6, 1.2, 0.8, COURSE));

    private BrainInjuryPrior() {}
}
