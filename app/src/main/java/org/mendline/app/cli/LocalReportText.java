package org.mendline.app.cli;

import java.io.PrintWriter;
import java.util.Locale;
import org.mendline.ml.local.LocalReport;
import org.mendline.ml.local.LocalReport.Comparison;
import org.mendline.ml.local.LocalReport.LearnedParameter;
import org.mendline.ml.local.LocalReport.Scores;

/// A local report as text for people.
final class LocalReportText {
    private LocalReportText() {}

    static void print(LocalReport report, PrintWriter out) {
        out.printf(
                "%s: learned from %d finished recoveries on %s, for the twin %s.%n",
                report.version(), report.finished(), report.trainedOn(), report.dynamics());
        report.conditions().forEach(c -> {
            out.printf(
                    "  %s, %d finished%s%n",
                    c.condition(),
                    c.finished(),
                    c.used() ? ":" : ": too few to check, stays as shipped. What was seen:");
            c.parameters().forEach(p -> out.println("    " + words(p)));
        });
        out.println();
        report.overall().ifPresent(c -> overall(c, out));
        out.printf("%-32s %7s %9s  %-24s%n", "Subgroup", "people", "forecasts", "clinic's priors are");
        report.subgroups()
                .forEach(s -> out.printf(
                        Locale.ROOT,
                        "%-32s %7d %9d  %s%s%n",
                        s.dimension() + " " + s.group(),
                        s.persons(),
                        s.forecasts(),
                        s.verdict(),
                        s.comparison().map(LocalReportText::difference).orElse("")));
        members(report, out);
        out.println();
        if (report.acceptable()) {
            out.println("May be activated: not worse than the shipped model, overall and in every subgroup that has"
                    + " enough people.");
        } else {
            out.println("May not be activated:");
            report.reasons().forEach(r -> out.println("  " + r));
        }
    }

    private static void overall(Comparison c, PrintWriter out) {
        out.printf(
                "Predicted as at the time, 14 to 84 days ahead: %d people, %d forecasts. Errors in MCIDs.%n",
                c.persons(), c.forecasts());
        head(out);
        row("shipped priors", c.shipped(), out);
        row("clinic's priors", c.local(), out);
        out.printf(
                Locale.ROOT,
                "difference of MAE %+.3f (95 %% interval %+.3f to %+.3f), of CRPS %+.3f (%+.3f to %+.3f)%n%n",
                c.mae().mean(),
                c.mae().lo95(),
                c.mae().hi95(),
                c.crps().mean(),
                c.crps().lo95(),
                c.crps().hi95());
    }

    private static void members(LocalReport report, PrintWriter out) {
        if (report.members().isEmpty()) {
            return;
        }
        out.println();
        out.printf(
                "Members of the blend, on the %d forecasts all of them made:%n",
                report.members().getFirst().forecasts());
        head(out);
        report.members().forEach(m -> row(m.member(), m.scores(), out));
        report.weights()
                .forEach(w -> out.printf(
                        Locale.ROOT,
                        "weights %s, days %d to %d: twin %.2f, shipped twin %.2f, similar recoveries %.2f%s%n",
                        w.condition(),
                        w.fromDay(),
                        w.toDay(),
                        w.localTwin(),
                        w.shippedTwin(),
                        w.neighbours(),
                        w.learned() ? "" : " (too few to learn)"));
    }

    private static void head(PrintWriter out) {
        out.printf("%-28s %7s %7s %8s %8s %8s %9s%n", "", "MAE", "CRPS", "in 50 %", "in 80 %", "in 95 %", "width 80");
    }

    private static void row(String name, Scores s, PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "%-28s %7.3f %7.3f %7.0f%% %7.0f%% %7.0f%% %9.2f%n",
                name,
                s.mae(),
                s.crps(),
                100 * s.coverage50(),
                100 * s.coverage80(),
                100 * s.coverage95(),
                s.width80());
    }

    private static String difference(Comparison c) {
        return String.format(
                Locale.ROOT,
                " (%+.3f, %+.3f to %+.3f)",
                c.mae().mean(),
                c.mae().lo95(),
                c.mae().hi95());
    }

    /// Logarithms are told as percent, the rest on their own scale.
    private static String words(LearnedParameter p) {
        String spread = String.format(Locale.ROOT, ", spread × %.2f", p.spread());
        return switch (p.parameter()) {
            case "RECOVERY_TIME" -> percent("time constant of recovery", p) + spread;
            case "SYMPTOM_GAIN" -> percent("strength of reported symptoms", p) + spread;
            case "BASE_LN_CRP" -> percent("own normal of CRP", p) + spread;
            case "BASE_LN_RMSSD" -> percent("own normal of rMSSD", p) + spread;
            case "START_CAPACITY" -> plain("function at onset, log-odds", p) + spread;
            case "RECOVERED_SHARE" -> plain("share that comes back, log-odds", p) + spread;
            case "BASE_RESTING_HEART_RATE" -> plain("own normal of resting heart rate, /min", p) + spread;
            case "BASE_READINESS" -> plain("own normal of readiness", p) + spread;
            default -> plain(p.parameter(), p) + spread;
        };
    }

    private static String percent(String what, LearnedParameter p) {
        return String.format(Locale.ROOT, "%s %+.0f %%", what, 100 * Math.expm1(p.shift()));
    }

    private static String plain(String what, LearnedParameter p) {
        return String.format(Locale.ROOT, "%s %+.2f", what, p.shift());
    }
}
