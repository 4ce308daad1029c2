package org.mendline.ml.evaluate.twin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mendline.ml.evaluate.Evaluation.TaskResult;
import org.mendline.ml.evaluate.EvaluationBench;
import org.mendline.ml.evaluate.member.Member;
import org.mendline.ml.evaluate.task.Sample;
import org.mendline.ml.evaluate.task.Task;
import org.mendline.ml.forecast.Fan;

class TwinMembersTest {
    private static final String TWIN = """
            {"condition": "stroke-upper-limb", "measure": "mendline:fma-ue", "onset": "onset",
             "visits": [{"value": "start"}], "target": 84}
            """;

    @TempDir
    Path folder;

    /// Says twice the first visit, always ten too much.
    private static final Forecaster DOUBLING = real -> {
        double m = 2 * real.lastValue() + 10;
        return new Fan.Point(real.daysAhead(), m, m - 1, m + 1, m - 2, m + 2, m - 3, m + 3);
    };

    @Test
    void theTwinNeitherLearnsNorPeeks() throws IOException {
        Task task = RealCaseTest.Persons.task(folder, TWIN, 30);
        Member twin = TwinMember.source("twin", DOUBLING).forTask(task).orElseThrow();

        Sample asked = task.samples().getFirst();
        assertThat(twin.fit(task.samples()).predict(asked)).isEqualTo(50);
        assertThat(twin.fit(task.samples().subList(10, 20)).predict(asked)).isEqualTo(50);
    }

    @Test
    void aSampleWithoutARecordGetsTheMeanOfTheFold() throws IOException {
        Task task = RealCaseTest.Persons.task(folder, TWIN, 30);
        Member twin = TwinMember.source("twin", DOUBLING).forTask(task).orElseThrow();
        List<Sample> training = task.samples().subList(10, 20);

        double mean = training.stream().mapToDouble(Sample::outcome).average().orElseThrow();
        assertThat(twin.fit(training).predict(task.samples().get(2))).isCloseTo(mean, within(1e-9));
    }

    @Test
    void recalibrationTakesOutABias() throws IOException {
        Task task = RealCaseTest.Persons.task(folder, TWIN, 60);

        TaskResult result = EvaluationBench.run(
                task,
                1,
                List.of(TwinMember.source("raw", DOUBLING), CorrectedTwin.recalibrated("straight", DOUBLING)),
                share -> {},
                () -> false);

        assertThat(Math.abs(result.member("raw").bias())).isGreaterThan(2);
        assertThat(Math.abs(result.member("straight").bias())).isLessThan(0.5);
        assertThat(result.member("straight").mae())
                .isLessThan(result.member("raw").mae());
    }

    @Test
    void aTaskThatKeepsTheTwinOutHasNoneInItsEnsemble() throws IOException {
        TwinMembers twins = new TwinMembers(java.util.Optional.empty(), java.util.Optional.empty(), 1);
        Task open = RealCaseTest.Persons.task(folder, TWIN, 20);
        Task closed = RealCaseTest.Persons.task(
                folder, TWIN.replace("\"target\"", "\"judgedOnly\": \"because\", \"target\""), 20);

        assertThat(twins.forEnsemble()).allSatisfy(source -> {
            assertThat(source.forTask(open)).isPresent();
            assertThat(source.forTask(closed)).isEmpty();
        });
        assertThat(twins.all())
                .allSatisfy(source -> assertThat(source.forTask(closed)).isPresent());
    }
}
