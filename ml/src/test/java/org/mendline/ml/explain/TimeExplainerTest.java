package org.mendline.ml.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
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

class TimeExplainerTest {
    private static final OutcomeScale SCALE = new OutcomeScale("Readiness", "{score}", 0, 100, 8, 3);
    private final TimeExplainer lastWeek = new TimeExplainer(OwnNormal.LAST_WEEK);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void everyLevelAddsUpAndRowsAddUpToTheirEvents(long seed) {
        RecoveryRecord record = record(30, 0.8, seed, DayFeature.values());
        double shown = network(record) + 3.25;

        TimeExplanation why = lastWeek.explain(record, target(shown), batched());

        assertThat(why.exactCheck()).isCloseTo(3.25, offset(1e-9));
        assertThat(why.base() + sum(why.events()) + why.exactCheck()).isCloseTo(shown, offset(1e-9));
        assertThat(why.base() + sum(why.featureValues()) + why.exactCheck()).isCloseTo(shown, offset(1e-9));
        for (int w = 0; w < why.windows().size(); w++) {
            assertThat(sum(why.cells().get(w))).isCloseTo(why.events().get(w), offset(1e-9));
        }
        assertThat(lastWeek.explain(record, target(shown), batched())).isEqualTo(why);
    }

    @Test
    void featureValuesAreThoseOfTheExplanationWithoutTime() {
        RecoveryRecord record = record(30, 0.8, 5, DayFeature.values());
        double shown = network(record);

        Explanation plain = new RecoveryExplainer(OwnNormal.LAST_WEEK).explain(record, target(shown), batched());
        TimeExplanation why = lastWeek.explain(record, target(shown), batched());

        assertThat(why.base()).isEqualTo(plain.base());
        for (Contribution c : plain.contributions()) {
            if (!c.feature().equals(RecoveryExplainer.EXACT_CHECK)) {
                double value = why.featureValues().get(why.features().indexOf(c.feature()));
                assertThat(value).isCloseTo(c.phi(), offset(1e-9));
            }
        }
    }

    @Test
    void aLinearNetworkGivesEachCellItsOwnDifference() {
        FeatureDays.Builder days = FeatureDays.of(20);
        for (int d = 0; d < 20; d++) {
            days.set(d, DayFeature.SLEEP, d < 13 ? 8 : 8 - (d - 12) / 4.0);
            days.set(d, DayFeature.PAIN, d < 18 ? 3 : 5);
        }
        RecoveryRecord record = record(days.build());
        BatchPrediction linear = variants -> variants.stream()
                .mapToDouble(v -> IntStream.range(13, 20)
                        .mapToDouble(
                                d -> d * v.days().value(d, DayFeature.SLEEP).orElseThrow()
                                        - 2 * v.days().value(d, DayFeature.PAIN).orElseThrow())
                        .sum())
                .toArray();

        TimeExplanation why = lastWeek.explain(record, target(linear.predict(List.of(record))[0]), linear);

        int sleep = why.features().indexOf("Sleep");
        int pain = why.features().indexOf("Pain");
        for (int w = 0; w < 7; w++) {
            int day = why.windows().get(w).firstDay();
            assertThat(why.cells().get(w).get(sleep)).isCloseTo(-day * (day - 12) / 4.0, offset(1e-9));
            assertThat(why.cells().get(w).get(pain)).isCloseTo(day < 18 ? 0 : -4, offset(1e-9));
        }
        assertThat(why.columnGap(sleep)).isCloseTo(0, offset(1e-9));
        assertThat(why.standardErrors()).allSatisfy(row -> assertThat(row).containsOnly(0.0));
    }

    @Test
    void sampledCellsHaveIntervalsThatCoverTheExactValues() {
        int inside = 0;
        int sampled = 0;
        for (long seed = 1; seed <= 60; seed++) {
            RecoveryRecord record = record(30, 1, seed, DayFeature.SLEEP, DayFeature.LOAD);
            CellGrid grid =
                    new CellGrid(record, OwnNormal.LAST_WEEK, TimeWindow.split(23, 29, TimeExplainer.MOST_WINDOWS, 7));
            TimeExplanation exact = lastWeek.explain(record, target(network(record)), batched());
            List<java.util.BitSet> none = List.of();
            double[] rows =
                    exact.events().stream().mapToDouble(Double::doubleValue).toArray();
            double[] ends = {exact.base(), network(record)};
            // 14 cells: sampled although they could be enumerated, to be judged.
            CellValues cells = CellValues.sampled(grid, new CellGame(grid, none, batched()), rows, ends, 64, seed);
            for (int i = 0; i < 14; i++) {
                double truth = exact.cells().get(i / 2).get(i % 2);
                double error = Math.abs(cells.phi()[i] - truth);
                inside += error <= 1.998 * cells.standardErrors()[i] ? 1 : 0;
                sampled++;
            }
        }
        assertThat((double) inside / sampled).isBetween(0.90, 0.99);
    }

