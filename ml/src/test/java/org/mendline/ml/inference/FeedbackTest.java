package org.mendline.ml.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mendline.ml.forecast.Fan;
import org.mendline.ml.twin.Condition;
import org.mendline.ml.twin.DayFeature;
import org.mendline.ml.twin.FeatureDays;
import org.mendline.ml.twin.Feedback;
import org.mendline.ml.twin.Feedback.CurveJudgement;
import org.mendline.ml.twin.Feedback.MentalState;
import org.mendline.ml.twin.Feedback.PainTolerance;
import org.mendline.ml.twin.Feedback.Verdict;
import org.mendline.ml.twin.ObservationPattern;
import org.mendline.ml.twin.OutcomeScale;
import org.mendline.ml.twin.OutcomeScales;
import org.mendline.ml.twin.PersonParameter;
import org.mendline.ml.twin.PersonSimulator;
import org.mendline.ml.twin.RecoveryRecord;
import org.mendline.ml.twin.Traits;

/// What is said counts, and counts for little.
class FeedbackTest {
    private static final OutcomeScale FLEXION =
            OutcomeScales.forCode("mendline:knee-flexion").orElseThrow();
    private static final OutcomeScale TUG =
            OutcomeScales.forCode("mendline:tug").orElseThrow();
    private static final int HORIZON = 56;

    private final ParticleTwinModel model = ParticleTwinModel.priorOnly();

    private static RecoveryRecord oneVisit(OutcomeScale scale) {
        FeatureDays.Builder days = FeatureDays.of(15).set(14, DayFeature.OUTCOME, scale.toMeasure(0.5));
        return new RecoveryRecord(Condition.KNEE_ARTHROPLASTY, scale, Traits.UNKNOWN, days.build());
    }

    private static RecoveryRecord visits(int count) {
        FeatureDays.Builder days = FeatureDays.of(7 * count + 1);
        for (int v = 1; v <= count; v++) {
            double capacity = 0.9 - 0.5 * Math.exp(-7 * v / 35.0);
            days.set(7 * v, DayFeature.OUTCOME, FLEXION.toMeasure(capacity));
        }
        return new RecoveryRecord(Condition.KNEE_ARTHROPLASTY, FLEXION, Traits.UNKNOWN, days.build());
    }

    private FeedbackEffect judged(RecoveryRecord record, Verdict verdict, int times) {
        Fan.Point shown = model.feedbackEffect(record, 1, HORIZON).without();
        int today = record.today();
        CurveJudgement judgement = new CurveJudgement(today, today + HORIZON, shown.median(), verdict);
        return model.feedbackEffect(record.withFeedback(Collections.nCopies(times, judgement)), 1, HORIZON);
    }

    @Test
    void aCurveCalledTooOptimisticIsLoweredAndOneTooPessimisticRaised() {
        FeedbackEffect lowered = judged(oneVisit(FLEXION), Verdict.TOO_OPTIMISTIC, 1);
        FeedbackEffect raised = judged(oneVisit(FLEXION), Verdict.TOO_PESSIMISTIC, 1);
        FeedbackEffect kept = judged(oneVisit(FLEXION), Verdict.ABOUT_RIGHT, 1);
        assertThat(lowered.medianShift()).isLessThan(-1);
        assertThat(lowered.with().lo80()).isLessThan(lowered.without().lo80());
        assertThat(raised.medianShift()).isGreaterThan(1);
        assertThat(Math.abs(kept.medianShift())).isLessThan(1);
        assertThat(kept.with().hi80() - kept.with().lo80())
                .isLessThan(kept.without().hi80() - kept.without().lo80());
    }

    @Test
    void optimismIsOfTheOutcomeAlsoWhereLessIsBetter() {
        assertThat(judged(oneVisit(TUG), Verdict.TOO_OPTIMISTIC, 1).medianShift())
                .isPositive();
    }

    @ParameterizedTest
    @EnumSource(
            value = Verdict.class,
            names = {"TOO_OPTIMISTIC", "TOO_PESSIMISTIC"})
    void contradictionHoweverOftenRepeatedDoesNotOutweighTenVisits(Verdict verdict) {
        FeedbackEffect few = judged(oneVisit(FLEXION), verdict, 1);
        FeedbackEffect many = judged(visits(10), verdict, 50);
        double halfWidth = (many.without().hi80() - many.without().lo80()) / 2;
        assertThat(Math.abs(many.medianShift())).isLessThan(halfWidth);
        assertThat(Math.abs(many.medianShift())).isLessThan(Math.abs(few.medianShift()));
    }

    private double mean(List<Feedback> said, PersonParameter parameter) {
        ParticleTwin twin = model.infer(oneVisit(FLEXION).withFeedback(said), 3);
        return Arrays.stream(twin.draws(parameter)).average().orElseThrow();
    }

    @Test
    void whoBearsPainReportsLessOfIt() {
        double none = mean(List.of(), PersonParameter.SYMPTOM_GAIN);
        assertThat(mean(List.of(new PainTolerance(14, 9)), PersonParameter.SYMPTOM_GAIN))
                .isLessThan(none - 0.1);
        assertThat(mean(List.of(new PainTolerance(14, 1)), PersonParameter.SYMPTOM_GAIN))
                .isGreaterThan(none + 0.1);
    }

    @Test
    void aLowMoodLowersReadiness() {
        double none = mean(List.of(), PersonParameter.BASE_READINESS);
        assertThat(mean(List.of(new MentalState(20, 2)), PersonParameter.BASE_READINESS))
                .isLessThan(none - 0.2);
    }

    @Test
    void feedbackAloneIsAnObservationToo() {
        RecoveryRecord empty = new RecoveryRecord(
                Condition.KNEE_ARTHROPLASTY,
                FLEXION,
                Traits.UNKNOWN,
                FeatureDays.of(1).build(),
                List.of(new PainTolerance(0, 10)));
        double[] gain = model.infer(empty, 1).draws(PersonParameter.SYMPTOM_GAIN);
        assertThat(Arrays.stream(gain).average().orElseThrow()).isLessThan(-0.2);
    }

    @Test
    void withoutFeedbackNotABitChanges() {
        RecoveryRecord plain = PersonSimulator.simulate(
                        Condition.KNEE_ARTHROPLASTY, FLEXION, Traits.UNKNOWN, 40, ObservationPattern.rich(), 5)
                .whole();
        FeedbackEffect effect = model.feedbackEffect(plain, 7, 28);
        assertThat(effect.with()).isEqualTo(effect.without());
        assertThat(model.infer(plain.withFeedback(List.of()), 7).past())
                .isEqualTo(model.infer(plain, 7).past());
    }

    @Test
    void impossibleStatementsAreRefused() {
        assertThatThrownBy(() -> new PainTolerance(3, 11)).hasMessageContaining("0 to 10");
        assertThatThrownBy(() -> new MentalState(-1, 5)).hasMessageContaining("day 0 or later");
        assertThatThrownBy(() -> new CurveJudgement(5, 5, 1, Verdict.ABOUT_RIGHT))
                .hasMessageContaining("after it is made");
        assertThatThrownBy(() -> new CurveJudgement(5, 9, Double.NaN, Verdict.ABOUT_RIGHT))
                .hasMessageContaining("must be a number");
    }
}
