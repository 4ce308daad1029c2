package org.mendline.ml.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.mendline.ml.forecast.Fan;
import org.mendline.ml.forecast.Projection;
import org.mendline.ml.twin.Condition;
import org.mendline.ml.twin.DayFeature;
import org.mendline.ml.twin.FeatureDays;
import org.mendline.ml.twin.Lever;
import org.mendline.ml.twin.ObservationPattern;
import org.mendline.ml.twin.OutcomeScale;
import org.mendline.ml.twin.OutcomeScales;
import org.mendline.ml.twin.PersonSimulator;
import org.mendline.ml.twin.Protocol;
import org.mendline.ml.twin.RecoveryRecord;
import org.mendline.ml.twin.Traits;

class ParticleTwinTest {
    private static final OutcomeScale FLEXION =
            OutcomeScales.forCode("mendline:knee-flexion").orElseThrow();
    private static final OutcomeScale TUG =
            OutcomeScales.forCode("mendline:tug").orElseThrow();

    private final ParticleTwinModel model = ParticleTwinModel.priorOnly();

    private static RecoveryRecord rich(OutcomeScale scale, int days) {
        return PersonSimulator.simulate(
                        Condition.KNEE_ARTHROPLASTY, scale, Traits.UNKNOWN, days, ObservationPattern.rich(), 5)
                .whole();
    }

    @Test
    void sameRecordAndSeedGiveTheSameBits() {
        RecoveryRecord record = rich(FLEXION, 40);
        Projection a = project(model.infer(record, 7), 7);
        Projection b = project(model.infer(record, 7), 7);
        assertThat(a).isEqualTo(b);
        assertThat(model.infer(record, 7).past())
                .isEqualTo(model.infer(record, 7).past());
    }

    private static Projection project(Twin twin, long seed) {
        return twin.project(Protocol.constant(twin.usualDose()), 84, 1000, OptionalDouble.of(110), seed);
    }

    @Test
    void withoutAnyObservationThePriorIsThePosterior() {
        RecoveryRecord empty = new RecoveryRecord(
                Condition.KNEE_ARTHROPLASTY,
                FLEXION,
                Traits.UNKNOWN,
                FeatureDays.of(1).build());
        ParticleTwin twin = model.infer(empty, 1);
        assertThat(twin.effectiveSampleSize()).isCloseTo(twin.particles(), within(1e-6));
        assertThat(twin.modelVersion()).isEqualTo(ParticleTwinModel.DYNAMICS_VERSION + " (prior only)");
        assertThat(twin.unknownInputs()).contains("sleep", "heart-rate variability", "Knee flexion", "age");
        assertThat(project(twin, 1).outcome().points()).hasSize(85);
    }

    @Test
    void aVisitNarrowsTheFan() {
        FeatureDays.Builder days = FeatureDays.of(15);
        RecoveryRecord none = new RecoveryRecord(Condition.KNEE_ARTHROPLASTY, FLEXION, Traits.UNKNOWN, days.build());
        RecoveryRecord one = new RecoveryRecord(
                Condition.KNEE_ARTHROPLASTY,
                FLEXION,
                Traits.UNKNOWN,
                days.set(14, DayFeature.OUTCOME, 85).build());
        assertThat(width(model.infer(one, 1), 7)).isLessThan(0.6 * width(model.infer(none, 1), 7));
    }

    private static double width(Twin twin, int day) {
        Fan.Point p = project(twin, 1).outcome().at(day);
        return p.hi80() - p.lo80();
    }

    @Test
    void fanIsOrderedAlsoWhereLessIsBetter() {
        Twin twin = model.infer(rich(TUG, 30), 2);
        Projection p = twin.project(Protocol.constant(twin.usualDose()), 84, 1000, OptionalDouble.of(10), 3);
        for (Fan.Point q : p.outcome().points()) {
            assertThat(new double[] {q.lo95(), q.lo80(), q.lo50(), q.median(), q.hi50(), q.hi80(), q.hi95()})
                    .isSorted();
            assertThat(q.lo95()).isGreaterThanOrEqualTo(6);
        }
        assertThat(p.timeToGoal())
                .hasValueSatisfying(
                        t -> assertThat(t.probabilityWithinHorizon()).isBetween(0.0, 1.0));
    }

    @Test
    void thePastFanCoversTheVisits() {
        RecoveryRecord record = rich(FLEXION, 90);
        Fan past = model.infer(record, 3).past();
        assertThat(past.points()).hasSize(90);
        int inside = 0;
        int visits = 0;
        for (int d = 0; d < 90; d++) {
            OptionalDouble y = record.days().value(d, DayFeature.OUTCOME);
            if (y.isPresent()) {
                visits++;
                inside += y.getAsDouble() >= past.at(d).lo95()
                                && y.getAsDouble() <= past.at(d).hi95()
                        ? 1
                        : 0;
            }
        }
        assertThat(inside).isGreaterThanOrEqualTo(visits - 2);
    }

    @Test
    void scenariosShareTheirRandomNumbers() {
        Twin twin = model.infer(rich(FLEXION, 30), 2);
        Protocol usual = Protocol.constant(twin.usualDose());
        Projection a = twin.project(usual, 28, 1000, OptionalDouble.empty(), 3);
        Projection b = twin.project(
                usual.with(Lever.MOBILITY, twin.usualDose().mobilityMinutes()), 28, 1000, OptionalDouble.empty(), 3);
        assertThat(b).isEqualTo(a);
    }

    @Test
    void horizonsAndCountsOutOfRangeAreRefused() {
        Twin twin = model.infer(rich(FLEXION, 5), 2);
        Protocol usual = Protocol.constant(twin.usualDose());
        assertThatThrownBy(() -> twin.project(usual, 0, 1000, OptionalDouble.empty(), 1))
                .hasMessageContaining("1 to 365");
        assertThatThrownBy(() -> twin.project(usual, 10, 5, OptionalDouble.empty(), 1))
                .hasMessageContaining("100 to 100,000");
    }
}