    @Test
    void theWholeRecordIsSplitIntoSingleRecentDaysAndOlderWindows() {
        RecoveryRecord record = record(60, 0.5, 3, DayFeature.values());
        double shown = network(record);

        TimeExplanation why = new TimeExplainer(OwnNormal.NOTHING_KNOWN).explain(record, target(shown), batched());

        assertThat(why.windows()).hasSize(12);
        assertThat(why.windows().getFirst().firstDay()).isZero();
        assertThat(why.windows().subList(5, 12)).allMatch(w -> w.firstDay() == w.lastDay());
        for (int w = 1; w < 12; w++) {
            assertThat(why.windows().get(w).firstDay())
                    .isEqualTo(why.windows().get(w - 1).lastDay() + 1);
        }
        RecoveryRecord unknown = record(FeatureDays.of(60).build());
        assertThat(why.base()).isEqualTo(network(unknown));
        assertThat(why.standardErrors().stream().flatMap(List::stream)).anyMatch(e -> e > 0);
    }

    @Test
    void nothingToExplainIsAnEmptyMapThatAddsUp() {
        FeatureDays.Builder days = FeatureDays.of(20);
        for (int d = 0; d < 20; d++) {
            days.set(d, DayFeature.SLEEP, 8);
        }
        RecoveryRecord record = record(days.build());

        TimeExplanation why = lastWeek.explain(record, target(network(record)), batched());

        assertThat(why.events()).hasSize(7).containsOnly(0.0);
        assertThat(why.base()).isEqualTo(why.prediction());
    }

    @Test
    void aCancelledPredictionEndsTheExplanation() {
        int[] calls = new int[1];
        BatchPrediction cancelled = variants -> {
            if (++calls[0] > 2) {
                throw new CancellationException();
            }
            return batched().predict(variants);
        };
        RecoveryRecord record = record(30, 0.8, 1, DayFeature.values());

        assertThatThrownBy(() -> lastWeek.explain(record, target(0), cancelled))
                .isInstanceOf(CancellationException.class);
        assertThat(calls[0]).isEqualTo(3);
    }

    @Test
    void anUnsteadyOrUndefinedPredictorIsATypedError() {
        RecoveryRecord record = record(30, 0.8, 1, DayFeature.values());
        SplittableRandom noise = new SplittableRandom(1);
        assertThatThrownBy(() -> lastWeek.explain(
                        record, target(0), v -> noise.doubles(v.size()).toArray()))
                .isInstanceOf(NotAdditiveException.class);
        assertThatThrownBy(() -> lastWeek.explain(record, target(0), v -> {
                    double[] answer = new double[v.size()];
                    Arrays.fill(answer, Double.NaN);
                    return answer;
                }))
                .isInstanceOf(UndefinedValueException.class);
    }

    private static double sum(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).sum();
    }

    private static Target target(double prediction) {
        return new Target("Readiness in 72 h", "{score}", prediction, 100);
    }

    private static BatchPrediction batched() {
        return variants ->
                variants.stream().mapToDouble(TimeExplainerTest::network).toArray();
    }

    /// Later days weigh more, and features act on one another.
    private static double network(RecoveryRecord record) {
        double state = 0;
        for (int d = 0; d < record.days().days(); d++) {
            double input = 0;
            for (DayFeature feature : DayFeature.values()) {
                input += (feature.ordinal() % 5 - 1.8)
                        * record.days().value(d, feature).orElse(2);
            }
            state = 0.8 * state + Math.tanh(0.05 * input + 0.3 * state);
        }
        return 50 + 10 * state;
    }

    private static RecoveryRecord record(int days, double share, long seed, DayFeature... features) {
        SplittableRandom random = new SplittableRandom(seed);
        FeatureDays.Builder builder = FeatureDays.of(days);
        for (DayFeature feature : features) {
            for (int d = 0; d < days; d++) {
                if (random.nextDouble() < share) {
                    builder.set(d, feature, random.nextDouble(10));
                }
            }
        }
        return record(builder.build());
    }

    private static RecoveryRecord record(FeatureDays days) {
        return new RecoveryRecord(Condition.FUNCTIONAL_OVERREACHING, SCALE, Traits.UNKNOWN, days);
    }
}
