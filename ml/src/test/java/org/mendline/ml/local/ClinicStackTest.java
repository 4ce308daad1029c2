package org.mendline.ml.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mendline.ml.forecast.Fan;
import org.mendline.ml.twin.Condition;

class ClinicStackTest {
    private static final Condition KNEE = Condition.KNEE_ARTHROPLASTY;

    private static Fan flat(double median, int days) {
        return new Fan(IntStream.rangeClosed(0, days)
                .mapToObj(d -> new Fan.Point(
                        d, median, median - 1, median + 1, median - 2, median + 2, median - 3, median + 3))
                .toList());
    }

    @Test
    void withoutLocalDataTheTwinAloneCounts() {
        Fan twin = flat(100, 84);
        BlendedFan blend = ClinicStack.TWIN_ALONE.blend(
                KNEE, Map.of(StackMember.LOCAL_TWIN, twin, StackMember.NEIGHBOURS, flat(110, 84)));

        assertThat(blend.fan()).isEqualTo(twin);
        assertThat(blend.disagreement()).allSatisfy(d -> assertThat(d.sd()).isZero());
        assertThatThrownBy(() -> ClinicStack.TWIN_ALONE.blend(KNEE, Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void quantilesAreAveragedByWeightAndDisagreementIsMeasured() {
        ClinicStack stack =
                new ClinicStack(List.of(new LocalReport.StackWeights(KNEE.code(), 14, 27, true, 0.75, 0, 0.25)));

        BlendedFan blend =
                stack.blend(KNEE, Map.of(StackMember.LOCAL_TWIN, flat(100, 84), StackMember.NEIGHBOURS, flat(108, 20)));

        assertThat(blend.fan().at(7).median()).isCloseTo(102, within(1e-9));
        assertThat(blend.fan().at(7).hi80()).isCloseTo(104, within(1e-9));
        assertThat(blend.disagreement().get(7).sd()).isCloseTo(Math.sqrt(0.75 * 4 + 0.25 * 36), within(1e-9));
        assertThat(blend.disagreement().get(7).relative()).isCloseTo(Math.sqrt(12) / 2, within(1e-9));
        assertThat(blend.fan().at(40).median()).as("neighbours end before").isEqualTo(100);
    }

    @Test
    void weightsPassSmoothlyFromOneStretchToTheNextAndSumToOne() {
        ClinicStack stack = new ClinicStack(List.of(
                new LocalReport.StackWeights(KNEE.code(), 14, 27, true, 1, 0, 0),
                new LocalReport.StackWeights(KNEE.code(), 28, 55, true, 0, 1, 0),
                new LocalReport.StackWeights(KNEE.code(), 56, 84, true, 0, 0, 1)));

        for (int day = 0; day <= 84; day++) {
            double[] w = stack.weights(KNEE, day);
            double[] next = stack.weights(KNEE, day + 1);
            assertThat(w[0] + w[1] + w[2]).isCloseTo(1, within(1e-12));
            assertThat(Math.abs(next[0] - w[0])).isLessThan(0.06);
        }
        assertThat(stack.weights(KNEE, 0)).containsExactly(1, 0, 0);
        assertThat(stack.weights(KNEE, 84)).containsExactly(0, 0, 1);
        assertThat(stack.weights(Condition.HIP_ARTHROPLASTY, 40)).containsExactly(1, 0, 0);
    }

    @Test
    void theMemberThatWasRightGainsWeightAndFewPeopleMoveItLittle() {
        double many = weightOfNeighbours(40);
        double few = weightOfNeighbours(10);

        assertThat(many).isGreaterThan(0.5);
        assertThat(few).isBetween(0.1, many);
        assertThat(weightOfNeighbours(9)).isZero();
    }

    private static double weightOfNeighbours(int people) {
        ClinicSimulator clinic = new ClinicSimulator(KNEE, 1);
        Random random = new Random(3);
        List<BacktestForecast> forecasts = IntStream.range(0, people)
                .mapToObj(i -> {
                    FinishedEpisode e = clinic.episode(i);
                    double truth = random.nextGaussian();
                    return new BacktestForecast(
                            e,
                            e.onset(),
                            e.onset().plusDays(40),
                            0,
                            40,
                            truth,
                            Map.of(
                                    StackMember.LOCAL_TWIN, quantiles(truth + 1.5 * random.nextGaussian()),
                                    StackMember.SHIPPED_TWIN, quantiles(truth + 1.5 * random.nextGaussian()),
                                    StackMember.NEIGHBOURS, quantiles(truth + 0.1 * random.nextGaussian())),
                            20);
                })
                .toList();
        return StackTraining.weights(KNEE, forecasts).get(1).neighbours();
    }

    private static double[] quantiles(double median) {
        return new double[] {median - 2, median - 1.3, median - 0.7, median, median + 0.7, median + 1.3, median + 2};
    }
}
