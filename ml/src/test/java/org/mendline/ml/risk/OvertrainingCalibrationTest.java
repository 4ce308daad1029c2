package org.mendline.ml.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.mendline.ml.inference.ParticleTwin;
import org.mendline.ml.inference.ParticleTwinModel;
import org.mendline.ml.risk.RiskAssessment.Risk;
import org.mendline.ml.twin.Condition;
import org.mendline.ml.twin.ConditionPriors;
import org.mendline.ml.twin.Lever;
import org.mendline.ml.twin.ObservationPattern;
import org.mendline.ml.twin.OutcomeScale;
import org.mendline.ml.twin.Particles;
import org.mendline.ml.twin.PersonSimulator;
import org.mendline.ml.twin.Protocol;
import org.mendline.ml.twin.ReadinessDeficits;
import org.mendline.ml.twin.SimulatedPerson;
import org.mendline.ml.twin.Traits;
import org.mendline.ml.twin.TwinPrior;

/// Whether the overtraining risk means what it says on simulated athletes, whose true fatigue is known.
/// `-Dovertraining.people` sets how many.
class OvertrainingCalibrationTest {
    private static final int PEOPLE = Integer.getInteger("overtraining.people", 60);
    private static final int DAYS = 42;
    private static final int BINS = 4;
    private static final OutcomeScale JUMP = new OutcomeScale("Jump height", "cm", 15, 45, 2, 1);

    @Test
    void onSimulatedAthletesTheRiskIsCalibrated() {
        ParticleTwinModel model =
                ParticleTwinModel.priorOnly().withParticles(Integer.getInteger("overtraining.particles", 300));
        List<Lived> lived = new ArrayList<>();
        for (long i = 0; i < PEOPLE; i++) {
            SplittableRandom random = new SplittableRandom(70_000 + i);
            SimulatedPerson person = PersonSimulator.simulate(
                    Condition.FUNCTIONAL_OVERREACHING, JUMP, Traits.UNKNOWN, DAYS, ObservationPattern.rich(), i);
            ParticleTwin twin = model.infer(person.whole(), i);
            Protocol plan = Protocol.constant(twin.usualDose())
                    .scaled(Lever.LOAD, Math.exp(random.nextDouble(-0.5, 1.2)))
                    .with(Lever.SLEEP, random.nextDouble(6, 8.5));
            Risk said = (Risk) Overtraining.assess(twin, plan, i);
            lived.add(new Lived(said.probability(), happens(person, plan, random)));
        }
        double rate = Lived.rate(lived);
        double brier = Lived.brier(lived);
        System.out.printf(
                "%d simulated athletes: Brier %.3f against %.3f for the base rate of %.2f%n",
                PEOPLE, brier, rate * (1 - rate), rate);
        assertThat(brier).isLessThan(0.7 * rate * (1 - rate));
        assertThat(Lived.worstBin(lived, BINS, 0.01))
                .as("largest misfit of a bin in standard errors")
                .isLessThan(3.5);
    }

    /// In truth: own parameters, own doses until today, then the plan, with a coupling drawn as the risk assumes.
    private static boolean happens(SimulatedPerson person, Protocol plan, SplittableRandom random) {
        TwinPrior prior = ConditionPriors.of(person.whole());
        List<org.mendline.ml.twin.Dose> doses = new ArrayList<>(person.doses().subList(1, DAYS));
        for (int d = 0; d < Overtraining.HORIZON_DAYS; d++) {
            doses.add(plan.dose(d));
        }
        Particles onset = Particles.onset(prior, new double[][] {person.parameters()});
        float[] deficits =
                ReadinessDeficits.simulate(onset, 0, new Protocol(doses), doses.size(), 1, random.nextLong());
        double coupling = Math.exp(0.4 * random.nextGaussian());
        int run = 0;
        int longest = 0;
        for (int d = DAYS - 1; d < deficits.length; d++) {
            run = coupling * deficits[d] >= 1 ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest >= 14;
    }
}
