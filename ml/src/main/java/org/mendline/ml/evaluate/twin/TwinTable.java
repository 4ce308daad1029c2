package org.mendline.ml.evaluate.twin;

import java.util.Locale;

/// The twin's report and the ablations as plain tables for people.
public final class TwinTable {
    private static final String HEAD = "%7s %7s %7s %7s %5s %5s %5s %7s"
            .formatted("MAE", "MedAE", "bias", "CRPS", "in50", "in80", "in95", "width80");

    private TwinTable() {}

    /// The twin on real records; empty if no task describes one.
    public static String of(TwinReport report) {
        if (report.realRecords().isEmpty() && report.byVisits().isEmpty()) {
            return "";
        }
        StringBuilder table = new StringBuilder("The twin on real records, by its own intervals (" + report.model()
                + "; it has never seen a real person)" + System.lineSeparator());
        report.realRecords().forEach(own -> append(table, own));
        if (!report.byVisits().isEmpty()) {
            table.append(String.format(
                    Locale.ROOT,
                    "%nFugl-Meyer by number of visits%n  %-12s %6s %4s %-17s %s  %12s %12s%n",
                    "asked",
                    "visits",
                    "n",
                    "MedAE (quartiles)",
                    HEAD,
                    "persistence",
                    "ridge MAE"));
            report.byVisits().forEach(after -> append(table, after));
        }
        return table.append(System.lineSeparator()).toString();
    }

    private static void append(StringBuilder table, TwinReport.OwnIntervals own) {
        table.append(String.format(
                Locale.ROOT,
                "%s (n=%d)%s%n  %-44s %s%n",
                own.title(),
                own.all().n(),
                own.caveat().isEmpty() ? "" : " [says little: " + own.caveat() + "]",
                "group",
                HEAD));
        append(table, own.all());
        own.strata().forEach(stratum -> append(table, stratum));
        table.append(String.format(
                Locale.ROOT,
                "  ridge MAE %.2f, width80 %.1f; best simple baseline %s MAE %.2f%n",
                own.ridgeMae(),
                own.ridgeWidth80(),
                own.bestBaseline(),
                own.bestBaselineMae()));
    }

    private static void append(StringBuilder table, TwinReport.OwnScores scores) {
        table.append(String.format(Locale.ROOT, "  %-44s %s%n", scores.group(), text(scores)));
    }

    private static String text(TwinReport.OwnScores s) {
        return String.format(
                Locale.ROOT,
                "%7.2f %7.2f %+7.2f %7.2f %5.2f %5.2f %5.2f %7.1f",
                s.mae(),
                s.medae(),
                s.bias(),
                s.crps(),
                s.coverage50(),
                s.coverage80(),
                s.coverage95(),
                s.width80());
    }

    private static void append(StringBuilder table, TwinReport.AfterVisits after) {
        table.append(String.format(
                Locale.ROOT,
                "  %-12s %6d %4d %4.1f (%3.1f to %4.1f) %s  %12.2f %12.2f%n",
                after.question(),
                after.visits(),
                after.twin().n(),
                after.twin().medae(),
                after.twin().lowerQuartile(),
                after.twin().upperQuartile(),
                text(after.twin()),
                after.persistenceMae(),
                after.ridgeMae()));
    }

    /// The ablations.
    public static String of(Ablations ablations) {
        StringBuilder table = new StringBuilder();
        for (Ablations.TaskAblation task : ablations.tasks()) {
            table.append(String.format(
                    Locale.ROOT,
                    "Ablation: %s (%s, n=%d)%n  %-28s %7s %7s %7s %5s %7s%n",
                    task.title(),
                    task.unit(),
                    task.n(),
                    "variant",
                    "MAE",
                    "bias",
                    "CRPS",
                    "in80",
                    "width80"));
            for (Ablations.Variant v : task.variants()) {
                table.append(String.format(
                        Locale.ROOT,
                        "  %-28s %7.2f %+7.2f %7.2f %5.2f %7.1f%n",
                        v.name(),
                        v.mae(),
                        v.bias(),
                        v.crps(),
                        v.coverage80(),
                        v.width80()));
            }
        }
        return table.toString();
    }
}
