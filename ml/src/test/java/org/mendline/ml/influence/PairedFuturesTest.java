package org.mendline.ml.influence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.mendline.ml.inference.ExplainTarget;
import org.mendline.ml.inference.ParticleTwin;
import org.mendline.ml.inference.ParticleTwinModel;
import org.mendline.ml.twin.Condition;
import org.mendline.ml.twin.DayFeature;
import org.mendline.ml.twin.FeatureDays;
import org.mendline.ml.twin.Lever;
import org.mendline.ml.twin.OutcomeScale;
import org.mendline.ml.twin.Protocol;
import org.mendline.ml.twin.RecoveryRecord;
import org.mendline.ml.twin.Traits;

class PairedFuturesTest {
    private static final ExplainTarget OUTCOME = new ExplainTarget(DayFeature.OUTCOME, 84);
    private static final ExplainTarget READINESS = new ExplainTarget(DayFeature.READINESS, 3);

    private final ParticleTwin twin = twin();
    private final Protocol usual = Protocol.constant(twin.usualDose());
    private final PairedFutures futures = new PairedFutures(twin, usual, 84, 1000, 7);

    @Test
    void theSamePlanDiffersByNothingInAnyFuture() {
        assertThat(futures.under(usual).difference(OUTCOME)).isEqualTo(new Difference(0, 0, 0));
        assertThat(futures.under(usual).difference(READINESS)).isEqualTo(new Difference(0, 0, 0));
    }

    @Test
    void noTherapyAfterAKneeReplacementCostsFlexionInFourOfFiveFutures() {
        Difference none = futures.under(usual.with(Lever.THERAPY, 0)).difference(OUTCOME);
        assertThat(none.hi80()).isNegative();
        assertThat(none.lo80()).isLessThan(none.median());
        assertThat(none.oneWay()).isTrue();
        assertThat(none.helps(true, 0.1)).isFalse();
        assertThat(none.helps(false, 0.1)).isTrue();
    }

    @Test
    void theMedianDifferenceLiesNearTheDifferenceOfTheMedians() {
        Protocol none = usual.with(Lever.THERAPY, 0);
        double apart = twin.project(none, 84, 1000, OptionalDouble.empty(), 7)
                        .outcome()
                        .at(84)
                        .median()
                - twin.project(usual, 84, 1000, OptionalDouble.empty(), 7)
                        .outcome()
                        .at(84)
                        .median();
        assertThat(futures.under(none).difference(OUTCOME).median()).isCloseTo(apart, within(Math.abs(apart) / 2));
    }

    @Test
    void measuringTheOutcomeNarrowsItMoreThanAMarkerDoesAndNothingWidensIt() {
        double now = futures.width80(OUTCOME);
        double outcome = futures.width80After(OUTCOME, DayFeature.OUTCOME, 1).orElseThrow();
        assertThat(outcome).isLessThan(now);
        for (DayFeature marker : new DayFeature[] {DayFeature.LN_RMSSD, DayFeature.CRP, DayFeature.PAIN}) {
            assertThat(futures.width80After(OUTCOME, marker, 3).orElseThrow())
                    .as(marker.name())
                    .isBetween(outcome, now);
        }
    }

    @Test
    void dosesAreChosenAndNotInferred() {
        assertThat(futures.width80After(OUTCOME, DayFeature.SLEEP, 3)).isEmpty();
    }

    @Test
    void refusesWhatIsNotSimulated() {
        assertThatThrownBy(() -> futures.width80(new ExplainTarget(DayFeature.OUTCOME, 85)))
                .hasMessageContaining("do not simulate");
        assertThatThrownBy(() -> futures.width80(new ExplainTarget(DayFeature.CRP, 2)))
                .hasMessageContaining("do not simulate");
        assertThatThrownBy(() -> futures.width80After(READINESS, DayFeature.PAIN, 3))
                .hasMessageContaining("cannot tell of day 3");
    }

    private static org.assertj.core.data.Offset<Double> within(double value) {
        return org.assertj.core.data.Offset.offset(value);
    }

    private static ParticleTwin twin() {
        OutcomeScale flexion = new OutcomeScale("Knee flexion", "deg", 0, 140, 10, 3.5);
        FeatureDays.Builder days = FeatureDays.of(30);
        for (int day = 5; day < 30; day += 6) {
            days.set(day, DayFeature.OUTCOME, 70 + day);
            days.set(day, DayFeature.THERAPY, 30);
        }
        RecoveryRecord record = new RecoveryRecord(
                Condition.KNEE_ARTHROPLASTY,
                flexion,
                new Traits(OptionalDouble.of(66), OptionalDouble.empty(), OptionalDouble.of(120)),
                days.build());
        return ParticleTwinModel.priorOnly().withParticles(500).infer(record, 3);
    }
}
