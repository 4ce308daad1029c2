package org.mendline.ml.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SampledShapleyValuesTest {
    /// Three-way interactions, so that single pairs are not already exact.
    private static Game cubic(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] weights = random.doubles(10, -1, 1).toArray();
        return ShapleyValuesTest.game(10, s -> {
            double sum = 0;
            for (int i = 0; i < 10; i++) {
                sum += (s >> i & 1) == 1 ? weights[i] : 0;
            }
            return sum * sum * sum + Math.tanh(3 * sum);
        });
    }

    @Test
    void ninetyFivePercentIntervalsCoverTheExactValues() {
        int inside = 0;
        int all = 0;
        for (long seed = 0; seed < 40; seed++) {
            double[] exact = ShapleyValues.exact(cubic(seed)).phi();
            SampledShapleyValues sampled = SampledShapleyValues.estimate(cubic(seed), 100, seed);
            double[] phi = sampled.attribution().phi();
            for (int i = 0; i < exact.length; i++) {
                inside += Math.abs(phi[i] - exact[i]) <= 1.984 * sampled.standardErrors()[i] ? 1 : 0;
                all++;
            }
        }
        assertThat((double) inside / all).isBetween(0.90, 0.99);
    }

    @Test
    void pairInteractionsAreExactAndAdditiveAfterTwoPairs() {
        // Players 0 and 1 are worth 5 together; players 4 to 19 are worth 1 each.
        Game pairs = ShapleyValuesTest.game(20, s -> ((s & 3) == 3 ? 5 : 0) + Long.bitCount(s >> 4));
        SampledShapleyValues sampled = SampledShapleyValues.estimate(pairs, 2, 1);

        double[] phi = sampled.attribution().phi();
        assertThat(phi[0]).isCloseTo(2.5, offset(1e-12));
        assertThat(phi[2]).isCloseTo(0, offset(1e-12));
        assertThat(phi[19]).isCloseTo(1, offset(1e-12));
        assertThat(sampled.attribution().residual()).isCloseTo(0, offset(1e-12));
    }

    @Test
    void sameSeedSameBits() {
        SampledShapleyValues a = SampledShapleyValues.estimate(cubic(3), 10, 42);
        SampledShapleyValues b = SampledShapleyValues.estimate(cubic(3), 10, 42);

        assertThat(a.attribution().phi()).isEqualTo(b.attribution().phi());
        assertThat(a.standardErrors()).isEqualTo(b.standardErrors());
    }
}
