package org.mendline.ml.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mendline.ml.engine.TestEngine;
import org.mendline.ml.explain.BatchPrediction;
import org.mendline.ml.explain.Contribution;
import org.mendline.ml.explain.Explanation;
import org.mendline.ml.explain.OwnNormal;
import org.mendline.ml.explain.RecoveryExplainer;
import org.mendline.ml.explain.RecoveryExplainer.Target;
import org.mendline.ml.explain.TimeExplainer;
import org.mendline.ml.explain.TimeExplanation;
import org.mendline.ml.twin.Condition;
import org.mendline.ml.twin.DayFeature;
import org.mendline.ml.twin.ObservationPattern;
import org.mendline.ml.twin.OutcomeScales;
import org.mendline.ml.twin.PersonSimulator;
import org.mendline.ml.twin.RecoveryRecord;
import org.mendline.ml.twin.Traits;

/// The shipped LSTM, explained.
class ExplainedNetworkTest {
    private static final RecoveryRecord RECORD = PersonSimulator.simulate(
                    Condition.KNEE_ARTHROPLASTY,
                    OutcomeScales.forCode("mendline:knee-flexion").orElseThrow(),
                    Traits.UNKNOWN,
                    45,
                    ObservationPattern.rich(),
                    11)
            .whole();
    private static LstmPosterior network;

    @BeforeAll
    static void load() throws IOException {
        TestEngine.start();
        network = LstmPosterior.shipped();
    }

    @AfterAll
    static void close() {
        network.close();
    }

    @Test
    void everyLevelAddsUpOnTheLastWeekAndOnTheWholeRecord() {
        ExplainTarget readiness = new ExplainTarget(DayFeature.READINESS, 3);
        BatchPrediction predictor = variants -> new BatchPredictor(network).predict(variants, readiness);
        Target target = new Target("Readiness in 72 h", "{score}", predictor.predict(List.of(RECORD))[0] + 0.4, 10);

        for (OwnNormal normal : List.of(OwnNormal.LAST_WEEK, OwnNormal.NOTHING_KNOWN)) {
            long start = System.nanoTime();
            TimeExplanation why = new TimeExplainer(normal).explain(RECORD, target, predictor);
            System.out.printf(
                    "%d windows x %d features in %.2f s; largest column gap %.3g%n",
                    why.windows().size(), why.features().size(), (System.nanoTime() - start) / 1e9, worstGap(why));

            assertThat(Math.abs(why.residual())).isLessThanOrEqualTo(1e-5);
            assertThat(why.base() + sum(why.events()) + why.exactCheck()).isCloseTo(target.prediction(), offset(1e-5));
            for (int w = 0; w < why.windows().size(); w++) {
                assertThat(sum(why.cells().get(w))).isCloseTo(why.events().get(w), offset(1e-6));
            }
        }
    }

    @Test
    void timeToGoalIsExplainedLikeAnyOtherPrediction() {
        BatchPredictor predictor = new BatchPredictor(network);
        BatchPrediction days = variants -> predictor.daysToGoal(variants, 110, 84);
        double shown = days.predict(List.of(RECORD))[0];
        assertThat(shown).isBetween(0.0, 84.0);

        Explanation why = new RecoveryExplainer(OwnNormal.LAST_WEEK)
                .explain(RECORD, new Target("Days to 110°, at most 84", "d", shown, 84), days);

        double sum = why.contributions().stream().mapToDouble(Contribution::phi).sum();
        assertThat(why.base() + sum).isCloseTo(shown, offset(84e-6));
    }

    @Test
    void theDayOfTheGoalIsWhereThePredictedOutcomeMeetsIt() {
        BatchPredictor predictor = new BatchPredictor(network);
        List<RecoveryRecord> one = List.of(RECORD);
        double day40 = predictor.predict(one, new ExplainTarget(DayFeature.OUTCOME, 40))[0];
        double first = predictor.predict(one, new ExplainTarget(DayFeature.OUTCOME, 1))[0];
        assertThat(day40).as("this person recovers").isGreaterThan(first);

        assertThat(predictor.daysToGoal(one, day40, 84)[0]).isCloseTo(40, offset(0.1));
        assertThat(predictor.daysToGoal(one, -20, 84)[0]).isZero();
        assertThat(predictor.daysToGoal(one, 1000, 84)[0]).isEqualTo(84);
        assertThatThrownBy(() -> predictor.daysToGoal(one, 110, 0)).hasMessageContaining("1 to 365");
    }

    private static double worstGap(TimeExplanation why) {
        double worst = 0;
        for (int f = 0; f < why.features().size(); f++) {
            worst = Math.max(worst, Math.abs(why.columnGap(f)));
        }
        return worst;
    }

    private static double sum(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).sum();
    }
}
