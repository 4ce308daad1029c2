package org.mendline.ml.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonalCalibrationTest {
    private static final double[] STANDARD = {-1.960, -1.282, -0.674, 0, 0.674, 1.282, 1.960};

    private static PersonalCalibration after(int forecasts, double sd, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        PersonalCalibration.Builder builder = new PersonalCalibration.Builder();
        for (int i = 0; i < forecasts; i++) {
            builder.add(OutlookMarker.PAIN, 1, STANDARD, sd * random.nextGaussian(), 0, i);
        }
        return builder.build();
    }

    @Test
    void withoutAPastNothingChanges() {
        PersonalCalibration none = after(0, 1, 1);
        assertThat(none.calibrated(OutlookMarker.PAIN, 1, STANDARD)).containsExactly(STANDARD);
        assertThat(none.factor(OutlookMarker.PAIN, 1, 0.8)).isEqualTo(1);
        assertThatThrownBy(() -> none.factor(OutlookMarker.PAIN, 1, 0.7)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"1, 0.5", "2, 0.5", "3, 2", "4, 2", "5, 1", "6, 1"})
    void intervalsGrowAndShrinkToWhatThePersonShows(long seed, double sd) {
        PersonalCalibration own = after(400, sd, seed);
        double factor = own.factor(OutlookMarker.PAIN, 1, 0.8);
        // 100 effective forecasts and 15 pseudo-forecasts that say 1
        assertThat(factor).isCloseTo(sd, within(0.35 * sd + 0.1));
        assertThat(own.factor(OutlookMarker.PAIN, 2, 0.8)).isEqualTo(1);
    }

    @Test
    void fewSurprisesMoveItLittle() {
        assertThat(after(3, 3, 9).factor(OutlookMarker.PAIN, 1, 0.8)).isBetween(1.0, 2.0);
    }

    @ParameterizedTest
    @CsvSource({"1, 3", "2, 0.2", "3, 1"})
    void quantilesStayInOrder(long seed, double sd) {
        double[] quantiles = {-3, -0.1, 0, 0, 0, 2, 2};
        double[] out = after(60, sd, seed).calibrated(OutlookMarker.PAIN, 1, quantiles);
        assertThat(out).isSorted();
        assertThat(out[3]).isZero();
    }
}
