package org.mendline.ml.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mendline.ml.engine.TestEngine;
import org.mendline.ml.forecast.Fan;
import org.mendline.ml.inference.InvalidWeightsException;
import org.mendline.ml.inference.WeightFile;
import org.mendline.ml.training.OutlookClinic;
import org.mendline.ml.training.OutlookPerson;
import org.mendline.ml.twin.Condition;
import org.mendline.ml.twin.DayFeature;
import org.mendline.ml.twin.Doses;
import org.mendline.ml.twin.FeatureDays;
import org.mendline.ml.twin.Lever;
import org.mendline.ml.twin.Protocol;

class OutlookModelTest {
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

    private static FeatureDays cut(FeatureDays days, int today) {
        FeatureDays.Builder cut = FeatureDays.of(today + 1);
        for (int d = 0; d <= today; d++) {
            for (DayFeature f : DayFeature.values()) {
                int day = d;
                days.value(d, f).ifPresent(v -> cut.set(day, f, v));
            }
        }
        return cut.build();
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18})
    void quantilesNeverCrossAndStayWithinTheScale(long number) {
        OutlookPerson person = OutlookClinic.person(number);
        FeatureDays days = person.recorded();
        for (Outlook outlook : List.of(
                model.forecast(days),
                model.forecast(days, Protocol.constant(Doses.usual(Condition.KNEE_ARTHROPLASTY))),
                model.uncalibrated(List.of(Origin.of(days, days.days() / 2))).getFirst())) {
            assertThat(outlook.fans().size() + outlook.missing().size()).isEqualTo(OutlookMarker.COUNT);
            outlook.fans().forEach((marker, fan) -> {
                assertThat(fan.points()).hasSize(Outlook.HORIZON);
                for (Fan.Point p : fan.points()) {
                    double[] q = {p.lo95(), p.lo80(), p.lo50(), p.median(), p.hi50(), p.hi80(), p.hi95()};
                    assertThat(q).as("%s", marker).isSorted().doesNotContain(Double.NaN);
                    if (marker.isRating()) {
                        assertThat(q[0]).isGreaterThanOrEqualTo(0);
                        assertThat(q[6]).isLessThanOrEqualTo(10);
                    }
                }
            });
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23})
    void aForecastReadsNothingOfLaterDays(long number) {
        FeatureDays days = OutlookClinic.person(number).recorded();
        int today = days.days() - 5;
        RollingOutlook rolling = model.rolling(days, days.days() - 1);
        assertThat(close(rolling.calibrated(today), model.forecast(cut(days, today))))
                .isTrue();
        assertThat(close(
                        rolling.uncalibrated(today),
                        model.uncalibrated(List.of(Origin.of(cut(days, today), today)))
                                .getFirst()))
                .isTrue();
    }

    /// The engine's last bits depend on the size of a batch.
    private static boolean close(Outlook a, Outlook b) {
        return a.missing().equals(b.missing())
                && a.fans().entrySet().stream().allMatch(e -> {
                    Fan other = b.fans().get(e.getKey());
                    return IntStream.rangeClosed(1, Outlook.HORIZON).allMatch(h -> {
                        Fan.Point p = e.getValue().at(h);
                        Fan.Point q = other.at(h);
                        double tolerance = 1e-3 * (1 + Math.abs(p.median()));
                        return Math.abs(p.median() - q.median()) < tolerance
                                && Math.abs(p.lo95() - q.lo95()) < tolerance
                                && Math.abs(p.hi80() - q.hi80()) < tolerance;
                    });
                });
    }

    @Test
    void withoutAHistoryEveryMarkerSaysWhatIsMissing() {
        FeatureDays days = FeatureDays.of(2).set(0, DayFeature.PAIN, 4).build();
        Outlook outlook = model.forecast(days);
        assertThat(outlook.fans()).isEmpty();
        assertThat(outlook.missing()).hasSize(OutlookMarker.COUNT);
        assertThat(outlook.missing().get(OutlookMarker.PAIN)).contains("Fewer than 3 values");
        assertThat(outlook.fan(DayFeature.LOAD)).isEmpty();
        assertThatThrownBy(() -> Origin.of(days, 2)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aRatingGivenInWholeNumbersIsForecastInWholeNumbers() {
        FeatureDays.Builder days = FeatureDays.of(30);
        for (int d = 0; d < 30; d++) {
            days.set(d, DayFeature.READINESS, 5 + d * 7 % 3);
        }
        Fan.Point p = model.forecast(days.build())
                .fan(DayFeature.READINESS)
                .orElseThrow()
                .at(1);
        assertThat(p.median()).isEqualTo(Math.rint(p.median())).isBetween(5.0, 7.0);
        assertThat(p.hi80()).isEqualTo(Math.rint(p.hi80()));
    }

    @Test
    void aSteadyPersonIsForecastTighterThanAnUnsteadyOne() {
        assertThat(width(0.4)).isLessThan(0.5 * width(4));
    }

    private static double width(double swing) {
        FeatureDays.Builder days = FeatureDays.of(60);
        SplittableRandom random = new SplittableRandom(3);
        for (int d = 0; d < 60; d++) {
            days.set(d, DayFeature.RESTING_HEART_RATE, 60 + swing * random.nextGaussian());
        }
        Fan.Point p = model.forecast(days.build())
                .fan(DayFeature.RESTING_HEART_RATE)
                .orElseThrow()
                .at(1);
        assertThat(p.median()).isBetween(60 - swing, 60 + swing);
        return p.hi80() - p.lo80();
    }

    @Test
    void thePlanIsRead() {
        OutlookPerson person = OutlookClinic.person(31);
        FeatureDays days = person.recorded();
        Origin easy = planned(days, 0);
        Origin hard = planned(days, 1200);
        List<Outlook> both = model.uncalibrated(List.of(easy, hard));
        assertThat(both.get(0).fans()).isNotEqualTo(both.get(1).fans());
    }

    private static Origin planned(FeatureDays days, double load) {
        Protocol usual = Protocol.constant(Doses.usual(Condition.FUNCTIONAL_OVERREACHING));
        return new Origin(days, days.days() - 1, Optional.of(usual.with(Lever.LOAD, load)));
    }

    @Test
    void threadsTakeTurnsAndAgree() {
        FeatureDays days = OutlookClinic.person(41).recorded();
        Outlook one = model.forecast(days);
        List<Outlook> all = IntStream.range(0, 16)
                .parallel()
                .mapToObj(i -> model.forecast(days))
                .toList();
        assertThat(all).as("bit by bit").allMatch(one::equals);
    }

    @Test
    void weightsOfAnotherNetworkAreRefused() {
        WeightFile none = new WeightFile(new ArrayList<>());
        assertThatThrownBy(() -> OutlookModel.of(none))
                .isInstanceOf(InvalidWeightsException.class)
                .hasMessageContaining("does not fit");
    }
}
