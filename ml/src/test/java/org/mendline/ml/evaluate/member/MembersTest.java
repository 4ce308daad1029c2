package org.mendline.ml.evaluate.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.mendline.ml.evaluate.task.Course;
import org.mendline.ml.evaluate.task.Input;
import org.mendline.ml.evaluate.task.Mechanism;
import org.mendline.ml.evaluate.task.Sample;
import org.mendline.ml.evaluate.task.Statistic;
import org.mendline.ml.evaluate.task.TaskDescription;
import org.mendline.ml.evaluate.task.Window;

class MembersTest {
    private static final Mechanism TWO_COURSES = new Mechanism(
            66,
            4,
            "onset",
            List.of(new Mechanism.Subgroup(0.1, 40), new Mechanism.Subgroup(0.9, 40)),
            List.of(
                    new Mechanism.Observation("now", Optional.empty()),
                    new Mechanism.Observation("early", Optional.of("earlyDay"))),
            84,
            List.of("now"),
            "test");

    @Test
    void ridgeFindsALinearRelationAndFillsGapsWithTheMeanOfTheFold() {
        Random random = new Random(1);
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            double a = random.nextGaussian();
            double b = random.nextGaussian();
            samples.add(new Sample("p" + i, 3 + 2 * a - b, new double[] {a, b}));
        }
        Member.Fitted fitted = new Ridge("ridge", true, new int[] {0, 1}).fit(samples);

