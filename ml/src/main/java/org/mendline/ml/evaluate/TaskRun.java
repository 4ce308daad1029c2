package org.mendline.ml.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import org.mendline.ml.evaluate.Evaluation.MemberResult;
import org.mendline.ml.evaluate.Evaluation.TaskResult;
import org.mendline.ml.evaluate.member.Member;
import org.mendline.ml.evaluate.member.Members;
import org.mendline.ml.evaluate.task.Task;
import org.mendline.ml.evaluate.task.TaskDescription;

/// One task on the bench: all reshuffles, all folds.
final class TaskRun {
    /// Share of the time that fitting members takes; the rest goes into weights and intervals.
    private static final double FITTING = 0.8;

    private final Task task;
    private final List<Member> members;
    private final long seed;
    private final List<Long> reshuffleSeeds = new ArrayList<>();
    private final List<Division> divisions = new ArrayList<>();

    TaskRun(Task task, List<Member> members, long seed) {
        this.task = task;
        this.members = List.copyOf(members);
        this.seed = seed;
        for (int r = 0; r < task.description().split().reshuffles(); r++) {
            long reshuffleSeed = 1000 * seed + r;
            reshuffleSeeds.add(reshuffleSeed);
            divisions.add(Division.of(task.description(), task.samples(), reshuffleSeed));
        }
    }

    TaskResult run(Workers workers, DoubleConsumer progress, BooleanSupplier cancelled) {
        Fits fits = new Fits(task, members);
        divisions.forEach(fits::want);
        fits.take(workers.all(fits.work(), share -> progress.accept(FITTING * share), cancelled));
        List<Callable<List<Scored>>> folds = new ArrayList<>();
        for (Division division : divisions) {
            for (Division.Fold fold : division.folds()) {
                folds.add(() -> new FoldModel(task, members, fits, division, fold).score());
            }
        }
        return result(workers.all(folds, share -> progress.accept(FITTING + (1 - FITTING) * share), cancelled));
    }

    private TaskResult result(List<List<Scored>> folds) {
        EnsembleNotes notes = new EnsembleNotes(members, task.samples().size());
        List<MemberScores> scores = new ArrayList<>();
        for (int m = 0; m <= members.size(); m++) {
            scores.add(new MemberScores(task.samples()));
        }
        for (List<Scored> fold : folds) {
            for (Scored scored : fold) {
                for (int m = 0; m <= members.size(); m++) {
                    scores.get(m).add(scored.sample(), scored.forecasts().get(m));
                }
                notes.add(scored);
            }
        }
        List<MemberResult> results = new ArrayList<>();
        for (int m = 0; m < members.size(); m++) {
            results.add(
                    scores.get(m).result(members.get(m).name(), members.get(m).baseline()));
        }
        return result(results, scores, notes);
    }

    private TaskResult result(List<MemberResult> results, List<MemberScores> scores, EnsembleNotes notes) {
        MemberResult best = results.stream()
                .filter(MemberResult::baseline)
                .min(Comparator.comparingDouble(MemberResult::mae))
                .orElseThrow();
        double[] baselineErrors = scores.get(results.indexOf(best)).absoluteErrors();
        MemberResult ridge = results.stream()
                .filter(member -> member.name().equals(Members.RIDGE))
                .findFirst()
                .orElseThrow();
        MemberScores errors = scores.getLast();
        MemberResult ensemble = errors.result(EvaluationBench.ENSEMBLE, false);
        results.add(ensemble);
        TaskDescription description = task.description();
        return new TaskResult(
                description.task(),
                description.title(),
                description.unit(),
                errors.asked().size(),
                task.persons(),
                divisions.getFirst().folds().size(),
                seed,
                reshuffleSeeds,
                results,
                best.name(),
                PairedBootstrap.difference(errors.asked(), errors.absoluteErrors(), baselineErrors, seed),
                ridge.width80() > 0 ? ensemble.width80() / ridge.width80() : 1,
                notes.weights(),
                Disagreements.of(notes.disagreement(), errors.absoluteErrors()),
                Anchors.of(description.task(), ensemble));
    }
}
