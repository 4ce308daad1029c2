package org.mendline.ml.twin;

import java.util.List;

/// Hamstring strain by MRI grade 0 to 3: lay-off 8 (3), 17 (10), 22 (11), 73 (60) days, Ekstrand et al. 2012,
/// doi 10.1136/bjsports-2011-090155 (516 injuries). Lay-off is taken as the day capacity reaches 90 % of full;
/// shares of grades (13, 57, 27, 3 %) are recalled from the same paper.
final class HamstringPrior {
    private static final double RETURN_CAPACITY = 0.90;
    private static final double SHARE_LOGIT = 4;

    private HamstringPrior() {}

    static List<PriorComponent> groups() {
        return List.of(
                grade("Grade 0", 0.13, 0.6, 8, 3, 0.20),
                grade("Grade 1", 0.57, 0.1, 17, 10, 0.10),
                grade("Grade 2", 0.27, -0.3, 22, 11, 0.08),
                grade("Grade 3", 0.03, -1.1, 73, 60, 0.025));
    }

    private static PriorComponent grade(
            String label, double weight, double startLogit, double meanDays, double sdDays, double healing) {
        double logVariance = Math.log1p(sdDays * sdDays / (meanDays * meanDays));
        double medianDays = meanDays * Math.exp(-0.5 * logVariance);
        double start = ConditionPriors.logistic(startLogit);
        double ceiling = start + ConditionPriors.logistic(SHARE_LOGIT) * (1 - start);
        // The rate waits for healing in part (healing weight 0.3), hence a tau about 15 % shorter than without.
        double tau = 0.85 * medianDays / Math.log((ceiling - start) / (ceiling - RETURN_CAPACITY));
        return new PriorBuilder()
                .capacity(startLogit, 0.5, SHARE_LOGIT, 0.6)
                .recovery(tau, Math.sqrt(logVariance))
                .healing(healing, 0.3)
                .inflammation(0.25, 0.4)
                .tolerance(500, 0.35)
                .group(label, weight);
    }
}
