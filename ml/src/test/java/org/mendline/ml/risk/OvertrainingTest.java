package org.mendline.ml.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import org.junit.jupiter.api.Test;
import org.mendline.ml.explain.Contribution;
import org.mendline.ml.explain.Explanation;
import org.mendline.ml.inference.ParticleTwin;
import org.mendline.ml.inference.ParticleTwinModel;
import org.mendline.ml.risk.RiskAssessment.NotAssessable;
import org.mendline.ml.risk.RiskAssessment.Risk;
import org.mendline.ml.twin.Condition;
import org.mendline.ml.twin.DayFeature;
import org.mendline.ml.twin.Dose;
import org.mendline.ml.twin.Doses;
import org.mendline.ml.twin.FeatureDays;
import org.mendline.ml.twin.Lever;
import org.mendline.ml.twin.OutcomeScale;
import org.mendline.ml.twin.Protocol;
import org.mendline.ml.twin.RecoveryRecord;
import org.mendline.ml.twin.Traits;

class OvertrainingTest {
    private static final OutcomeScale JUMP = new OutcomeScale("Jump height", "cm", 15, 45, 2, 1);
    private static final Dose USUAL = Doses.usual(Condition.FUNCTIONAL_OVERREACHING);

    private final ParticleTwin twin =
            ParticleTwinModel.priorOnly().withParticles(800).infer(record(Condition.FUNCTIONAL_OVERREACHING, 40), 1);

    private static RecoveryRecord record(Condition condition, int loads) {
        FeatureDays.Builder days = FeatureDays.of(40);
        for (int d = 0; d < 40; d++) {
            days.set(d, DayFeature.SLEEP, 7.6).set(d, DayFeature.READINESS, d < 14 ? 5 : 7);
            if (d >= 40 - loads) {
                days.set(d, DayFeature.LOAD, USUAL.loadAu());
            }
        }
        return new RecoveryRecord(condition, JUMP, Traits.UNKNOWN, days.build());
    }

    private Risk risk(Protocol plan) {
        return (Risk) Overtraining.assess(twin, plan, 5);
    }

    @Test
    void moreLoadAndLessSleepRaiseTheRisk() {
        Protocol usual = Protocol.constant(USUAL);
        double before = -1;
        for (double factor : new double[] {0.5, 1, 1.5, 2, 3}) {
            double now = risk(usual.scaled(Lever.LOAD, factor)).probability();
            assertThat(now).as("load × %s", factor).isGreaterThanOrEqualTo(before);
            before = now;
        }
        assertThat(risk(usual).probability()).isLessThan(0.1);
        assertThat(before).isGreaterThan(0.5);
        Protocol hard = usual.scaled(Lever.LOAD, 1.7);
        assertThat(risk(hard.with(Lever.SLEEP, 5)).probability())
                .isGreaterThan(risk(hard).probability());
    }

    @Test
    void theIntervalHoldsTheRiskAndIsNotAPoint() {
        Risk risk = risk(Protocol.constant(USUAL).scaled(Lever.LOAD, 2));

        assertThat(risk.probability()).isBetween(risk.lo80(), risk.hi80());
        assertThat(risk.hi80() - risk.lo80()).isGreaterThan(0.05);
        assertThat(risk.applicability()).contains("not a diagnosis");
        assertThat(risk(Protocol.constant(USUAL).scaled(Lever.LOAD, 2))).isEqualTo(risk);
    }

    @Test
    void theSharesOfTheLeversAddUpToTheRisk() {
        Protocol hard = Protocol.constant(USUAL).scaled(Lever.LOAD, 2.5).with(Lever.SLEEP, 7);

        Explanation why = Overtraining.explain(twin, hard, 5);

        double sum = why.contributions().stream().mapToDouble(Contribution::phi).sum();
        assertThat(why.base() + sum).isCloseTo(risk(hard).probability(), offset(1e-9));
        assertThat(why.contributions().getFirst().feature()).isEqualTo("Training load");
        assertThat(why.contributions().getLast().phi()).isZero();
    }

    @Test
    void itIsAssessedOnlyForPeopleInTrainingWithALoadDiary() {
        ParticleTwinModel model = ParticleTwinModel.priorOnly().withParticles(200);
        Protocol usual = Protocol.constant(USUAL);

        assertThat(Overtraining.assess(model.infer(record(Condition.KNEE_ARTHROPLASTY, 40), 1), usual, 1))
                .isInstanceOfSatisfying(
                        NotAssessable.class, n -> assertThat(n.reason()).contains("in training"));
        assertThat(Overtraining.assess(model.infer(record(Condition.FUNCTIONAL_OVERREACHING, 10), 1), usual, 1))
                .isInstanceOfSatisfying(
                        NotAssessable.class, n -> assertThat(n.reason()).contains("14 days"));
    }

    @Test
    void theRecordsLoadRatioTakesNoPartBesideTheStateItLedTo() {
        Protocol usual = Protocol.constant(USUAL);
        double ofState = java.util.Arrays.stream(
                        Overtraining.shares(twin.state(), twin.record().today(), usual, 5))
                .average()
                .orElseThrow();

        assertThat(risk(usual).probability()).isEqualTo(ofState);
        assertThat(risk(usual).factors()).noneMatch(f -> f.name().contains("ratio"));
    }
}
