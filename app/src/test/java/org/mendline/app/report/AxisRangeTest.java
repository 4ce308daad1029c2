package org.mendline.app.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AxisRangeTest {
    @Test
    void stepsAreRound() {
        assertThat(AxisRange.around(DoubleStream.of(67.5, 120.8))).isEqualTo(new AxisRange(60, 130, 10));
    }

    @Test
    void oneValueStillMakesAnAxis() {
        AxisRange range = AxisRange.around(DoubleStream.of(0));

        assertThat(range.high()).isGreaterThan(range.low());
    }

    @Test
    void noValueMakesNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> AxisRange.around(DoubleStream.empty()));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyValueFitsInFewSteps(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 1_000; round++) {
            double scale = Math.pow(10, random.nextInt(-4, 7));
            double[] values = random.doubles(5, -scale, scale).toArray();

            AxisRange range = AxisRange.around(DoubleStream.of(values));

            for (double value : values) {
                assertThat(value).isBetween(range.low() - 1e-9 * scale, range.high() + 1e-9 * scale);
            }
            assertThat((range.high() - range.low()) / range.step()).isBetween(1.0, 9.0);
        }
    }
}
