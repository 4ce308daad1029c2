package org.mendline.ml.evaluate.direction;

import java.util.Locale;

/// The check of directions as a plain table for people.
public final class DirectionTable {
    private DirectionTable() {}

    /// All trials; empty if there is none.
    public static String of(Directions directions) {
        StringBuilder table = new StringBuilder();
        for (Directions.TrialResult trial : directions.trials()) {
            append(table, trial);
        }
        return table.toString();
    }

    private static void append(StringBuilder table, Directions.TrialResult trial) {
        table.append(String.format(
                Locale.ROOT,
                "Direction: %s (randomised, %d untreated, %d treated; difference of mean pain, %s, treated minus"
                        + " untreated; seed %d)%n",
                trial.title(),
                trial.untreated(),
                trial.treated(),
                trial.unit(),
                trial.seed()));
        published(table, trial);
        crossFitted(table, trial);
        table.append(String.format(
                Locale.ROOT,
                "  arms shuffled: an effect is claimed in %.0f %%%n%n",
                100 * trial.shuffledFalseAlarms()));
    }

    private static void published(StringBuilder table, Directions.TrialResult trial) {
        table.append(String.format(
                Locale.ROOT,
                "  effect from publications: %s%n  %8s   %-26s  %-26s %5s %7s%n",
                trial.source(),
                trial.timeUnit(),
                "trial (95 %)",
                "predicted (95 %)",
                "sign",
                "inside"));
        for (Directions.Forecast f : trial.published()) {
            table.append(String.format(
                    Locale.ROOT,
                    "  %8.1f   %+6.2f (%+5.2f to %+5.2f)    %+6.2f (%+5.2f to %+5.2f)    %5s %7s%n",
                    f.time(),
                    f.observed(),
                    f.observedLo95(),
                    f.observedHi95(),
                    f.predicted(),
                    f.lo95(),
                    f.hi95(),
                    f.signRight() ? "right" : "WRONG",
                    f.inside95() ? "yes" : "NO"));
        }
    }

    private static void crossFitted(StringBuilder table, Directions.TrialResult trial) {
        table.append(String.format(
                Locale.ROOT,
                "  effect learned from one half of the persons, judged on the other:%n  %8s %9s %9s %11s %6s %6s%n",
                trial.timeUnit(),
                "held out",
                "predicted",
                "sign right",
                "in80",
                "in95"));
        for (Directions.Held h : trial.crossFitted()) {
            table.append(String.format(
                    Locale.ROOT,
                    "  %8.1f %+9.2f %+9.2f %10.0f%% %6.2f %6.2f%n",
                    h.time(),
                    h.observed(),
                    h.predicted(),
                    100 * h.signRight(),
                    h.coverage80(),
                    h.coverage95()));
        }
    }
}
