package org.mendline.ml.twin;

import java.util.List;

/// Ligaments: reconstruction of the anterior cruciate ligament, sprain of the lateral ankle.
final class LigamentPrior {
    private static final Source ACL_COURSE = Source.read("Welling et al. 2018, doi 10.1007/s00167-018-4916-4: 3.2 %"
            + " pass all return criteria at 6.5 and 11.3 % at 9.5 months, 46.8 % still fail strength symmetry at 9"
            + " months; hence slow, with wide spread");
    private static final Source ACL_END = Source.read("Ardern et al. 2014, doi 10.1136/bjsports-2013-093398: 65 %"
            + " return to the level before injury; most of the loss comes back, not in all");
    private static final Source GRAFT =
            Source.assumed("Graft remodelling over six to nine months; no rate in people is published");
    private static final Source ANKLE_COURSE = Source.recalled("van Rijn et al. 2008, doi"
            + " 10.1016/j.amjmed.2007.11.018: function comes back fast in the first two weeks, slower after; 36 to"
            + " 85 % say they are fully recovered within three years");
    private static final Source ANKLE_STABLE = Source.read("Hubbard and Hicks-Little 2008, doi"
            + " 10.4085/1062-6050-43.5.523: mechanical stability 6 weeks to 3 months after the sprain, laxity for a"
            + " year in many; H about 0.8 at 6 weeks and 0.95 at 3 months");
    private static final Source SWELLING = Source.assumed("Less systemic than an operation on a joint");
    private static final Source TOLERANCE = Source.assumed("Three to four times the usual load of rehabilitation");
    private static final Source START = Source.assumed("About a third to a half of function is left");

    static final ConditionPrior ACL = new ConditionPrior(
            List.of(new PriorBuilder()
                    .start(-0.7, 0.6, START)
                    .share(2.2, 0.8, ACL_END)
                    .recovery(80, 0.35, ACL_COURSE)
                    .healing(0.014, 0.3, GRAFT)
                    .inflammation(0.6, 0.3, SWELLING)
                    .tolerance(400, 0.35, TOLERANCE)
                    .group("ACL reconstruction", 1)),
            Mechanics.sport(new Dose(7.5, 120, 45, 1.3, 0, 10), 0.15, 0.4, 0.12, 0.02),
            new Baseline.HealthyLimb());

    static final ConditionPrior ANKLE = new ConditionPrior(
            List.of(new PriorBuilder()
                    .start(-0.3, 0.8, START)
                    .share(2.6, 0.9, ANKLE_COURSE)
                    .recovery(15, 0.6, ANKLE_COURSE)
                    .healing(0.032, 0.3, ANKLE_STABLE)
                    .inflammation(0.2, 0.4, SWELLING)
                    .tolerance(450, 0.35, TOLERANCE)
                    .group("Ankle sprain", 1)),
            Mechanics.sport(new Dose(7.5, 130, 20, 1.2, 0, 10), 0.3, 0.35, 0.13, 0.02),
            new Baseline.HealthyLimb());

    private LigamentPrior() {}
}
