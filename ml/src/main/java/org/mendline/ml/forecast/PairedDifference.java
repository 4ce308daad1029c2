package org.mendline.ml.forecast;

import java.util.Arrays;
import java.util.Optional;

/// How a plan differs from another over futures that share their random numbers; every difference is the other plan's
/// value less the first's.
///
/// @param time difference in time to goal; empty without a goal or if no future reaches it under either plan
/// @param outcome difference in the outcome on the last day, in its unit
public record PairedDifference(Optional<Days> time, Spread outcome) {

    /// Quantiles of differences.
    public record Spread(double lo80, double median, double hi80) {}

    /// Difference in days to the goal. Where only one plan reaches it within the horizon, the other counts as one day
    /// beyond it, so that the true difference is at least as large; futures that reach it under neither plan say
    /// nothing and are left out of `days`.
    ///
    /// @param days over futures that reach the goal under one plan at least; negative is earlier
    /// @param earlier share of all futures in which the other plan is earlier
    /// @param later share of all futures in which it is later
    /// @param neither share of all futures that reach the goal under neither plan
    public record Days(Spread days, double earlier, double later, double neither) {}

    /// Compares two plans.
    ///
    /// @throws IllegalArgumentException if the two are not of the same number of futures
    public static PairedDifference of(FutureOutcomes first, FutureOutcomes other) {
        if (first.last().length != other.last().length) {
            throw new IllegalArgumentException("Only as many futures as " + first.last().length
                    + " can be compared with these, not " + other.last().length);
        }
        double[] outcome = new double[first.last().length];
        Arrays.setAll(outcome, i -> (double) other.last()[i] - first.last()[i]);
        return new PairedDifference(time(first, other), spread(outcome));
    }

    private static Optional<Days> time(FutureOutcomes first, FutureOutcomes other) {
        int n = Math.min(first.goalDays().length, other.goalDays().length);
        int beyond = Math.max(first.horizonDays(), other.horizonDays()) + 1;
        double[] days = new double[n];
        int kept = 0;
        int earlier = 0;
        int later = 0;
        for (int i = 0; i < n; i++) {
            int a = first.goalDays()[i];
            int b = other.goalDays()[i];
            if (a < 0 && b < 0) {
                continue;
            }
            double difference = (b < 0 ? beyond : b) - (a < 0 ? beyond : a);
            earlier += difference < 0 ? 1 : 0;
            later += difference > 0 ? 1 : 0;
            days[kept++] = difference;
        }
        if (kept == 0) {
            return Optional.empty();
        }
        double all = n;
        return Optional.of(new Days(spread(Arrays.copyOf(days, kept)), earlier / all, later / all, (all - kept) / all));
    }

    /// Quantiles of the inverted empirical distribution (Hyndman and Fan 1996, type 1, doi 10.2307/2684934).
    private static Spread spread(double[] values) {
        Arrays.sort(values);
        return new Spread(quantile(values, 0.1), quantile(values, 0.5), quantile(values, 0.9));
    }

    private static double quantile(double[] sorted, double level) {
        return sorted[Math.clamp((int) Math.ceil(level * sorted.length - 1e-9) - 1, 0, sorted.length - 1)];
    }
}
