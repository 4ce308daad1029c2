package org.mendline.ml.outlook;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/// A backtest as a Markdown table: errors beside simple forecasts, with the interval of the difference to the best
/// of them, and coverage.
public final class OutlookTable {
    private static final String HEAD = """
            | marker | days ahead | n | MAE | persistence | 7-day mean | personal mean | difference to best simple (95 % interval) | pinball | pinball of past quantiles | network's coverage 50/80/95 % | calibrated | width of 80 % |
            |---|---|---|---|---|---|---|---|---|---|---|---|---|
            """;
    private static final long SEED = 2026;

    private final List<RollingOutlook> people;
    private final StringBuilder text = new StringBuilder(HEAD);

    /// @param people outlooks of each person
    public OutlookTable(List<RollingOutlook> people) {
        this.people = List.copyOf(people);
    }

    /// Adds the rows of a marker for one, two and three days ahead.
    ///
    /// @param label name and unit of the marker
    /// @param unit how many of the shown unit one unit of the marker is
    public OutlookTable add(OutlookMarker marker, String label, double unit) {
        for (int ahead = 1; ahead <= Outlook.HORIZON; ahead++) {
            List<OutlookBacktest.Forecast> forecasts = OutlookBacktest.run(people, marker, ahead);
            OutlookScore s = OutlookScore.of(forecasts);
            PersonBootstrap gain = PersonBootstrap.of(
                    forecasts,
                    f -> Math.abs(f.own().median() - f.value()) - Math.abs(best(s).applyAsDouble(f) - f.value()),
                    SEED);
            text.append(String.format(
                    Locale.ROOT,
                    "| %s | %d | %d | %.3f | %.3f | %.3f | %.3f | %+.3f (%+.3f to %+.3f) | %.4f | %.4f | %s | %s | %.2f |\n",
                    label,
                    ahead,
                    s.n(),
                    unit * s.mae(),
                    unit * s.persistenceMae(),
                    unit * s.weekMeanMae(),
                    unit * s.personalMeanMae(),
                    unit * gain.mean(),
                    unit * gain.low(),
                    unit * gain.high(),
                    unit * s.pinball(),
                    unit * s.pastPinball(),
                    percent(s.uncalibratedCoverage()),
                    percent(s.coverage()),
                    unit * s.width80()));
        }
        return this;
    }

    private static ToDoubleFunction<OutlookBacktest.Forecast> best(OutlookScore s) {
        if (s.bestSimpleMae() == s.persistenceMae()) {
            return OutlookBacktest.Forecast::persistence;
        }
        return s.bestSimpleMae() == s.weekMeanMae()
                ? OutlookBacktest.Forecast::weekMean
                : OutlookBacktest.Forecast::personalMean;
    }

    private static String percent(double[] c) {
        return String.format(Locale.ROOT, "%.0f / %.0f / %.0f", 100 * c[0], 100 * c[1], 100 * c[2]);
    }

    /// The table so far.
    @Override
    public String toString() {
        return text.toString();
    }
}
