package org.mendline.ml.twin;

import java.util.List;

/// Tendons that were sewn: Achilles and rotator cuff.
final class TendonPrior {
    private static final Source ACHILLES_HEALS = Source.recalled("Textbook consensus, low confidence: 6 to 12 weeks"
            + " from repair to load-bearing, remodelling to about 12 months; H about 0.75 at 6 weeks, 0.93 at 12");
    private static final Source ATRS_COURSE = Source.recalled("Nilsson-Helander et al. 2010, doi"
            + " 10.1177/0363546510376052, and Olsson et al. 2013, doi 10.1177/0363546513503282: Achilles tendon Total"
            + " Rupture Score about 45 at 3, 70 at 6 and 80 to 88 at 12 months");
    private static final Source CUFF_COURSE = Source.recalled("Systematic reviews of the time to maximal improvement"
            + " after cuff repair, low confidence: ASES score about 60 at 3, 78 at 6 and 87 at 12 months, little"
            + " after");
    private static final Source CUFF_HEALS =
            Source.recalled("Tendon to bone in 12 to 26 weeks, low confidence; H about 0.83 at 12 weeks");
    private static final Source SLING = Source.recalled(
            "In a sling for four to six weeks; scores fall below those" + " before the operation, low confidence");
    private static final Source PLASTER =
            Source.assumed("In plaster or boot without weight: next to no function is left");
    private static final Source WOUND = Source.assumed("Less systemic than an operation on a joint");
    private static final Source TOLERANCE = Source.assumed("Three to four times the usual load of rehabilitation");

    static final ConditionPrior ACHILLES = new ConditionPrior(
            List.of(new PriorBuilder()
                    .start(-2.4, 0.6, PLASTER)
                    .share(1.9, 0.8, ATRS_COURSE)
                    .recovery(115, 0.35, ATRS_COURSE)
                    .healing(0.03, 0.3, ACHILLES_HEALS)
                    .inflammation(0.3, 0.4, WOUND)
                    .tolerance(350, 0.35, TOLERANCE)
                    .group("Achilles repair", 1)),
            Mechanics.sport(new Dose(7.5, 100, 30, 1.3, 0, 10), 0.1, 0.6, 0.15, 0.02),
            new Baseline.HealthyLimb());

    static final ConditionPrior ROTATOR_CUFF = new ConditionPrior(
            List.of(new PriorBuilder()
                    .start(-0.65, 0.6, SLING)
                    .share(1.7, 0.8, CUFF_COURSE)
                    .recovery(100, 0.35, CUFF_COURSE)
                    .healing(0.02, 0.3, CUFF_HEALS)
                    .inflammation(0.35, 0.4, WOUND)
                    .tolerance(260, 0.35, TOLERANCE)
                    .group("Rotator cuff repair", 1)),
            Mechanics.loaded(new Dose(7.5, 70, 30, 1.1, 0, 10), 0.1, 0.4, 0.18, 0.4, 0.01),
            new Baseline.IllJoint(0.75, 0.5, SLING));

    private TendonPrior() {}
}
