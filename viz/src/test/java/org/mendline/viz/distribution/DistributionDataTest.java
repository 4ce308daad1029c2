package org.mendline.viz.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mendline.viz.distribution.DistributionData.Words;

class DistributionDataTest {
    private static final Words WORDS = new Words("When", "Time to the goal", "days", "not within 80 days");

    @Test
    void sharesAndWhatLiesBeyondAreTheWhole() {
        DistributionData data = hundred();
        double sum = data.shares().stream().mapToDouble(Double::doubleValue).sum();
        assertThat(sum + data.beyond()).isCloseTo(1, within(1e-12));
        assertThat(data.beyond()).isEqualTo(0.2);
        assertThat(data.median()).hasValue(50);
    }

    @Test
    void endBeyondTheHorizonStaysOpen() {
        DistributionData data = hundred();
        assertThat(data.intervals().get(0).high()).hasValue(75);
        assertThat(data.intervals().get(1).low()).hasValue(10);
        assertThat(data.intervals().get(1).high()).isEmpty();
        assertThat(DistributionWords.summary(data))
                .isEqualTo("When. Middle future 50\u00a0days; 80 of 100 from 10 to beyond 80\u00a0days."
                        + " 20 of 100 futures: not within 80 days.");
    }

    @Test
    void medianBeyondIsSaidNotInvented() {
        DistributionData data = DistributionData.ofDraws(WORDS, new double[] {10, 99, 99}, 0, 80);
        assertThat(data.median()).isEmpty();
        assertThat(DistributionWords.middle(data)).startsWith("The middle future lies beyond: not within 80 days");
    }

    @Test
    void roundingNeverClaimsNoneOrAll() {
        assertThat(DistributionWords.hundredths(0.001)).isEqualTo("fewer than 1 of 100");
        assertThat(DistributionWords.hundredths(0.999)).isEqualTo("more than 99 of 100");
        assertThat(DistributionWords.hundredths(0)).isEqualTo("0 of 100");
        assertThat(DistributionWords.hundredths(1)).isEqualTo("100 of 100");
    }

    @Test
    void drawsThatAreNoNumbersAreRefused() {
        assertThatThrownBy(() -> DistributionData.ofDraws(WORDS, new double[] {Double.NaN}, 0, 80))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DistributionData.ofDraws(WORDS, new double[0], 0, 80))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static DistributionData hundred() {
        double[] draws = IntStream.rangeClosed(1, 100).asDoubleStream().toArray();
        return DistributionData.ofDraws(WORDS, draws, 0, 80);
    }
}
