package org.mendline.ml.twin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuantilesTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void agreeWithSorting(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int n = random.nextInt(1, 5000);
        float[] x = new float[n + 5];
        for (int i = 0; i < x.length; i++) {
            x[i] = (float) (seed % 2 == 0 ? Math.rint(random.nextGaussian() * 3) : Math.exp(3 * random.nextGaussian()));
        }
        float[] sorted = Arrays.copyOfRange(x, 5, n + 5);
        Arrays.sort(sorted);
        double[] levels = {0, 0.025, 0.1, 0.5, 0.9, 0.975, 1};
        double[] q = Quantiles.of(x, 5, n, levels);
        for (int k = 0; k < levels.length; k++) {
            double rank = levels[k] * (n - 1);
            int low = (int) rank;
            double high = sorted[Math.min(n - 1, low + 1)];
            double expected = sorted[low] + (rank - low) * (high - sorted[low]);
            assertThat(q[k]).isEqualTo(expected, within(1e-6 * (1 + Math.abs(expected))));
        }
    }

    @Test
    void equalValuesHaveOneQuantile() {
        assertThat(Quantiles.of(new float[] {2, 2, 2}, 0, 3, new double[] {0.1, 0.9}))
                .containsExactly(2, 2);
    }
}
