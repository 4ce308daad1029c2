package org.mendline.ml.twin;

import java.util.List;

/// Hamstring strain by MRI grade 0 to 3. Lay-off is taken as the day capacity reaches 90 % of full.
final class HamstringPrior {
    private static final Source LAY_OFF = Source.read("Ekstrand et al. 2012, doi 10.1136/bjsports-2011-090155 (516"
            + " injuries): lay-off 8 (3), 17 (10), 22 (11), 73 (60) days by grade; shares of grades (13, 57, 27,"
            + " 3 %) recalled from the same paper");
    private static final Source START = Source.assumed("Less function is left the higher the grade");
    private static final Source MUSCLE = Source.assumed("Muscle heals in about the published lay-off");
    private static final Source TOLERANCE = Source.assumed("Three to four times the usual load of rehabilitation");

    private static final double RETURN_CAPACITY = 0.90;
    private static final double SHARE_LOGIT = 4;

    static final ConditionPrior PRIOR = new ConditionPrior(
            List.of(
                    grade("Grade 0", 0.13, 0.6, 8, 3, 0.20),
                    grade("Grade 1", 0.57, 0.1, 17, 10, 0.10),
                    grade("Grade 2", 0.27, -0.3, 22, 11, 0.08),
                    grade("Grade 3", 0.03, -1.1, 73, 60, 0.025)),
            Mechanics.sport(new Dose(7.5, 150, 30, 1.3, 0, 10), 0.35, 0.3, 0.12, 0.02),
            new Baseline.HealthyLimb());

    private HamstringPrior() {}

    private static PriorComponent grade(
            String label, double weight, double startLogit, double meanDays, double sdDays, double healing) {
        double logVariance = Math.log1p(sdDays * sdDays / (meanDays * meanDays));
        double medianDays = meanDays * Math.exp(-0.5 * logVariance);
        double start = ConditionPriors.logistic(startLogit);
        double ceiling = start + ConditionPriors.logistic(SHARE_LOGIT) * (1 - start);
        // The rate waits for healing in part (healing weight 0.3), hence a tau about 15 % shorter than without.
        double tau = 0.85 * medianDays / Math.log((ceiling - start) / (ceiling - RETURN_CAPACITY));
        return new PriorBuilder()
                .start(startLogit, 0.5, START)
                .share(SHARE_LOGIT, 0.6, LAY_OFF)
                .recovery(tau, Math.sqrt(logVariance), LAY_OFF)
                .healing(healing, 0.3, MUSCLE)
                .inflammation(0.25, 0.4, MUSCLE)
                .tolerance(500, 0.35, TOLERANCE)
                .group(label, weight);
    }
}
