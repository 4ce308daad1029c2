package org.mendline.ml.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mendline.ml.evaluate.Evaluation.MemberResult;
import org.mendline.ml.evaluate.Evaluation.TaskResult;
import org.mendline.ml.evaluate.task.Task;
import org.mendline.ml.evaluate.task.TaskFolder;
import org.mendline.ml.explain.SharedData;

/// The bench against the published baselines of the shared recovery tables.
class EvaluationContractTest {
    private static final List<String> TASKS = List.of(
            "fm-ue-w12-baseline",
            "fm-ue-m06-baseline",
            "fm-ue-m06-early",
            "barthel-w12-early",
            "hip-mvpa",
            "knee-pain",
            "sleepstudy",
            "bike-power");
    private static Map<String, TaskResult> results = Map.of();

    @BeforeAll
    static void run() throws IOException {
        List<Task> tasks = TaskFolder.read(SharedData.folder("recovery"));
        results = tasks.stream()
                .filter(task -> TASKS.contains(task.description().task()))
                .map(task -> EvaluationBench.run(task, 1, List.of(), fraction -> {}, () -> false))
                .collect(Collectors.toMap(TaskResult::task, Function.identity()));
        System.out.print(EvaluationTable.of(
                new Evaluation(TASKS.stream().map(results::get).toList())));
    }

    @ParameterizedTest
    @CsvSource({
        "fm-ue-w12-baseline, 82, 14.23, 7.21, 0.15",
        "fm-ue-m06-baseline, 83, 15.67, 6.70, 0.15",
        "fm-ue-m06-early,    82,  5.74, 5.10, 0.15",
        "barthel-w12-early,  80,  7.19, 6.71, 0.30",
        "hip-mvpa,           49,  1.26, 0.81, 0.05",
        "knee-pain,         127,  0.52, 0.44, 0.05"
    })
    void reproducesThePublishedBaselines(String name, int n, double persistence, double ridge, double margin) {
        TaskResult task = results.get(name);

        assertThat(task.n()).isEqualTo(n);
        assertThat(task.member("persistence").mae()).isCloseTo(persistence, offset(0.05));
        assertThat(task.member("ridge").mae()).isCloseTo(ridge, offset(margin));
    }

    @Test
    void reproducesTheBaselinesOfSleepRestrictionAndOfTheRider() {
        assertThat(results.get("sleepstudy").n()).isEqualTo(72);
        assertThat(results.get("sleepstudy").member("persistence").mae()).isCloseTo(34.3, offset(0.05));
        assertThat(results.get("sleepstudy").member("own line").mae()).isCloseTo(34.0, offset(0.05));
        assertThat(results.get("sleepstudy").member("half own slope").mae()).isCloseTo(28.2, offset(0.1));
        assertThat(results.get("bike-power").member("persistence").mae()).isCloseTo(3.0, offset(0.001));
        assertThat(results.get("bike-power").member(EvaluationBench.ENSEMBLE).mae())
                .as("too little to learn from: the last value is repeated")
                .isCloseTo(3.0, offset(0.001));
        assertThat(results.get("bike-power").difference().verdict()).isEqualTo("too few to judge");
    }

    @Test
    void proportionalRecoveryIsReproduced() {
        MemberResult rule = results.get("fm-ue-w12-baseline").member("proportional recovery");

        assertThat(rule.mae()).isCloseTo(9.29, offset(0.005));
        assertThat(rule.bias()).isCloseTo(7.0, offset(0.05));
    }

    @Test
    void theEnsembleIsNeverBehindTheBestSimpleBaselineAndClearlyAheadWhereThereIsRoom() {
        assertThat(judged())
                .allSatisfy(task ->
                        assertThat(task.difference().verdict()).as(task.task()).isNotEqualTo("worse"));
        assertThat(List.of("fm-ue-m06-baseline", "barthel-w12-early", "knee-pain"))
                .allSatisfy(name -> assertThat(results.get(name).difference().verdict())
                        .as(name)
                        .isEqualTo("better"));
    }

    @Test
    void intervalsOfTheEnsembleCoverWhatTheyPromiseAndAreNarrowerThanRidgesOnMostTasks() {
        assertThat(judged()).allSatisfy(task -> {
            MemberResult ensemble = task.member(EvaluationBench.ENSEMBLE);
            assertThat(ensemble.coverage50()).as(task.task()).isBetween(0.40, 0.62);
            assertThat(ensemble.coverage80()).as(task.task()).isBetween(0.75, 0.85);
            assertThat(ensemble.coverage90()).as(task.task()).isBetween(0.85, 0.96);
            assertThat(ensemble.width50()).isLessThan(ensemble.width80());
            assertThat(ensemble.width80()).isLessThan(ensemble.width90());
        });
        assertThat(judged().stream().filter(task -> task.widthRatio80VsRidge() < 1))
                .hasSizeGreaterThan(judged().size() / 2);
    }

    @Test
    void weightsSumToOneAndPublishedFiguresStandBeside() {
        assertThat(results.values())
                .allSatisfy(task -> assertThat(task.weights().values().stream()
                                .mapToDouble(w -> w)
                                .sum())
                        .isCloseTo(1, offset(1e-9)));
        TaskResult stroke = results.get("fm-ue-m06-baseline");
        assertThat(stroke.anchors()).anySatisfy(anchor -> {
            assertThat(anchor.citation()).contains("van der Vliet");
            assertThat(anchor.ours())
                    .isEqualTo(stroke.member(EvaluationBench.ENSEMBLE).medae());
        });
    }

    private static List<TaskResult> judged() {
        return results.values().stream().filter(task -> task.n() >= 20).toList();
    }
}
