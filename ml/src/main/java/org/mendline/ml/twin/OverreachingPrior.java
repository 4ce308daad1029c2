package org.mendline.ml.twin;

import java.util.List;

/// Functional overreaching: performance lowered by training, not by injury.
final class OverreachingPrior {
    private static final Source COURSE = Source.recalled("Meeusen et al. 2013, doi 10.1249/MSS.0b013e318279a10a: days"
            + " to two weeks of lowered performance that come back with rest");
    private static final Source START = Source.assumed("Performance some 5 to 15 % below the own normal");
    private static final Source MUSCLE = Source.assumed("Soreness and small damage heal within two weeks");
    private static final Source LOAD = Source.assumed("Nearly twice the usual load in the weeks before");
    private static final Source TOLERANCE = Source.assumed("A trained person bears two to three times the usual load");

    static final ConditionPrior PRIOR = new ConditionPrior(
            List.of(new PriorBuilder()
                    .start(0.6, 0.7, START)
                    .share(-0.6, 1.0, START)
                    .recovery(9, 0.45, COURSE)
                    .healing(0.15, 0.3, MUSCLE)
                    .inflammation(0.25, 0.4, MUSCLE)
                    .tolerance(800, 0.3, TOLERANCE)
                    .set(PersonParameter.START_FATIGUE, Math.log(1.9), 0.25, LOAD)
                    .group("Functional overreaching", 1)),
            Mechanics.sport(new Dose(7.5, 300, 10, 1.4, 0, 10), 0.75, 0.2, 0.06, 0.05),
            new Baseline.Performance(0.9, 0.3, 2.9, 0.8, COURSE));

    private OverreachingPrior() {}
}
