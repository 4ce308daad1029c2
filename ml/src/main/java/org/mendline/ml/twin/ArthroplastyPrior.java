package org.mendline.ml.twin;

import java.util.List;

/// Replacement of the knee or hip joint.
final class ArthroplastyPrior {
    private static final Source COURSE = Source.read("Kennedy et al. 2008, doi 10.2522/ptj.20070051: most gain by"
            + " week 12, slower to week 26, little after, hence a time constant of about 35 days");
    private static final Source HIP_COURSE =
            Source.recalled("Kennedy et al. 2011, doi 10.3138/ptc.2009-22: as after knee replacement, somewhat faster");
    private static final Source WORSE_FIRST = Source.read("Function 20 to 25 % worse a month after knee replacement"
            + " than before it (Springer chapter 978-1-4471-6660-3_23, primary source not read), and worse still in"
            + " the first days");
    private static final Source CRP = Source.read("Sets the unit: CRP near 110 mg/L on day 2 to 3, between 80 on day 2"
            + " (doi 10.1186/s42836-020-00043-7) and 130 on day 3; peak time as Huang et al. 2020, doi"
            + " 10.1186/s12891-020-03283-5");
    private static final Source WOUND =
            Source.assumed("Wound and soft tissue settle over two to three months; no rate is published");
    private static final Source TOLERANCE = Source.assumed("Two to four times the usual load of the first weeks");
    private static final Source SHARE = Source.assumed("About three quarters of the way to a healthy joint, wide");

    static final ConditionPrior KNEE = new ConditionPrior(
            List.of(new PriorBuilder()
                    .start(-0.6, 0.7, WORSE_FIRST)
                    .share(0.95, 0.8, SHARE)
                    .recovery(35, 0.4, COURSE)
                    .healing(0.035, 0.3, WOUND)
                    .inflammation(1, 0.3, CRP)
                    .tolerance(250, 0.35, TOLERANCE)
                    .group("Knee arthroplasty", 1)),
            Mechanics.arthroplasty(new Dose(7.5, 60, 30, 1.0, 0, 5), 0.2),
            new Baseline.IllJoint(0.65, 0.5, WORSE_FIRST));

    static final ConditionPrior HIP = new ConditionPrior(
            List.of(new PriorBuilder()
                    .start(-0.4, 0.7, WORSE_FIRST)
                    .share(1.2, 0.8, SHARE)
                    .recovery(28, 0.4, HIP_COURSE)
                    .healing(0.04, 0.3, WOUND)
                    .inflammation(0.9, 0.3, CRP)
                    .tolerance(280, 0.35, TOLERANCE)
                    .group("Hip arthroplasty", 1)),
            Mechanics.arthroplasty(new Dose(7.5, 60, 25, 1.0, 0, 5), 0.25),
            new Baseline.IllJoint(0.65, 0.5, WORSE_FIRST));

    private ArthroplastyPrior() {}
}
