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
            "fm-ue-w12-baseline", "fm-ue-w12-early", "fm-ue-m06-baseline", "fm-ue-m06-early", "hip-steps", "hip-mvpa");
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
        "fm-ue-w12-baseline, 82, 14.23, 7.21",
        "fm-ue-w12-early,    81,  5.17, 4.82",
        "fm-ue-m06-baseline, 83, 15.67, 6.70",
        "fm-ue-m06-early,    82,  5.74, 5.10",
        "hip-steps,          49,  1.51, 1.01",
        "hip-mvpa,           49,  1.26, 0.81"
    })
    void reproducesThePublishedBaselines(String name, int n, double persistence, double ridge) {
        TaskResult task = results.get(name);
        boolean stroke = name.startsWith("fm");

        assertThat(task.n()).isEqualTo(n);
        assertThat(task.member("persistence").mae()).isCloseTo(persistence, offset(stroke ? 0.005 : 0.05));
        assertThat(task.member("ridge").mae()).isCloseTo(ridge, offset(stroke ? 0.15 : 0.05));
    }

    @Test
    void proportionalRecoveryIsReproduced() {
        MemberResult rule = results.get("fm-ue-w12-baseline").member("proportional recovery");

        assertThat(rule.mae()).isCloseTo(9.29, offset(0.005));
        assertThat(rule.bias()).isCloseTo(7.0, offset(0.05));
    }

    @Test
    void theEnsembleIsNeverWorseThanATieAndBeatsRidgeOnMonthSix() {
        assertThat(results.values())
                .allSatisfy(task -> assertThat(task.difference().verdict()).isNotEqualTo("worse"));
        assertThat(results.get("fm-ue-m06-baseline").difference().verdict()).isEqualTo("better");
    }

    @Test
    void intervalsOfTheEnsembleCoverWhatTheyPromise() {
        assertThat(results.values()).allSatisfy(task -> {
            MemberResult ensemble = task.member(EvaluationBench.ENSEMBLE);
            assertThat(ensemble.coverage50()).isCloseTo(0.5, offset(0.07));
            assertThat(ensemble.coverage80()).isCloseTo(0.8, offset(0.06));
            assertThat(ensemble.coverage90()).isCloseTo(0.9, offset(0.05));
            assertThat(ensemble.width50()).isLessThan(ensemble.width80());
            assertThat(ensemble.width80()).isLessThan(ensemble.width90());
        });
    }
}
