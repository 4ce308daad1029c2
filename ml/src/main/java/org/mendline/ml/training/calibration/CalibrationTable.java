package org.mendline.ml.training.calibration;

import java.util.Formatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mendline.ml.training.calibration.CalibrationResult.Broken;
import org.mendline.ml.training.calibration.CalibrationResult.Contraction;
import org.mendline.ml.training.calibration.CalibrationResult.Coverage;
import org.mendline.ml.training.calibration.CalibrationResult.RankCheck;

/// A [CalibrationResult] for people to read.
public final class CalibrationTable {
    private static final List<String> COURSE = List.of("start capacity", "recovered share", "recovery time");

    private CalibrationTable() {}

    /// Plain text with aligned columns.
    public static String of(CalibrationResult r) {
        Formatter text = new Formatter(Locale.ROOT);
        text.format("%d SIMULATED people, model %s, seed %d\n", r.people(), r.model(), r.seed());
        text.format("\n");
        text.format("Ranks of the truth %s (uniform; Kolmogorov-Smirnov, Holm, 5 %%)\n", verdict(r.ranksPass()));
        for (RankCheck k : r.ranks()) {
            text.format(
                    "  %-26s p %.4f, Holm %.3f, %s\n",
                    k.quantity(), k.pValue(), k.holmPValue(), k.insideBand() ? "inside its band" : "leaves its band");
        }
        text.format("\n");
        text.format("Coverage %s (every interval within 2 points)\n", verdict(r.coveragePasses()));
        text.format("  %-26s %6s %8s %8s %8s\n", "", "days", "50 %", "80 %", "95 %");
        coverage(text, "everybody", r.coverage());
        r.byCondition().forEach((condition, coverage) -> coverage(text, condition, coverage));
        text.format("\n");
        text.format(
                "Effective sample size, share of particles: median %.1f %%, lowest twentieth %.1f %%, smallest %.2f %%;"
                        + " network's guess alone %.1f %%\n",
                100 * r.effective().median(),
                100 * r.effective().lowest5Percent(),
                100 * r.effective().smallest(),
                100 * r.effective().medianGuess());
        text.format("Called misfits although the model made them: %.1f %%\n", 100 * r.falseAlarms());
        text.format("\n");
        text.format("Contraction (0 nothing learnt, 1 known)\n");
        text.format(
                "  %6s %-12s %14s %16s %14s %10s\n", "visits", "", COURSE.get(0), COURSE.get(1), COURSE.get(2), "all");
        r.contraction().forEach(c -> contraction(text, c));
        text.format("\nSpoilt on purpose      called misfits   80 %% interval after 28 days   had nobody noticed\n");
        for (Broken b : r.broken()) {
            text.format(
                    "  %-10s %5d %18.1f %29.1f %20.1f\n",
                    b.how(), b.people(), 100 * b.alarms(), 100 * b.in80(), 100 * b.in80Unchecked());
        }
        return text.toString();
    }

    private static void coverage(Formatter text, String who, List<Coverage> coverage) {
        for (Coverage c : coverage) {
            text.format(
                    "  %-26s %6d %8.1f %8.1f %8.1f\n", who, c.days(), 100 * c.in50(), 100 * c.in80(), 100 * c.in95());
        }
    }

    private static void contraction(Formatter text, Contraction c) {
        Map<String, Double> by = c.byParameter();
        double all =
                by.values().stream().mapToDouble(Double::doubleValue).average().orElse(0);
        text.format(
                "  %6d %-12s %14.2f %16.2f %14.2f %10.2f\n",
                c.visits(),
                c.wearable() ? "and watch" : "",
                by.getOrDefault(COURSE.get(0), 0.0),
                by.getOrDefault(COURSE.get(1), 0.0),
                by.getOrDefault(COURSE.get(2), 0.0),
                all);
    }

    private static String verdict(boolean passed) {
        return passed ? "PASS" : "FAIL";
    }
}
