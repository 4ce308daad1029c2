package org.mendline.ml.evaluate.twin;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.mendline.ml.evaluate.Evaluation;
import org.mendline.ml.evaluate.Evaluation.MemberResult;
import org.mendline.ml.evaluate.Evaluation.TaskResult;
import org.mendline.ml.evaluate.EvaluationBench;
import org.mendline.ml.evaluate.Progress;
import org.mendline.ml.evaluate.task.Task;
import org.mendline.ml.evaluate.task.TaskFolder;

/// Judges the twin on real records: by its own intervals, and by how many visits it has seen.
public final class TwinBench {
    private static final String TASKS = "/org/mendline/ml/evaluate/tasks/";
    private static final String OWN_TASKS = "/org/mendline/ml/evaluate/twin/";

    /// The Fugl-Meyer tasks in order of visits.
    private static final List<Asked> ASKED = List.of(
            new Asked("next visit", 1, OWN_TASKS, "fm-ue-next-1"),
            new Asked("next visit", 2, TASKS, "fm-ue-w12-early"),
            new Asked("next visit", 3, OWN_TASKS, "fm-ue-m06-3"),
            new Asked("month 6", 1, TASKS, "fm-ue-m06-baseline"),
            new Asked("month 6", 2, TASKS, "fm-ue-m06-early"),
            new Asked("month 6", 3, OWN_TASKS, "fm-ue-m06-3"));

    private final TwinMembers members;
    private final long seed;
    private final Progress progress;
    private final BooleanSupplier cancelled;

    /// @param seed of folds and resampling of tasks that only the twin is asked
    /// @param cancelled asked between tasks
    public TwinBench(TwinMembers members, long seed, Progress progress, BooleanSupplier cancelled) {
        this.members = members;
        this.seed = seed;
        this.progress = progress;
        this.cancelled = cancelled;
    }

    /// Judges the twin on every task of the folder that describes one.
    ///
    /// @param evaluation of the same folder, for the baselines
    /// @throws IOException if a table cannot be used
    /// @throws CancellationException if told so
    public TwinReport run(Path dataFolder, Evaluation evaluation) throws IOException {
        List<TwinReport.OwnIntervals> own = new ArrayList<>();
        List<Task> tasks = TaskFolder.read(dataFolder);
        for (Task task : tasks) {
            progress.at("The twin on real records", (double) own.size() / (tasks.size() + ASKED.size()));
            ownIntervals(task, evaluation).ifPresent(own::add);
        }
        List<TwinReport.AfterVisits> after = new ArrayList<>();
        for (Asked asked : ASKED) {
            for (Task task : TaskFolder.shipped(dataFolder, asked.resources(), List.of(asked.task()))) {
                progress.at(
                        "The twin by visits", (double) (tasks.size() + after.size()) / (tasks.size() + ASKED.size()));
                after.add(after(asked, task, evaluation));
            }
        }
        progress.at("The twin judged", 1);
        return new TwinReport(members.version(), own, after);
    }

    private Optional<TwinReport.OwnIntervals> ownIntervals(Task task, Evaluation evaluation) {
        requireGo();
        Optional<OwnIntervalsOfTask> own = TwinForecasts.of(task, members.twin())
                .map(forecasts -> new OwnIntervalsOfTask(task, forecasts))
                .filter(scored -> scored.n() > 0);
        return own.flatMap(scored ->
                task.description().twin().map(twin -> scored.beside(twin, result(task, evaluation))));
    }

    private TwinReport.AfterVisits after(Asked asked, Task task, Evaluation evaluation) {
        requireGo();
        TwinForecasts forecasts = TwinForecasts.of(task, members.twin()).orElseThrow();
        TaskResult result = result(task, evaluation);
        MemberResult persistence = result.member("persistence");
        MemberResult ridge = result.member("ridge");
        return new TwinReport.AfterVisits(
                asked.question(),
                asked.visits(),
                new OwnIntervalsOfTask(task, forecasts).all(),
                persistence.mae(),
                persistence.medae(),
                ridge.mae(),
                ridge.medae());
    }

    /// The bench's result on this task, run now where the evaluation has none.
    private TaskResult result(Task task, Evaluation evaluation) {
        return evaluation.tasks().stream()
                .filter(result -> result.task().equals(task.description().task()))
                .findFirst()
                .orElseGet(() -> EvaluationBench.run(task, seed, List.of(), share -> {}, cancelled));
    }

    private void requireGo() {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException("The evaluation was cancelled");
        }
    }

    /// @param question what is asked
    /// @param visits how many visits are known
    /// @param resources where the task's description is
    private record Asked(String question, int visits, String resources, String task) {}
}
