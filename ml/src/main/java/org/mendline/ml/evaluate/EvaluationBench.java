package org.mendline.ml.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import org.mendline.ml.evaluate.Evaluation.TaskResult;
import org.mendline.ml.evaluate.member.Member;
import org.mendline.ml.evaluate.member.MemberSource;
import org.mendline.ml.evaluate.member.Members;
import org.mendline.ml.evaluate.member.OneAtATime;
import org.mendline.ml.evaluate.task.Task;
import org.mendline.ml.evaluate.task.TaskFolder;

/// Measures how good predictions are on recoveries that really happened: patient-level cross-validation, several
/// reshuffles, everything that is learned (scaling, imputation, tuning, weights, intervals) learned inside the
/// fold. Same data and seed, same bits.
public final class EvaluationBench {
    /// Name of the ensemble in results.
    public static final String ENSEMBLE = "mendline";

    private EvaluationBench() {}

    /// Runs all tasks of a data folder.
    ///
    /// @param dataFolder tables with task descriptions, or tables that built-in tasks know
    /// @param seed of the reshuffles; reshuffle `r` uses `1000 · seed + r`
    /// @param cancelled asked between folds
    /// @throws IOException if the folder has no readable task; the message says what is wrong
    /// @throws CancellationException if `cancelled` says so
    public static Evaluation run(Path dataFolder, long seed, Progress progress, BooleanSupplier cancelled)
            throws IOException {
        return run(dataFolder, seed, List.of(), progress, cancelled);
    }

    /// Runs all tasks of a data folder with further members, which also enter the ensemble.
    ///
    /// @param dataFolder tables with task descriptions, or tables that built-in tasks know
    /// @param seed of the reshuffles; reshuffle `r` uses `1000 · seed + r`
    /// @param extra asked for a member of each task, in this order
    /// @param cancelled asked between folds
    /// @throws IOException if the folder has no readable task; the message says what is wrong
    /// @throws CancellationException if `cancelled` says so
    public static Evaluation run(
            Path dataFolder, long seed, List<MemberSource> extra, Progress progress, BooleanSupplier cancelled)
            throws IOException {
        List<Task> tasks = TaskFolder.read(dataFolder);
        List<TaskResult> results = new ArrayList<>();
        for (int t = 0; t < tasks.size(); t++) {
            double done = (double) t / tasks.size();
            double share = 1.0 / tasks.size();
            String title = tasks.get(t).description().title();
            results.add(
                    run(tasks.get(t), seed, extra, fraction -> progress.at(title, done + share * fraction), cancelled));
        }
        progress.at("Evaluated", 1);
        return new Evaluation(results);
    }

    /// Runs one task.
    ///
    /// @param extra asked for a further member, in this order
    /// @param progress share done, 0 to 1
    /// @param cancelled asked between folds
    /// @throws CancellationException if `cancelled` says so
    public static TaskResult run(
            Task task, long seed, List<MemberSource> extra, DoubleConsumer progress, BooleanSupplier cancelled) {
        List<Member> members = new ArrayList<>(Members.of(task));
        extra.forEach(source -> source.forTask(task).map(OneAtATime::new).ifPresent(members::add));
        try (Workers workers = new Workers()) {
            return new TaskRun(task, members, seed).run(workers, progress, cancelled);
        }
    }
}
