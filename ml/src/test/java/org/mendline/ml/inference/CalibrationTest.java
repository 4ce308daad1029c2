package org.mendline.ml.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.hipparchus.distribution.continuous.UniformRealDistribution;
import org.hipparchus.stat.inference.KolmogorovSmirnovTest;
import org.junit.jupiter.api.Test;
import org.mendline.ml.forecast.Fan;
import org.mendline.ml.training.SimulatedClinic;
import org.mendline.ml.twin.Condition;
import org.mendline.ml.twin.ObservationPattern;
import org.mendline.ml.twin.OutcomeScale;
import org.mendline.ml.twin.PersonParameter;
import org.mendline.ml.twin.SimulatedPerson;

/// Is the posterior a posterior? Checked on people drawn from the prior, without a network.
class CalibrationTest {
    private final ParticleTwinModel model = ParticleTwinModel.priorOnly().withParticles(1000);

    /// Simulation-based calibration (Talts et al. 2018, arXiv 1804.06788): ranks of the truth among posterior
    /// draws are uniform.
    @Test
    void ranksOfTheTruthAreUniform() {
        int runs = 120;
        Map<PersonParameter, double[]> ranks = new EnumMap<>(PersonParameter.class);
        for (PersonParameter p : PersonParameter.values()) {
            ranks.put(p, new double[runs]);
        }
        for (int run = 0; run < runs; run++) {
            SimulatedPerson person = SimulatedClinic.person(770_000 + run);
            ParticleTwin twin = model.infer(person.whole(), run);
            for (PersonParameter p : PersonParameter.values()) {
                ranks.get(p)[run] = rank(twin.draws(p), person.parameters()[p.ordinal()], run);
            }
        }
        KolmogorovSmirnovTest ks = new KolmogorovSmirnovTest();
        for (PersonParameter p : PersonParameter.values()) {
            double pValue = ks.kolmogorovSmirnovTest(new UniformRealDistribution(0, 1), ranks.get(p), false);
            assertThat(pValue).as("KS p of ranks of %s", p).isGreaterThan(0.001);
        }
    }

    /// Share of draws below the truth, spread within its step so that it is continuous.
    private static double rank(double[] draws, double truth, int seed) {
        int below = 0;
        for (double d : draws) {
            below += d < truth ? 1 : 0;
        }
        return (below + new SplittableRandom(seed).nextDouble()) / (draws.length + 1);
    }

    @Test
    void intervalsCoverFutureMeasurementsAsOftenAsTheySay() {
        int people = 200;
        int ahead = 28;
        int[] inside = new int[3];
        SplittableRandom random = new SplittableRandom(42);
        for (int i = 0; i < people; i++) {
            Condition condition = Condition.values()[i % Condition.values().length];
            int days = random.nextInt(3, 90);
            SimulatedPerson person =
                    SimulatedClinic.person(condition, days + ahead, ObservationPattern.draw(random), random);
            ParticleTwin twin = model.infer(person.recordUpTo(days - 1), i);
            Fan.Point p = twin.project(person.protocolAfter(days - 1), ahead, 1000, OptionalDouble.empty(), i)
                    .outcome()
                    .at(ahead);
            OutcomeScale scale = person.whole().scale();
            double truth = person.capacity()[days - 1 + ahead] + scale.measurementSd() * random.nextGaussian();
            double y = Math.clamp(truth, 0.0, 1.0);
            inside[0] += y >= p.lo50() && y <= p.hi50() ? 1 : 0;
            inside[1] += y >= p.lo80() && y <= p.hi80() ? 1 : 0;
            inside[2] += y >= p.lo95() && y <= p.hi95() ? 1 : 0;
        }
        System.out.printf(
                "Coverage on %d simulated people, %d days ahead: 50 %%: %.3f, 80 %%: %.3f, 95 %%: %.3f%n",
                people, ahead, inside[0] / 200.0, inside[1] / 200.0, inside[2] / 200.0);
        assertThat(inside[0] / (double) people).isBetween(0.38, 0.62);
        assertThat(inside[1] / (double) people).isBetween(0.70, 0.90);
        assertThat(inside[2] / (double) people).isBetween(0.89, 1.0);
    }
}
