package org.mendline.ml.twin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SimulatorTest {
    private static final Protocol USUAL = Protocol.constant(Doses.usual(Condition.KNEE_ARTHROPLASTY));

    static Particles onset(Condition condition, int n, long seed) {
        OutcomeScale scale =
                OutcomeScales.forCode(OutcomeScales.usualCode(condition)).orElseThrow();
        TwinPrior prior = ConditionPriors.of(condition, Traits.UNKNOWN, scale);
        SplittableRandom random = new SplittableRandom(seed);
        double[][] people = new double[n][];
        for (int i = 0; i < n; i++) {
            people[i] = prior.drawWhole(random);
        }
        return Particles.onset(prior, people);
    }

    @Test
    void futuresDoNotDependOnThreads() {
        Particles p = onset(Condition.KNEE_ARTHROPLASTY, 700, 1);
        Futures one = new Simulator(false).simulate(p, 0, USUAL, 84, 1000, OptionalDouble.of(0.7), 9);
        Futures many = new Simulator(true).simulate(p, 0, USUAL, 84, 1000, OptionalDouble.of(0.7), 9);
        assertThat(many.capacity()).containsExactly(one.capacity());
        assertThat(many.goalDay()).containsExactly(one.goalDay());
        assertThat(many.markers()[0][2]).containsExactly(one.markers()[0][2]);
    }

    @Test
    void anotherSeedGivesOtherFutures() {
        Particles p = onset(Condition.KNEE_ARTHROPLASTY, 100, 1);
        Futures a = new Simulator(false).simulate(p, 0, USUAL, 10, 100, OptionalDouble.empty(), 1);
        Futures b = new Simulator(false).simulate(p, 0, USUAL, 10, 100, OptionalDouble.empty(), 2);
        assertThat(a.capacity()).isNotEqualTo(b.capacity());
    }

    @Test
    void simulatingLeavesTheParticlesUnchanged() {
        Particles p = onset(Condition.STROKE_UPPER_LIMB, 50, 1);
        double[] before = p.state(7);
        new Simulator(true).simulate(p, 0, USUAL, 30, 500, OptionalDouble.empty(), 1);
        assertThat(p.state(7)).containsExactly(before);
    }

    @Test
    void noiseHasMeanZeroVarianceOneAndNoCorrelation() {
        float[] noise = new float[200_000];
        float[] other = new float[200_000];
        CounterNoise.fill(noise, other, 0, noise.length, 5, 3, 1);
        double sum = 0;
        double squares = 0;
        double product = 0;
        for (int i = 0; i < noise.length; i++) {
            sum += noise[i];
            squares += noise[i] * noise[i];
            product += noise[i] * other[i];
        }
        assertThat(product / noise.length).isBetween(-0.01, 0.01);
        assertThat(sum / noise.length).isBetween(-0.01, 0.01);
        assertThat(squares / noise.length).isBetween(0.98, 1.02);
    }

    @Test
    void goalDayIsTheFirstOfSevenHeldDays() {
        Particles p = onset(Condition.HIP_ARTHROPLASTY, 200, 2);
        float goal = 0.55f;
        Futures f = new Simulator(false).simulate(p, 0, USUAL, 60, 200, OptionalDouble.of(goal), 4);
        for (int i = 0; i < 200; i++) {
            assertThat(f.goalDay()[i]).isEqualTo(naiveGoalDay(f, i, goal));
        }
    }

    private static int naiveGoalDay(Futures f, int i, float goal) {
        for (int d = 0; d <= f.horizonDays(); d++) {
            boolean held = true;
            for (int k = d; k < Math.min(d + 7, f.horizonDays() + 1); k++) {
                held &= f.capacity()[k * f.futures() + i] >= goal;
            }
            if (held) {
                return d;
            }
        }
        return -1;
    }
}
