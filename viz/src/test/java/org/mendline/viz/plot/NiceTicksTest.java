package org.mendline.viz.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NiceTicksTest {
    @Test
    void fuglMeyerAxisTicksByTens() {
        NiceTicks ticks = NiceTicks.within(0, 66, 8);
        assertThat(ticks.values()).containsExactly(0.0, 10.0, 20.0, 30.0, 40.0, 50.0, 60.0);
        assertThat(ticks.decimals()).isZero();
    }

    @Test
    void fineAxisNamesItsDecimals() {
        assertThat(NiceTicks.within(0.1, 0.3, 5).decimals()).isEqualTo(2);
    }

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void ticksAreRoundEvenlySpacedAndInside(long seed) {
        Random random = new Random(seed);
        double low = random.nextGaussian() * Math.pow(10, random.nextInt(-4, 6));
        double high = low + Math.pow(10, random.nextDouble(-4, 6));
        int most = random.nextInt(2, 12);
        NiceTicks ticks = NiceTicks.within(low, high, most);
        assertThat(ticks.values()).hasSizeLessThanOrEqualTo(most);
        double slack = ticks.step() * 1e-6;
        assertThat(ticks.values()).allSatisfy(value -> {
            assertThat(value).isBetween(low - slack, high + slack);
            assertThat(value / ticks.step()).isCloseTo(Math.rint(value / ticks.step()), within(1e-6));
        });
        double lead = ticks.step() / Math.pow(10, Math.floor(Math.log10(ticks.step()) + 1e-9));
        assertThat(lead)
                .satisfiesAnyOf(
                        it -> assertThat(it).isCloseTo(1, within(1e-6)),
                        it -> assertThat(it).isCloseTo(2, within(1e-6)),
                        it -> assertThat(it).isCloseTo(5, within(1e-6)));
    }

    @Test
    void refusesAnEmptyRange() {
        assertThatThrownBy(() -> NiceTicks.within(3, 3, 5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("3.0 to 3.0");
    }
}
