package org.mendline.ml.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SurpriseTest {
    @ParameterizedTest
    @CsvSource({"10, 0", "12, 0.674", "14, 1.282", "4, -1.96", "11, 0.337", "30, 5", "2, -2.638"})
    void aValueAtAQuantileHasThatQuantilesNormalScore(double value, double expected) {
        double[] quantiles = {4, 6, 8, 10, 12, 14, 16};
        assertThat(Surprise.normalScore(quantiles, value)).isCloseTo(expected, within(1e-9));
    }

    @Test
    void equalQuantilesGiveFiniteScores() {
        double[] quantiles = {5, 5, 5, 5, 5, 5, 5};
        assertThat(Surprise.normalScore(quantiles, 5)).isCloseTo(0, within(1e-12));
        assertThat(Surprise.normalScore(quantiles, 9)).isEqualTo(5);
    }

    @Test
    void anomalyIsTheRootMeanSquareAndAbsentWithoutMarkers() {
        assertThat(new Surprise(3, Map.of()).anomaly()).isEmpty();
        assertThat(new Surprise(3, Map.of(OutlookMarker.PAIN, 3.0, OutlookMarker.SLEEP, -4.0))
                        .anomaly()
                        .orElseThrow())
                .isCloseTo(Math.sqrt(12.5), within(1e-12));
    }
}
