package org.mendline.ml.training;

import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.mendline.ml.twin.Condition;
import org.mendline.ml.twin.ObservationPattern;
import org.mendline.ml.twin.OutcomeScale;
import org.mendline.ml.twin.PersonSimulator;
import org.mendline.ml.twin.SimulatedPerson;
import org.mendline.ml.twin.Traits;

/// Draws simulated people as varied as real records are: all conditions, one visit to a year, measures from
/// precise to coarse, traits known or not.
public final class SimulatedClinic {
    private static final int LONGEST_DAYS = 365;

    private SimulatedClinic() {}

    /// The person with this number; the same number is the same person.
    public static SimulatedPerson person(long number) {
        SplittableRandom random = new SplittableRandom(number);
        Condition condition = Condition.values()[random.nextInt(Condition.values().length)];
        int days = (int) Math.exp(random.nextDouble(Math.log(2), Math.log(LONGEST_DAYS + 1)));
        return person(condition, days, ObservationPattern.draw(random), random);
    }

    /// A person of a condition with a record of `days` days.
    public static SimulatedPerson person(
            Condition condition, int days, ObservationPattern pattern, SplittableRandom random) {
        double sd = Math.exp(random.nextDouble(Math.log(0.01), Math.log(0.06)));
        OutcomeScale scale = new OutcomeScale("Simulated outcome", "1", 0, 1, 0.05, sd);
        return PersonSimulator.simulate(condition, scale, traits(condition, random), days, pattern, random.nextLong());
    }

    private static Traits traits(Condition condition, SplittableRandom random) {
        boolean agesKnown = random.nextDouble() < 0.8;
        boolean baselineKnown = random.nextDouble() < 0.4;
        double baseline = switch (condition) {
            case KNEE_ARTHROPLASTY, HIP_ARTHROPLASTY -> 0.6 + 0.13 * random.nextGaussian();
            case STROKE_UPPER_LIMB -> 1;
            case ACL_RECONSTRUCTION, HAMSTRING_STRAIN, ANKLE_SPRAIN, ACHILLES_REPAIR, LOW_BACK_PAIN ->
                0.94 + 0.04 * random.nextGaussian();
            case FUNCTIONAL_OVERREACHING -> 0.75 + 0.12 * random.nextGaussian();
            case ROTATOR_CUFF_REPAIR -> 0.47 + 0.15 * random.nextGaussian();
            case BRAIN_INJURY -> 0.6 + 0.14 * random.nextGaussian();
        };
        return new Traits(
                agesKnown ? OptionalDouble.of(random.nextDouble(16, 90)) : OptionalDouble.empty(),
                OptionalDouble.empty(),
                baselineKnown ? OptionalDouble.of(Math.clamp(baseline, 0.1, 1.0)) : OptionalDouble.empty());
    }
}
