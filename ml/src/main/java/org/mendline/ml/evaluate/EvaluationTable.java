package org.mendline.ml.evaluate;

import java.util.Locale;
import org.mendline.ml.evaluate.Evaluation.Anchor;
import org.mendline.ml.evaluate.Evaluation.Difference;
import org.mendline.ml.evaluate.Evaluation.MemberResult;
import org.mendline.ml.evaluate.Evaluation.TaskResult;

/// The bench's result as a plain table for people.
public final class EvaluationTable {
    private EvaluationTable() {}

    /// All tasks; a member that beats the ensemble is marked, whoever it is.
    public static String of(Evaluation evaluation) {
        StringBuilder table = new StringBuilder();
        for (TaskResult task : evaluation.tasks()) {
            append(table, task);
        }
        return table.toString();
    }

    private static void append(StringBuilder table, TaskResult task) {
        table.append(String.format(
                Locale.ROOT,
                "%s (%s, n=%d, %d persons, %d folds, seeds %s)%n",
                task.title(),
                task.unit(),
                task.n(),
                task.persons(),
                task.folds(),
                task.reshuffleSeeds()));
        appendMembers(table, task);
        appendVerdict(table, task);
    }

    private static void appendMembers(StringBuilder table, TaskResult task) {
        table.append(String.format(
                Locale.ROOT,
                "  %-24s %7s %7s %7s %7s %6s %7s %5s %5s %5s %7s %6s%n",
                "member",
                "MAE",
                "RMSE",
                "MedAE",
                "bias",
                "R2",
                "CRPS",
                "in50",
                "in80",
                "in90",
                "width80",
                "weight"));
        double ensemble = task.member(EvaluationBench.ENSEMBLE).mae();
        for (MemberResult member : task.members()) {
            table.append(String.format(
                    Locale.ROOT,
                    "  %-24s %7.2f %7.2f %7.2f %+7.2f %6.2f %7.2f %5.2f %5.2f %5.2f %7.2f %6.2f%s%n",
                    member.name(),
                    member.mae(),
                    member.rmse(),
                    member.medae(),
                    member.bias(),
                    member.r2(),
                    member.crps(),
                    member.coverage50(),
                    member.coverage80(),
                    member.coverage90(),
                    member.width80(),
                    task.weights().getOrDefault(member.name(), 1.0),
                    member.mae() < ensemble ? "  < mendline" : ""));
        }
    }

    private static void appendVerdict(StringBuilder table, TaskResult task) {
        Difference difference = task.difference();
        table.append(String.format(
                Locale.ROOT,
                "  mendline against %s: MAE %+.2f (95 %% interval %+.2f to %+.2f), %s%n",
                task.bestBaseline(),
                difference.mae(),
                difference.lo95(),
                difference.hi95(),
                difference.verdict()));
        table.append(String.format(
                Locale.ROOT,
                "  width of 80 %% intervals against ridge's %.2f; members apart by %.2f, rank correlation with error %+.2f%n",
                task.widthRatio80VsRidge(),
                task.disagreement().meanSd(),
                task.disagreement().correlationWithError()));
        for (Anchor anchor : task.anchors()) {
            table.append(String.format(
                    Locale.ROOT,
                    "  published: %s %s, ours %.2f (%s; %s)%n",
                    anchor.measure(),
                    anchor.reported(),
                    anchor.ours(),
                    anchor.citation(),
                    anchor.differs()));
        }
        table.append(String.format("%n"));
    }
}