        assertThat(fitted.predict(new Sample("x", 0, new double[] {1, 1}))).isCloseTo(4, offset(0.02));
        double meanOfSecond =
                samples.stream().mapToDouble(s -> s.inputs()[1]).average().orElseThrow();
        assertThat(fitted.predict(new Sample("x", 0, new double[] {1, Double.NaN})))
                .isCloseTo(5 - meanOfSecond, offset(0.02));
    }

    @Test
    void aColumnThatNeverVariesDoesNoHarm() {
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            samples.add(new Sample("p" + i, i, new double[] {i, 7}));
        }
        Member.Fitted fitted = new Ridge("ridge", true, new int[] {0, 1}).fit(samples);

        assertThat(fitted.predict(new Sample("x", 0, new double[] {10, 7}))).isCloseTo(10, offset(0.1));
    }

    @Test
    void theTwinTellsRecoverersFromOthersByTheEarlyVisit() {
        Random random = new Random(2);
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            samples.add(person("p" + i, i % 2 == 0 ? 0.1 : 0.9, 5 + 40 * random.nextDouble(), random));
        }
        TaskDescription task = task();
        Member.Fitted twin = new MechanisticTwin(task, TWO_COURSES).fit(samples.subList(0, 80));
        Member.Fitted persistence = SimpleMembers.repeat("persistence", 1).fit(samples.subList(0, 80));

        assertThat(error(twin, samples.subList(80, 120))).isLessThan(2.5);
        assertThat(error(persistence, samples.subList(80, 120))).isGreaterThan(5);
    }

    @Test
    void weightsAreOnTheSimplexAndFindTheGoodMember() {
        Random random = new Random(3);
        double[] truth = random.doubles(100).toArray();
        double[][] predictions = new double[3][100];
        for (int i = 0; i < 100; i++) {
            predictions[0][i] = truth[i] + 0.1 * random.nextGaussian();
            predictions[1][i] = 0.5;
            predictions[2][i] = random.nextDouble();
        }
        boolean[] all = new boolean[100];
        Arrays.fill(all, true);
        double[] weights = StackWeights.of(predictions, truth, all, 100);

        assertThat(Arrays.stream(weights).sum()).isCloseTo(1, offset(1e-12));
        assertThat(Arrays.stream(weights).boxed()).allMatch(weight -> weight >= 0);
        assertThat(weights[0]).isGreaterThan(0.95);
        assertThat(StackWeights.of(predictions, truth, all, 10)[0])
                .as("few persons decide less")
                .isLessThan(weights[0]);
    }

    @Test
    void equalMembersShareTheWeight() {
        double[] truth = {1, 2, 3, 4};
        double[][] same = {{1.5, 2, 3, 4}, {1.5, 2, 3, 4}};

        assertThat(StackWeights.of(same, truth, new boolean[] {true, true, true, true}, 4))
                .containsExactly(new double[] {0.5, 0.5}, offset(1e-12));
    }

    @Test
    void medianRegressionIsNotDraggedAlongByTheFewWhoDoNotRecover() {
        Random random = new Random(8);
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            double start = 50 * random.nextDouble();
            double outcome = i % 5 == 0 ? start : 40 + start + random.nextGaussian();
            samples.add(new Sample("p" + i, outcome, new double[] {start}));
        }
        Features start = Features.inputs(new int[] {0});
        Sample asked = new Sample("x", 0, new double[] {20});

        assertThat(new MedianRegression(start).fit(samples).predict(asked)).isCloseTo(60, offset(2.0));
        assertThat(new Ridge("ridge", true, start).fit(samples).predict(asked)).isLessThan(54);
    }

    @Test
    void theForestFindsAnInteractionAndItsOutOfBagPredictionsHaveNotSeenThePerson() {
        Random random = new Random(9);
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            double a = random.nextGaussian();
            double b = random.nextGaussian();
            samples.add(new Sample("p" + i, a * b > 0 ? 1 : -1, new double[] {a, b}));
        }
        Member.SelfTested forest = new Forest(Features.inputs(new int[] {0, 1})).fit(samples);

        assertThat(forest.predict(new Sample("x", 0, new double[] {1, 1}))).isEqualTo(1);
        assertThat(forest.predict(new Sample("x", 0, new double[] {1, -1}))).isEqualTo(-1);
        List<Sample> noise = samples.stream()
                .map(sample -> new Sample(sample.person(), random.nextGaussian(), sample.inputs()))
                .toList();
        double[] outOfBag =
                new Forest(Features.inputs(new int[] {0, 1})).fit(noise).outOfBag();
        double correlation = 0;
        for (int i = 0; i < outOfBag.length; i++) {
            correlation += outOfBag[i] * noise.get(i).outcome() / outOfBag.length;
        }
        assertThat(correlation).as("noise cannot be predicted out of bag").isBetween(-0.25, 0.25);
    }

    @Test
    void mixedEffectsShrinkAPersonsOwnSlopeTowardsTheOthers() {
        Random random = new Random(10);
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            double level = 100 + 10 * random.nextGaussian();
            double slope = 3 + random.nextGaussian();
            List<Course.Timed> known = new ArrayList<>();
            for (int day = 0; day < 5; day++) {
                known.add(new Course.Timed(day, level + slope * day + 5 * random.nextGaussian()));
            }
            double outcome = level + slope * 9 + 5 * random.nextGaussian();
            samples.add(new Sample("p" + i, outcome, new double[0], new Course(0, 9, known)));
        }
        List<Sample> asked = samples.subList(40, 60);
        Member.Fitted mixed = new MixedEffects(TaskDescription.Origin.ONCE).fit(samples.subList(0, 40));
        Member.Fitted own = new LineMember("own line", 1).fit(samples.subList(0, 40));

        assertThat(error(mixed, asked)).isLessThan(0.85 * error(own, asked));
    }

    @Test
    void aCentredMemberLeavesAPersonItKnowsNothingElseOfAtTheOwnLevel() {
        Random random = new Random(11);
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            double level = 10.0 * (i / 30);
            List<Course.Timed> known = List.of(
                    new Course.Timed(-1, level + random.nextGaussian()),
                    new Course.Timed(0, level + random.nextGaussian()));
            samples.add(new Sample(
                    "p" + i / 30,
                    level + random.nextGaussian(),
                    new double[] {random.nextGaussian()},
                    new Course(i, 1, known)));
        }
        Member.Fitted fitted = Centred.of(new GroupedRidge("ridge", Features.inputs(new int[] {0})))
                .fit(samples);
        Sample asked = new Sample("x", 0, new double[] {0}, new Course(0, 1, List.of(new Course.Timed(0, 500))));

        assertThat(fitted.predict(asked)).isCloseTo(500, offset(1.0));
    }

    private static Sample person(String name, double share, double atOnset, Random random) {
        double onset = 10;
        double now = at(share, atOnset, onset) + random.nextGaussian();
        double early = at(share, atOnset, onset + 21) + random.nextGaussian();
        double outcome = at(share, atOnset, onset + 84) + random.nextGaussian();
        return new Sample(name, outcome, new double[] {now, early, 21, onset});
    }

    private static double at(double share, double atOnset, double time) {
        return atOnset + share * (66 - atOnset) * (1 - Math.exp(-time / 40));
    }

    private static double error(Member.Fitted fitted, List<Sample> samples) {
        return samples.stream()
                .mapToDouble(sample -> Math.abs(fitted.predict(sample) - sample.outcome()))
                .average()
                .orElseThrow();
    }

    private static TaskDescription task() {
        Window window = new Window("fm", 0, 0, Statistic.MEAN, 1);
        List<Input> inputs = List.of("now", "early", "earlyDay", "onset").stream()
                .map(name -> new Input(name, new Input.Observed(window, false), Input.Role.BASE, false))
                .toList();
        return new TaskDescription(
                "t",
                "t",
                "t.csv",
                "p",
                Optional.empty(),
                Map.of(),
                window,
                false,
                "1",
                Optional.of(0.0),
                Optional.of(66.0),
                inputs,
                "early",
                Optional.empty(),
                Map.of(),
                Map.of(),
                Optional.of(TWO_COURSES),
                Optional.empty(),
                TaskDescription.Origin.ONCE,
                new TaskDescription.Split(10, 1));
    }
}
