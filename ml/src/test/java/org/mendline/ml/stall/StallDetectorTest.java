package org.mendline.ml.stall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.mendline.ml.inference.ParticleTwin;
import org.mendline.ml.inference.ParticleTwinModel;
import org.mendline.ml.stall.StallAssessment.CannotSay;
import org.mendline.ml.stall.StallAssessment.Level;
import org.mendline.ml.stall.StallAssessment.Plateau;
import org.mendline.ml.stall.StallAssessment.Progressing;
import org.mendline.ml.stall.StallAssessment.Stalled;
import org.mendline.ml.twin.Condition;
import org.mendline.ml.twin.DayFeature;
import org.mendline.ml.twin.FeatureDays;
import org.mendline.ml.twin.OutcomeScale;
import org.mendline.ml.twin.OutcomeScales;
import org.mendline.ml.twin.RecoveryRecord;
import org.mendline.ml.twin.Traits;

class StallDetectorTest {
    private static final OptionalDouble NO_GOAL = OptionalDouble.empty();
    private final ParticleTwinModel model = ParticleTwinModel.priorOnly().withParticles(800);
    private final StallDetector detector = new StallDetector(model);

    /// @param visits pairs of day and value
    private static RecoveryRecord record(OutcomeScale scale, int today, double... visits) {
        FeatureDays.Builder days = FeatureDays.of(today + 1);
        for (int k = 0; k < visits.length; k += 2) {
            days.set((int) visits[k], DayFeature.OUTCOME, visits[k + 1]);
        }
        return new RecoveryRecord(Condition.KNEE_ARTHROPLASTY, scale, Traits.UNKNOWN, days.build());
    }

    private StallAssessment assess(RecoveryRecord record, OptionalDouble goal) {
        return detector.assess(model.infer(record, 1), goal, 1);
    }

    @Test
    void steadyGainIsProgress() {
        StallAssessment answer =
                assess(record(SimulatedStalls.FLEXION, 28, 3, 55, 10, 68, 17, 78, 24, 86, 28, 90), NO_GOAL);

        assertThat(answer).isInstanceOfSatisfying(Progressing.class, p -> {
            assertThat(p.outlook().probabilityOfStall()).isLessThan(0.3);
            assertThat(p.outlook().expectedGain()).isGreaterThan(8);
            assertThat(p.outlook().recentGain().orElseThrow()).isGreaterThan(10);
        });
    }

    @Test
    void aHaltFarBelowWhatTheCurveSaidIsAStall() {
        StallAssessment answer = assess(
                record(
                        SimulatedStalls.FLEXION,
                        70,
                        3,
                        45,
                        10,
                        60,
                        17,
                        70,
                        24,
                        78,
                        31,
                        85,
                        38,
                        84,
                        45,
                        85,
                        52,
                        84,
                        59,
                        84,
                        66,
                        83,
                        70,
                        84),
                NO_GOAL);

        assertThat(answer).isInstanceOfSatisfying(Stalled.class, s -> {
            assertThat(s.outlook().probabilityOfStall()).isGreaterThan(0.6);
            assertThat(s.probabilityBelowOwnCurve()).isGreaterThan(0.8);
            assertThat(s.sinceDay()).isBetween(14, 35);
        });
    }

    @Test
    void levellingOffAtTheGoalIsAPlateauForAGoodReason() {
        RecoveryRecord record =
                record(SimulatedStalls.FLEXION, 70, 3, 70, 14, 95, 28, 111, 42, 119, 56, 121, 63, 122, 70, 121);

        assertThat(assess(record, OptionalDouble.of(115)))
                .isInstanceOfSatisfying(
                        Plateau.class, p -> assertThat(p.level()).isEqualTo(Level.GOAL));
    }

    @Test
    void theEndOfTheScaleIsACeiling() {
        RecoveryRecord record =
                record(SimulatedStalls.FLEXION, 100, 3, 90, 14, 120, 28, 132, 42, 137, 60, 138, 80, 139, 100, 139);

        assertThat(assess(record, NO_GOAL)).isInstanceOfSatisfying(Plateau.class, p -> {
            assertThat(p.level()).isEqualTo(Level.CEILING);
            assertThat(p.outlook().probabilityOfStall()).isLessThan(0.5);
        });
    }

    @Test
    void twoVisitsAreEnoughForAnHonestProbability() {
        StallAssessment answer = assess(record(SimulatedStalls.FLEXION, 21, 7, 70, 21, 84), NO_GOAL);

        assertThat(answer)
                .isInstanceOfSatisfying(
                        Progressing.class,
                        p -> assertThat(p.outlook().probabilityOfStall()).isBetween(0.01, 0.5));
    }

    @Test
    void withoutTwoVisitsOrWithOldOnesNothingIsSaid() {
        assertThat(assess(record(SimulatedStalls.FLEXION, 21, 7, 70), NO_GOAL))
                .isInstanceOfSatisfying(
                        CannotSay.class, c -> assertThat(c.reason()).contains("two visits"));
        assertThat(assess(record(SimulatedStalls.FLEXION, 21, 7, 70, 10, 72), NO_GOAL))
                .isInstanceOf(CannotSay.class);
        assertThat(assess(record(SimulatedStalls.FLEXION, 80, 7, 70, 21, 84), NO_GOAL))
                .isInstanceOfSatisfying(
                        CannotSay.class, c -> assertThat(c.reason()).contains("59 days ago"));
    }

    @Test
    void gainsAreForTheBetterWhereLessIsBetter() {
        OutcomeScale tug = OutcomeScales.forCode("mendline:tug").orElseThrow();
        StallAssessment answer = assess(record(tug, 28, 3, 28, 10, 23, 17, 19, 24, 16, 28, 15), NO_GOAL);

        assertThat(answer)
                .isInstanceOfSatisfying(
                        Progressing.class,
                        p -> assertThat(p.outlook().recentGain().orElseThrow()).isPositive());
    }

    @Test
    void sameArgumentsSameAnswer() {
        RecoveryRecord record = record(SimulatedStalls.FLEXION, 50, 7, 60, 21, 70, 35, 72, 49, 72);
        ParticleTwin twin = model.infer(record, 3);

        assertThat(detector.assess(twin, NO_GOAL, 3)).isEqualTo(detector.assess(twin, NO_GOAL, 3));
    }
}
