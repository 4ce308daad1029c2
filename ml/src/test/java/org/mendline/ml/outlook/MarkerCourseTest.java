package org.mendline.ml.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mendline.ml.twin.DayFeature;
import org.mendline.ml.twin.FeatureDays;

class MarkerCourseTest {
    private static FeatureDays series(DayFeature feature, double... values) {
        FeatureDays.Builder days = FeatureDays.of(values.length);
        for (int d = 0; d < values.length; d++) {
            if (!Double.isNaN(values[d])) {
                days.set(d, feature, values[d]);
            }
        }
        return days.build();
    }

    @Test
    void twoValuesAreNoOwnNormal() {
        FeatureDays days = series(DayFeature.READINESS, 5, Double.NaN, 7);
        assertThat(MarkerCourse.of(days, OutlookMarker.READINESS, 2).known()).isFalse();
    }

    @Test
    void valuesOlderThanSixWeeksAreNoOwnNormal() {
        double[] values = new double[60];
        Arrays.fill(values, 3, 60, Double.NaN);
        FeatureDays days = series(DayFeature.READINESS, values);
        assertThat(MarkerCourse.of(days, OutlookMarker.READINESS, 40).known()).isTrue();
        assertThat(MarkerCourse.of(days, OutlookMarker.READINESS, 59).known()).isFalse();
    }

    @Test
    void centreAndSpreadHardlyMoveForOneOutlier() {
        FeatureDays plain = series(DayFeature.RESTING_HEART_RATE, 60, 61, 59, 60, 62, 58, 60, 61, 59, 60);
        FeatureDays spiked = series(DayFeature.RESTING_HEART_RATE, 60, 61, 59, 60, 62, 58, 60, 61, 59, 180);
        MarkerCourse a = MarkerCourse.of(plain, OutlookMarker.RESTING_HEART_RATE, 9);
        MarkerCourse b = MarkerCourse.of(spiked, OutlookMarker.RESTING_HEART_RATE, 9);
        assertThat(b.centre()).isCloseTo(a.centre(), within(0.5));
        assertThat(a.spread()).isBetween(0.8, 2.2);
        assertThat(b.spread()).isLessThan(15); // the plain standard deviation is 38
    }

    @Test
    void simpleForecastsAreWhatTheirNamesSay() {
        double[] values = {4, 8, 1, 1, 1, 1, 1, 1, 5};
        MarkerCourse course = MarkerCourse.of(series(DayFeature.PAIN, values), OutlookMarker.PAIN, 8);
        double[] simple = course.simple();
        assertThat(simple[MarkerCourse.Simple.LAST.ordinal()]).isEqualTo(5);
        assertThat(simple[MarkerCourse.Simple.WEEK_MEAN.ordinal()]).isCloseTo(11.0 / 7, within(1e-12));
        assertThat(simple[MarkerCourse.Simple.WEEK_MEDIAN.ordinal()]).isEqualTo(1);
        assertThat(simple[MarkerCourse.Simple.LONG_MEAN.ordinal()]).isCloseTo(23.0 / 9, within(1e-12));
        assertThat(simple[MarkerCourse.Simple.LONG_MEDIAN.ordinal()]).isEqualTo(1);
        assertThat(simple[MarkerCourse.Simple.FAST_AVERAGE.ordinal()]).isBetween(2.9, 3.2);
    }

    @Test
    void theGridOfARatingIsNoticed() {
        assertThat(MarkerCourse.of(series(DayFeature.SORENESS, 2.5, 5, 5, 7.5), OutlookMarker.SORENESS, 3)
                        .step())
                .isEqualTo(2.5);
        assertThat(MarkerCourse.of(series(DayFeature.SORENESS, 2, 5, 5, 7), OutlookMarker.SORENESS, 3)
                        .step())
                .isEqualTo(1);
        assertThat(MarkerCourse.of(series(DayFeature.SORENESS, 2.2, 5, 5, 7), OutlookMarker.SORENESS, 3)
                        .step())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void laterDaysAreNotRead(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        FeatureDays.Builder days = FeatureDays.of(90);
        for (int d = 0; d < 90; d++) {
            if (random.nextDouble() < 0.7) {
                days.set(d, DayFeature.CRP, Math.exp(random.nextGaussian()));
            }
        }
        int today = random.nextInt(20, 80);
        MarkerCourse before = MarkerCourse.of(days.build(), OutlookMarker.CRP, today);
        for (int d = today + 1; d < 90; d++) {
            days.set(d, DayFeature.CRP, 400);
        }
        MarkerCourse after = MarkerCourse.of(days.build(), OutlookMarker.CRP, today);
        assertThat(after.simple()).containsExactly(before.simple());
        assertThat(after.errors()).containsExactly(before.errors());
        assertThat(after.spread()).isEqualTo(before.spread());
    }
}
