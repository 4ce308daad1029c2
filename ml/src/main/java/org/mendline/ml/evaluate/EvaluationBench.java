package org.mendline.ml.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import org.mendline.ml.evaluate.Evaluation.MemberResult;
import org.mendline.ml.evaluate.Evaluation.TaskResult;
import org.mendline.ml.evaluate.member.Member;
import org.mendline.ml.evaluate.member.MemberSource;
import org.mendline.ml.evaluate.member.Members;
import org.mendline.ml.evaluate.task.Sample;
import org.mendline.ml.evaluate.task.Task;
import org.mendline.ml.evaluate.task.TaskDescription;
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
        TaskDescription description = task.description();
        List<Member> members = new ArrayList<>(Members.of(description));
        extra.forEach(source -> source.forTask(task).ifPresent(members::add));
        List<MemberScores> scores = new ArrayList<>();
        for (int m = 0; m <= members.size(); m++) {
            scores.add(new MemberScores(description, task.samples().size()));
        }
        int reshuffles = description.split().reshuffles();
        List<Long> seeds = new ArrayList<>();
        int folds = 0;
        for (int r = 0; r < reshuffles; r++) {
            long reshuffleSeed = 1000 * seed + r;
            seeds.add(reshuffleSeed);
            PersonFolds outer =
                    PersonFolds.deal(task.samples(), description.split().folds(), reshuffleSeed);
            folds = outer.count();
            for (int fold = 0; fold < folds; fold++) {
                if (cancelled.getAsBoolean()) {
                    throw new CancellationException("The evaluation was cancelled");
                }
                score(task, members, scores, outer, fold, reshuffleSeed);
                progress.accept((r + (fold + 1.0) / folds) / reshuffles);
            }
        }
        return result(task, members, scores, folds, seed, seeds);
    }

    private static void score(
            Task task, List<Member> members, List<MemberScores> scores, PersonFolds outer, int fold, long seed) {
        List<Sample> samples = task.samples();
        FoldModel model = new FoldModel(task.description(), members, outer.outside(samples, fold), seed);
        for (int i = 0; i < samples.size(); i++) {
            if (outer.foldOfSample()[i] == fold) {
                double[] predictions = model.predict(samples.get(i));
                for (int m = 0; m < predictions.length; m++) {
                    scores.get(m)
                            .add(
                                    i,
                                    samples.get(i).outcome(),
                                    predictions[m],
                                    model.calibration(m),
                                    1.0 / task.description().split().reshuffles());
                }
            }
        }
    }

    private static TaskResult result(
            Task task, List<Member> members, List<MemberScores> scores, int folds, long seed, List<Long> seeds) {
        List<MemberResult> results = new ArrayList<>();
        for (int m = 0; m < members.size(); m++) {
            results.add(
                    scores.get(m).result(members.get(m).name(), members.get(m).baseline(), task.samples()));
        }
        MemberResult best = results.stream()
                .filter(MemberResult::baseline)
                .min(Comparator.comparingDouble(MemberResult::mae))
                .orElseThrow();
        MemberScores ensemble = scores.getLast();
        double[] baselineErrors = scores.get(results.indexOf(best)).absoluteErrors(task.samples());
        results.add(ensemble.result(ENSEMBLE, false, task.samples()));
        TaskDescription description = task.description();
        return new TaskResult(
                description.task(),
                description.title(),
                description.unit(),
                task.samples().size(),
                task.persons(),
                folds,
                seed,
                seeds,
                results,
                best.name(),
                PairedBootstrap.difference(
                        task.samples(), ensemble.absoluteErrors(task.samples()), baselineErrors, seed));
    }
}
