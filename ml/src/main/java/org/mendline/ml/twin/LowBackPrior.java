package org.mendline.ml.twin;

import java.util.List;

/// Low back pain that is new, or that has lasted. The published course is that of pain, 0 to 100; disability is
/// taken to follow it.
final class LowBackPrior {
    private static final Source ACUTE = Source.recalled("Costa et al. 2012, doi 10.1503/cmaj.111271: pooled pain of"
            + " acute back pain 52, 23, 12 and 6 of 100 at 0, 6, 26 and 52 weeks");
    private static final Source PERSISTENT = Source.recalled("Costa et al. 2012, doi 10.1503/cmaj.111271: pooled pain"
            + " of persistent back pain 51, 33, 26 and 23 of 100 at 0, 6, 26 and 52 weeks");
    private static final Source TISSUE = Source.assumed("Tissue explains little of back pain; heals within two months");
    private static final Source TOLERANCE = Source.assumed("Three times the usual load");

    static final ConditionPrior PRIOR = new ConditionPrior(
            List.of(group("Acute", 0.6, 0.0, 2.0, ACUTE), group("Persistent", 0.4, 0.0, 0.2, PERSISTENT)),
            Mechanics.loaded(new Dose(7.5, 100, 20, 1.0, 0, 10), 0.5, 0.1, 0.17, 0, 0.02),
            new Baseline.HealthyLimb());

    private LowBackPrior() {}

    private static PriorComponent group(String label, double weight, double start, double share, Source course) {
        return new PriorBuilder()
                .start(start, 0.7, course)
                .share(share, 0.8, course)
                .recovery(45, 0.6, course)
                .healing(0.05, 0.4, TISSUE)
                .inflammation(0.1, 0.5, TISSUE)
                .tolerance(300, 0.4, TOLERANCE)
                .group(label, weight);
    }
}
