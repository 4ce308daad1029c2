package org.mendline.ml.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mendline.ml.evaluate.Evaluation.Difference;
import org.mendline.ml.evaluate.task.Course;
import org.mendline.ml.evaluate.task.Sample;

class MetricsTest {
    @Test
    void crpsOfOnePointIsTheAbsoluteError() {
        assertThat(Metrics.crps(new double[] {3}, 5)).isEqualTo(2);
    }

    @Test
    void crpsOfTwoPointsByHand() {
        // Mean distance (1 + 3) / 2 = 2, half the mean distance between outcomes 0.5 · (2 · 4) / 4 = 1.
        assertThat(Metrics.crps(new double[] {1, 5}, 2)).isCloseTo(1, offset(1e-12));
    }

    @Test
    void crpsOfAStandardNormalAtItsCentre() {
        Random random = new Random(1);
        double[] draws = IntStream.range(0, 20_000)
                .mapToDouble(i -> random.nextGaussian())
                .sorted()
                .toArray();

        // 2 φ(0) − 1/√π, Gneiting & Raftery 2007, equation 21 at the mean.
        assertThat(Metrics.crps(draws, 0)).isCloseTo(2 * 0.398942 - 0.564190, offset(0.005));
    }

    @Test
    void quantilesInterpolate() {
        assertThat(Metrics.quantile(new double[] {0, 10}, 0.25)).isEqualTo(2.5);
        assertThat(Metrics.median(new double[] {3, 1, 2})).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void conformalIntervalsCoverSkewedAndUnequalErrors(long seed) {
        Random random = new Random(seed);
        int inside = 0;
        int all = 0;
        for (int trial = 0; trial < 500; trial++) {
            double[] predictions = IntStream.range(0, 80)
                    .mapToDouble(i -> 10 * random.nextDouble())
                    .toArray();
            double[] outcomes = IntStream.range(0, 80)
                    .mapToDouble(i -> draw(predictions[i], random))
                    .toArray();
            ResidualCalibration calibration = ResidualCalibration.scaled(predictions, outcomes);
            for (int test = 0; test < 50; test++) {
                double prediction = 10 * random.nextDouble();
                double truth = draw(prediction, random);
                double[] interval = calibration.at(prediction).interval(0.8);
                inside += interval[0] <= truth && truth <= interval[1] ? 1 : 0;
                all++;
            }
        }
        assertThat((double) inside / all).isBetween(0.77, 0.82);
    }

    private static double draw(double prediction, Random random) {
        return prediction + (0.2 + prediction / 5) * (-Math.log(random.nextDouble()) - 1);
    }

    @Test
    void scaledIntervalsAreNarrowWhereErrorsAreSmall() {
        Random random = new Random(4);
        double[] predictions =
                IntStream.range(0, 200).mapToDouble(i -> i / 20.0).toArray();
        double[] outcomes = IntStream.range(0, 200)
                .mapToDouble(i -> draw(predictions[i], random))
                .toArray();
        ResidualCalibration calibration = ResidualCalibration.scaled(predictions, outcomes);

        double[] low = calibration.at(0.5).interval(0.8);
        double[] high = calibration.at(9.5).interval(0.8);
        assertThat(high[1] - high[0]).isGreaterThan(2 * (low[1] - low[0]));
    }

    @Test
    void allSamplesOfAPersonShareAFoldAndFoldsAreEven() {
        List<Sample> samples = IntStream.range(0, 300)
                .mapToObj(i -> new Sample("p" + i % 30, i, new double[0]))
                .toList();
        PersonFolds folds = PersonFolds.deal(samples, 10, 3);

        for (int i = 30; i < 300; i++) {
            assertThat(folds.foldOfSample()[i]).isEqualTo(folds.foldOfSample()[i % 30]);
        }
        for (int fold = 0; fold < 10; fold++) {
            int wanted = fold;
            assertThat(IntStream.range(0, 30).filter(i -> folds.foldOfSample()[i] == wanted))
                    .hasSize(3);
        }
    }

    @Test
    void groupsLeftOutInsideAFoldAreSharedBetweenFoldsAndHoldWholePersons() {
        List<Sample> samples = IntStream.range(0, 90)
                .mapToObj(i -> new Sample("p" + i % 30, i, new double[0]))
                .toList();
        for (int wanted : new int[] {2, 5, 10}) {
            Division division = Division.ofPersons(samples, wanted, 4);

            assertThat(division.folds()).hasSize(wanted);
            assertThat(division.groups()).isGreaterThanOrEqualTo(5);
            for (Division.Fold fold : division.folds()) {
                assertThat(fold.training().intersects(fold.testing())).isFalse();
                assertThat(fold.training().cardinality() + fold.testing().cardinality())
                        .isEqualTo(90);
            }
            for (int i = 0; i < 60; i++) {
                assertThat(division.groupOfSample()[i + 30]).isEqualTo(division.groupOfSample()[i]);
            }
        }
    }

    @Test
    void aSeriesIsAskedAboutItsFutureOnly() {
        List<Sample> samples = new ArrayList<>();
        for (int origin = 0; origin < 9; origin++) {
            for (int target = origin + 1; target < 9; target++) {
                samples.add(new Sample("p", 0, new double[0], new Course(origin, target - origin, List.of())));
            }
        }
        Division.Fold fold = Division.ofSeries(samples, 5).folds().getFirst();

        assertThat(fold.testing().stream().mapToObj(samples::get))
                .hasSize(3)
                .allMatch(sample -> sample.course().origin() == 5);
        assertThat(fold.training().stream().mapToObj(samples::get))
                .hasSize(15)
                .allMatch(sample -> sample.course().origin() + sample.course().target() <= 5);
    }

    @Test
    void disagreementThatGrowsWithTheErrorCorrelatesWithIt() {
        double[] spread = {1, 2, 3, 4};

        assertThat(Disagreements.of(spread, new double[] {10, 20, 30, 400}).correlationWithError())
                .isCloseTo(1, offset(1e-12));
        assertThat(Disagreements.of(spread, new double[] {5, 5, 5, 5}).correlationWithError())
                .isZero();
        assertThat(Disagreements.of(spread, spread).meanSd()).isEqualTo(2.5);
    }

    @Test
    void bootstrapKnowsAClearDifferenceFromNone() {
        Random random = new Random(6);
        List<Sample> samples = new ArrayList<>();
        double[] ours = new double[80];
        double[] theirs = new double[80];
        for (int i = 0; i < 80; i++) {
            samples.add(new Sample("p" + i, 0, new double[0]));
            ours[i] = random.nextDouble();
            theirs[i] = ours[i] + 0.1 * random.nextGaussian();
        }
        assertThat(PairedBootstrap.difference(samples, ours, theirs, 1).verdict())
                .isEqualTo("no clear difference");

        for (int i = 0; i < 80; i++) {
            theirs[i] = ours[i] + 0.3 + 0.1 * random.nextGaussian();
        }
        Difference clear = PairedBootstrap.difference(samples, ours, theirs, 1);
        assertThat(clear.verdict()).isEqualTo("better");
        assertThat(clear.mae()).isBetween(clear.lo95(), clear.hi95());
        assertThat(PairedBootstrap.difference(samples, theirs, ours, 1).verdict())
                .isEqualTo("worse");
    }
}
