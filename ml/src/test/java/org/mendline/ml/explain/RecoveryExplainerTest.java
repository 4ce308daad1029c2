package org.mendline.ml.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mendline.ml.explain.RecoveryExplainer.Target;
import org.mendline.ml.twin.Condition;
import org.mendline.ml.twin.DayFeature;
import org.mendline.ml.twin.FeatureDays;
import org.mendline.ml.twin.OutcomeScale;
import org.mendline.ml.twin.RecoveryRecord;
import org.mendline.ml.twin.Traits;

class RecoveryExplainerTest {
    private static final OutcomeScale READINESS = new OutcomeScale("Readiness", "{score}", 0, 100, 8, 3);
    private final RecoveryExplainer explainer = new RecoveryExplainer(OwnNormal.LAST_WEEK);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void addsUpOnRandomRecords(long seed) {
        RecoveryRecord record = randomRecord(seed);
        double shown = nonlinear(record) + 3.25;

        Explanation why = explainer.explain(record, target(record, shown), batched());

        double sum = why.contributions().stream().mapToDouble(Contribution::phi).sum();
        assertThat(why.base() + sum + why.residual()).isCloseTo(shown, offset(1e-9));
        assertThat(Math.abs(why.residual())).isLessThanOrEqualTo(1e-6 * 100);
        assertThat(why.contributions())
                .isSortedAccordingTo((a, b) -> Double.compare(Math.abs(b.phi()), Math.abs(a.phi())));
        assertThat(explainer.explain(record, target(record, shown), batched())).isEqualTo(why);
    }

    @Test
    void aLinearNetworkGivesEachGroupItsOwnDifference() {
        FeatureDays.Builder days = FeatureDays.of(20);
        for (int d = 0; d < 20; d++) {
            days.set(d, DayFeature.SLEEP, d < 13 ? 8 : 6);
            days.set(d, DayFeature.LN_RMSSD, d < 13 ? Math.log(50) : Math.log(41));
        }
        RecoveryRecord record = record(days.build());
        BatchPrediction linear = variants -> variants.stream()
                .mapToDouble(v -> 10 * v.days().mean(DayFeature.SLEEP, 19, 7).orElse(0)
                        + 5 * v.days().mean(DayFeature.LN_RMSSD, 19, 7).orElse(0))
                .toArray();
        double network = linear.predict(List.of(record))[0];

        Explanation why = explainer.explain(record, target(record, network - 1.5), linear);

        assertThat(phi(why, "Sleep")).isCloseTo(-20, offset(1e-9));
        assertThat(phi(why, "Heart-rate variability")).isCloseTo(5 * Math.log(41 / 50.0), offset(1e-9));
        assertThat(phi(why, RecoveryExplainer.EXACT_CHECK)).isCloseTo(-1.5, offset(1e-9));
        assertThat(why.base()).isCloseTo(80 + 5 * Math.log(50), offset(1e-9));
        Contribution hrv = why.contributions().stream()
                .filter(c -> c.feature().equals("Heart-rate variability"))
                .findFirst()
                .orElseThrow();
        assertThat(hrv.value().orElseThrow()).isCloseTo(41, offset(1e-9));
        assertThat(hrv.baseline().orElseThrow()).isCloseTo(50, offset(1e-9));
        assertThat(hrv.unit()).isEqualTo("ms");
    }

    @Test
    void neverObservedGroupsAreUnknownAndNotPlayers() {
        FeatureDays.Builder days = FeatureDays.of(10);
        for (int d = 0; d < 10; d++) {
            days.set(d, DayFeature.PAIN, d);
        }
        RecoveryRecord record = record(days.build());
        int[] asked = new int[1];
        explainer.explain(record, target(record, 0), variants -> {
            asked[0] += variants.size();
            return new double[variants.size()];
        });

        assertThat(asked[0]).as("two coalitions and the record itself").isEqualTo(3);
        assertThat(explainer.unknownInputs(record))
                .hasSize(11)
                .contains("Sleep")
                .doesNotContain("Pain and soreness");
    }

    @Test
    void withoutEnoughEarlierDaysTheRecentValuesAreTreatedAsUnobserved() {
        FeatureDays.Builder days = FeatureDays.of(8);
        for (int d = 0; d < 8; d++) {
            days.set(d, DayFeature.CRP, 10 + d);
        }
        RecoveryRecord record = record(days.build());
        Explanation why = explainer.explain(
                record,
                target(record, 7),
                variants -> variants.stream()
                        .mapToDouble(v -> v.days().count(DayFeature.CRP) - 1)
                        .toArray());

        assertThat(why.base()).isEqualTo(0);
        assertThat(phi(why, "Inflammation (CRP)")).isEqualTo(7);
        assertThat(why.contributions().getFirst().baseline()).isEmpty();
    }

    @Test
    void aPredictorThatAnswersDifferentlyEachTimeIsNotShown() {
        RecoveryRecord record = randomRecord(9);
        SplittableRandom noise = new SplittableRandom(1);
        BatchPrediction unsteady = variants -> noise.doubles(variants.size()).toArray();

        assertThatThrownBy(() -> explainer.explain(record, target(record, 0.5), unsteady))
                .isInstanceOf(NotAdditiveException.class);
    }

    @Test
    void anUndefinedPredictionIsATypedError() {
        RecoveryRecord record = randomRecord(9);
        BatchPrediction broken =
                variants -> variants.stream().mapToDouble(v -> Double.NaN).toArray();

        assertThatThrownBy(() -> explainer.explain(record, target(record, 0.5), broken))
                .isInstanceOf(UndefinedValueException.class);
    }

    private static double phi(Explanation why, String feature) {
        return why.contributions().stream()
                .filter(c -> c.feature().equals(feature))
                .mapToDouble(Contribution::phi)
                .findFirst()
                .orElseThrow();
    }

    private static Target target(RecoveryRecord record, double prediction) {
        return Target.outcome("Readiness in 72 h", record, prediction);
    }

    private static BatchPrediction batched() {
        return variants ->
                variants.stream().mapToDouble(RecoveryExplainerTest::nonlinear).toArray();
    }

    private static double nonlinear(RecoveryRecord record) {
        double z = 0;
        for (DayFeature feature : DayFeature.values()) {
            z += (feature.ordinal() + 1)
                    * record.days().mean(feature, record.today(), 7).orElse(0.5);
        }
        return 50 + 40 * Math.sin(z);
    }

    private static RecoveryRecord randomRecord(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        FeatureDays.Builder days = FeatureDays.of(30);
        for (DayFeature feature : DayFeature.values()) {
            double share = random.nextDouble();
            for (int d = 0; d < 30; d++) {
                if (random.nextDouble() < share) {
                    days.set(d, feature, random.nextDouble(10));
                }
            }
        }
        return record(days.build());
    }

    private static RecoveryRecord record(FeatureDays days) {
        return new RecoveryRecord(Condition.FUNCTIONAL_OVERREACHING, READINESS, Traits.UNKNOWN, days);
    }
}
