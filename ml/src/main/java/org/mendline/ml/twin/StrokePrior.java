package org.mendline.ml.twin;

import java.util.List;

/// Spontaneous recovery of the arm after stroke, in five groups.
final class StrokePrior {
    private static final Source GROUPS = Source.read("van der Vliet et al. 2020, doi 10.1002/ana.25679 (n = 412): five"
            + " groups, share r .09, .46, .86, .89, .93, time constant 5.3, 10.1, 9.8, 2.7, 1.2 weeks");
    private static final Source FIRST_SCORE = Source.assumed("Group shares and first scores are not in the abstract:"
            + " wide enough that the first measured score decides");
    private static final Source BRAIN = Source.assumed("Stands for what limits load early on, not for the brain");
    private static final Source TOLERANCE = Source.assumed("Three to four times the usual load of rehabilitation");

    static final ConditionPrior PRIOR = new ConditionPrior(
            List.of(
                    group("Poor", 0.30, -2.7, 0.09, 5.3),
                    group("Moderate, slow", 0.12, -2.2, 0.46, 10.1),
                    group("Moderate", 0.18, -1.4, 0.86, 9.8),
                    group("Good", 0.20, -0.6, 0.89, 2.7),
                    group("Good, fast", 0.20, 0.6, 0.93, 1.2)),
            new Mechanics(
                    new Dose(7.5, 60, 45, 1.0, 0, 10),
                    0.4,
                    0,
                    0.30,
                    0,
                    0.01,
                    0.010,
                    0.002,
                    Effect.THERAPY_STROKE,
                    Mechanics.THERAPY_SCALE_MINUTES,
                    false,
                    true,
                    true),
            new Baseline.Unused());

    private StrokePrior() {}

    private static PriorComponent group(String label, double weight, double startLogit, double r, double tauWeeks) {
        return new PriorBuilder()
                .start(startLogit, 1.0, FIRST_SCORE)
                .share(ConditionPriors.logit(r), 0.7, GROUPS)
                .recovery(7 * tauWeeks, 0.4, GROUPS)
                .healing(0.05, 0.3, BRAIN)
                .inflammation(0.15, 0.5, BRAIN)
                .tolerance(220, 0.35, TOLERANCE)
                .group(label, weight);
    }
}
