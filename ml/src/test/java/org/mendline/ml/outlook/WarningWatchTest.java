package org.mendline.ml.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mendline.ml.engine.TestEngine;
import org.mendline.ml.training.WarningTrial;
import org.mendline.ml.twin.DayFeature;
import org.mendline.ml.twin.FeatureDays;

class WarningWatchTest {
    private static final int DAYS = 60;
    private static OutlookModel model;

    @BeforeAll
    static void load() throws IOException {
        TestEngine.start();
        model = OutlookModel.shipped();
    }

    @AfterAll
    static void close() {
        model.close();
    }

    /// Sixty steady days with all that the warnings read.
    private static FeatureDays.Builder steady() {
        SplittableRandom random = new SplittableRandom(5);
        FeatureDays.Builder days = FeatureDays.of(DAYS);
        for (int d = 0; d < DAYS; d++) {
            days.set(d, DayFeature.LN_RMSSD, 4 + 0.1 * random.nextGaussian());
            days.set(d, DayFeature.RESTING_HEART_RATE, 55 + random.nextGaussian());
            days.set(d, DayFeature.READINESS, 7 + 0.7 * random.nextGaussian());
            days.set(d, DayFeature.SORENESS, 2 + 0.5 * random.nextGaussian());
            days.set(d, DayFeature.SLEEP, 7.5 + 0.5 * random.nextGaussian());
            days.set(d, DayFeature.LOAD, 300 + 40 * random.nextGaussian());
        }
        return days;
    }

    private static EarlyWarning last(FeatureDays days, EarlyWarning.Kind kind) {
        return new WarningWatch(model.rolling(days, DAYS - 1)).on(kind, DAYS - 1);
    }

    @Test
    void steadyDaysAreQuiet() {
        for (EarlyWarning.Kind kind : EarlyWarning.Kind.values()) {
            assertThat(last(steady().build(), kind)).isInstanceOf(EarlyWarning.Quiet.class);
        }
    }

    private static FeatureDays.Builder strained() {
        FeatureDays.Builder days = steady();
        for (int d = DAYS - 6; d < DAYS; d++) {
            days.set(d, DayFeature.LOAD, 650);
        }
        for (int d = DAYS - 2; d < DAYS; d++) {
            days.set(d, DayFeature.LN_RMSSD, 3.6);
            days.set(d, DayFeature.RESTING_HEART_RATE, 61);
            days.set(d, DayFeature.READINESS, 4);
        }
        return days;
    }

    @Test
    void twoBadMorningsUnderHighLoadWarnOfOvertrainingAndSayWhy() {
        EarlyWarning warning = last(strained().build(), EarlyWarning.Kind.OVERTRAINING);
        assertThat(warning).isInstanceOfSatisfying(EarlyWarning.Raised.class, raised -> {
            assertThat(raised.days()).containsExactly(DAYS - 2, DAYS - 1);
            assertThat(raised.strength()).isGreaterThan(1);
            assertThat(raised.missing()).isEmpty();
            assertThat(raised.signs()).extracting(EarlyWarning.Sign::marker).contains(OutlookMarker.READINESS);
            assertThat(raised.reason())
                    .contains("than expected on 2 of the last 3 days")
                    .contains("% above the usual of the four weeks before.")
                    .containsIgnoringCase("readiness lower");
        });
    }

    @Test
    void oneBadMorningIsNotEnough() {
        FeatureDays.Builder days = strained();
        days.set(DAYS - 2, DayFeature.LN_RMSSD, 4);
        days.set(DAYS - 2, DayFeature.RESTING_HEART_RATE, 55);
        days.set(DAYS - 2, DayFeature.READINESS, 7);
        assertThat(last(days.build(), EarlyWarning.Kind.OVERTRAINING)).isInstanceOf(EarlyWarning.Quiet.class);
    }

    @Test
    void badMorningsUnderTheUsualLoadAreNoOvertraining() {
        FeatureDays.Builder days = strained();
        for (int d = DAYS - 6; d < DAYS; d++) {
            days.set(d, DayFeature.LOAD, 300);
        }
        assertThat(last(days.build(), EarlyWarning.Kind.OVERTRAINING)).isInstanceOf(EarlyWarning.Quiet.class);
    }

    @Test
    void shortNightsWithSorenessWarnOfInsufficientRecovery() {
        FeatureDays.Builder days = steady();
        for (int d = DAYS - 5; d < DAYS; d++) {
            days.set(d, DayFeature.SLEEP, 5.5);
        }
        for (int d = DAYS - 3; d < DAYS; d++) {
            days.set(d, DayFeature.READINESS, 4.5);
            days.set(d, DayFeature.SORENESS, 5);
        }
        assertThat(last(days.build(), EarlyWarning.Kind.INSUFFICIENT_RECOVERY))
                .isInstanceOfSatisfying(
                        EarlyWarning.Raised.class,
                        raised -> assertThat(raised.reason()).contains("less sleep than usual"));
    }

    @Test
    void withoutLoadItCannotSayAndNamesTheLoad() {
        FeatureDays.Builder days = strained();
        for (int d = 0; d < DAYS; d++) {
            days.clear(d, DayFeature.LOAD);
        }
        assertThat(last(days.build(), EarlyWarning.Kind.OVERTRAINING))
                .isInstanceOfSatisfying(
                        EarlyWarning.CannotSay.class,
                        w -> assertThat(w.missing())
                                .anySatisfy(m -> assertThat(m).startsWith("Load on 3")));
    }

    @Test
    void withoutReadinessItCannotSay() {
        FeatureDays.Builder days = strained();
        for (int d = 0; d < DAYS; d++) {
            days.clear(d, DayFeature.READINESS);
        }
        assertThat(last(days.build(), EarlyWarning.Kind.OVERTRAINING))
                .isInstanceOfSatisfying(
                        EarlyWarning.CannotSay.class,
                        w -> assertThat(w.missing())
                                .anySatisfy(m -> assertThat(m).startsWith("Readiness on two")));
    }

    @Test
    void simulatedHealthyPeopleAreSeldomWarnedAndTheOverloadedAre() {
        WarningTrial trial = WarningTrial.of(model, 12, 404);
        assertThat(trial.watchedDays()).isGreaterThan(100);
        // The limit of one is held on the model card's 200 people; 12 scatter about it.
        assertThat(trial.falsePerEightWeeks()).isLessThan(2.5);
        assertThat(trial.warnedAtAll()).isGreaterThan(0.3);
    }
}
