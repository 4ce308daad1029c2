package org.mendline.app.window.models;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.mendline.app.models.ShippedEvaluation;
import org.mendline.app.window.models.TaskRow.Standing;
import org.mendline.app.window.text.Quantities;
import org.mendline.app.window.text.Texts;
import org.mendline.ml.evaluate.Evaluation;
import org.mendline.ml.evaluate.Evaluation.Difference;
import org.mendline.ml.evaluate.Evaluation.MemberResult;
import org.mendline.ml.evaluate.Evaluation.TaskResult;
import org.mendline.ml.evaluate.EvaluationBench;
import org.mendline.viz.calibration.CalibrationCurve;
import org.mendline.viz.calibration.CalibrationCurve.Point;

/// The bench's result in words and short figures.
final class BenchWords {

    private final Texts texts;
    private final DateTimeFormatter dayFormat;

    BenchWords(Texts texts) {
        this.texts = texts;
        this.dayFormat = texts.dates("d MMM yyyy");
    }

    List<TaskRow> rows(Evaluation evaluation) {
        return evaluation.tasks().stream().map(this::row).toList();
    }

    /// What the figures rest on: data, seed, day.
    String source(ShippedEvaluation shipped) {
        List<TaskResult> tasks = shipped.evaluation().tasks();
        String seeds = String.join(
                ", ",
                tasks.stream().map(t -> String.valueOf(t.seed())).distinct().toList());
        return shipped.run()
                .map(run -> texts.format(
                        "models.bench.source", run.data(), seeds, run.date().format(dayFormat), run.program()))
                .orElseGet(() -> texts.format("models.bench.source.undated", seeds));
    }

    /// How often better, alike and worse; losses are said as loudly as wins.
    String score(List<TaskRow> rows) {
        return texts.format(
                "models.bench.score",
                rows.size(),
                count(rows, Standing.BETTER),
                count(rows, Standing.NO_CLEAR_DIFFERENCE),
                count(rows, Standing.WORSE),
                count(rows, Standing.TOO_FEW));
    }

    private static long count(List<TaskRow> rows, Standing standing) {
        return rows.stream().filter(row -> row.standing() == standing).count();
    }

    private TaskRow row(TaskResult task) {
        MemberResult ours = task.member(EvaluationBench.ENSEMBLE);
        MemberResult best = task.member(task.bestBaseline());
        Difference difference = task.difference();
        return new TaskRow(
                task.title(),
                texts.format("models.bench.people", task.n(), task.persons()),
                texts.format("models.bench.error", number(ours.mae()), unit(task.unit()))
                        .strip(),
                number(best.mae()),
                best.name(),
                signed(difference.mae()),
                texts.format("models.bench.interval", signed(difference.lo95()), signed(difference.hi95())),
                standing(difference),
                Math.round(100 * ours.coverage80()) + " %",
                texts.format("models.bench.widths", number(ours.width80()), number(best.width80())),
                new CalibrationCurve(
                        task.title(),
                        List.of(
                                new Point(0.5, ours.coverage50()),
                                new Point(0.8, ours.coverage80()),
                                new Point(0.9, ours.coverage90()))));
    }

    /// By the interval itself, so that a verdict can never say more than it does.
    private static Standing standing(Difference difference) {
        if (difference.verdict().startsWith("too few")) {
            return Standing.TOO_FEW;
        }
        if (difference.hi95() < 0) {
            return Standing.BETTER;
        }
        return difference.lo95() > 0 ? Standing.WORSE : Standing.NO_CLEAR_DIFFERENCE;
    }

    /// Scores from one number to another need no unit; a standardised outcome counts in standard deviations.
    private static String unit(String unit) {
        if (unit.matches("\\d+-\\d+")) {
            return "";
        }
        return unit.equals("z") ? "SD" : Quantities.unit(unit);
    }

    private static String number(double value) {
        return String.format(Locale.ENGLISH, Math.abs(value) >= 1000 ? "%,.0f" : decimals(value), value);
    }

    private static String signed(double value) {
        String digits = number(Math.abs(value));
        if (digits.chars().allMatch(c -> c == '0' || c == '.')) {
            return "±" + digits;
        }
        return (value < 0 ? "\u2212" : "+") + digits;
    }

    private static String decimals(double value) {
        return Math.abs(value) >= 100 ? "%.0f" : Math.abs(value) >= 10 ? "%.1f" : "%.2f";
    }
}
