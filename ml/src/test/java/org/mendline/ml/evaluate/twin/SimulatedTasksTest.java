package org.mendline.ml.evaluate.twin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mendline.ml.evaluate.task.Sample;
import org.mendline.ml.evaluate.task.Task;

class SimulatedTasksTest {
    @TempDir
    Path folder;

    @Test
    void everySimulatedTaskSaysSoAndComesAgainWithItsSeed() throws IOException {
        List<Task> tasks = SimulatedTasks.of(Files.createDirectory(folder.resolve("a")), 1);
        List<Task> again = SimulatedTasks.of(Files.createDirectory(folder.resolve("b")), 1);
        List<Task> others = SimulatedTasks.of(Files.createDirectory(folder.resolve("c")), 2);

        assertThat(tasks).hasSize(6);
        for (int t = 0; t < tasks.size(); t++) {
            assertThat(tasks.get(t).description().title()).startsWith("SIMULATED");
            assertThat(outcomes(again.get(t))).isEqualTo(outcomes(tasks.get(t)));
            assertThat(outcomes(others.get(t))).isNotEqualTo(outcomes(tasks.get(t)));
        }
    }

    @Test
    void whereItsAssumptionsHoldTheTwinIsHonest() throws IOException {
        Task task = SimulatedTasks.of(folder, 3).getFirst();
        TwinMembers twins = new TwinMembers(Optional.empty(), Optional.empty(), 1);
        TwinForecasts forecasts = TwinForecasts.of(task, twins.twin()).orElseThrow();

        TwinReport.OwnScores scores = new OwnIntervalsOfTask(task, forecasts).all();

        // 150 people: a standard error of 3.3 points at 80 %.
        assertThat(scores.n()).isEqualTo(150);
        assertThat(scores.coverage80()).isBetween(0.70, 0.90);
        assertThat(scores.coverage95()).isGreaterThan(0.88);
    }

    private static List<Double> outcomes(Task task) {
        return task.samples().stream().map(Sample::outcome).toList();
    }
}
