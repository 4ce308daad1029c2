package org.mendline.ml.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.mendline.ml.risk.AclReturn.Criteria;
import org.mendline.ml.risk.RiskAssessment.Risk;

/// Whether the risk means what it says where the evidence's own hazards are the truth: people are injured month by
/// month in a world drawn from the published intervals. That is a check of the arithmetic, not of the evidence.
class AclCalibrationTest {
    private static final int PEOPLE = Integer.getInteger("acl.people", 1500);
    private static final int BINS = 5;

    @Test
    void onTheEvidencesOwnHazardsTheRiskIsCalibrated() {
        AclReinjury acl = new AclReinjury(7);
        List<Lived> lived = new ArrayList<>();
        int inside = 0;
        for (long i = 0; i < PEOPLE; i++) {
            SplittableRandom random = new SplittableRandom(50_000 + i);
            AclReturn person = person(random);
            Risk said = (Risk) acl.assess(person);
            double truth = AclWorld.draw(random).risk(person);
            inside += truth >= said.lo80() && truth <= said.hi80() ? 1 : 0;
            lived.add(new Lived(said.probability(), injured(truth, person, random)));
        }
        double rate = Lived.rate(lived);
        double brier = Lived.brier(lived);
        System.out.printf(
                "%d simulated returns: Brier %.3f against %.3f for the base rate of %.2f; 80 %% interval covers %.3f%n",
                PEOPLE, brier, rate * (1 - rate), rate, (double) inside / PEOPLE);
        assertThat(Lived.worstBin(lived, BINS, 0))
                .as("largest misfit of a bin in standard errors")
                .isLessThan(3.5);
        assertThat(brier).isLessThan(0.9 * rate * (1 - rate));
        assertThat((double) inside / PEOPLE).isBetween(0.78, 0.82);
    }

    private static AclReturn person(SplittableRandom random) {
        Criteria criteria = switch (random.nextInt(3)) {
            case 0 -> new Criteria.Passed();
            case 1 -> new Criteria.NotPassed();
            default -> new Criteria.NotTested(OptionalDouble.of(random.nextDouble()));
        };
        return new AclReturn(
                120,
                random.nextInt(170, 420),
                criteria,
                Optional.of(random.nextBoolean()),
                OptionalDouble.of(random.nextDouble(13, 35)),
                OptionalDouble.of(random.nextDouble(6, 9.5)));
    }

    /// Month by month, at the constant rate that makes the two-year risk what it is.
    private static boolean injured(double twoYearRisk, AclReturn person, SplittableRandom random) {
        int months = (int) Math.ceil((731 - person.returnDay()) / 30.4375);
        double monthly = -Math.expm1(Math.log1p(-Math.min(twoYearRisk, 1 - 1e-12)) / months);
        for (int m = 0; m < months; m++) {
            if (random.nextDouble() < monthly) {
                return true;
            }
        }
        return false;
    }
}
