package org.mendline.ml.forecast;

import java.util.Arrays;
import java.util.Optional;
import org.mendline.ml.twin.Quantiles;

/// How a plan differs from another over futures that share their random numbers; every difference is the other plan's
/// value less the first's.
///
/// @param time difference in time to goal; empty without a goal or if no future reaches it under either plan
/// @param outcome difference in the outcome on the last day, in its unit
public record PairedDifference(Optional<Days> time, Spread outcome) {

    private static final double[] LEVELS = {0.1, 0.5, 0.9};

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
        float[] outcome = new float[first.last().length];
        for (int i = 0; i < outcome.length; i++) {
            outcome[i] = other.last()[i] - first.last()[i];
        }
        double[] levels = Quantiles.of(outcome, 0, outcome.length, LEVELS);
        return new PairedDifference(time(first, other), new Spread(levels[0], levels[1], levels[2]));
    }

    private static Optional<Days> time(FutureOutcomes first, FutureOutcomes other) {
        int n = Math.min(first.goalDays().length, other.goalDays().length);
        int beyond = Math.max(first.horizonDays(), other.horizonDays()) + 1;
        int[] counts = new int[2 * beyond + 1];
        int kept = 0;
        for (int i = 0; i < n; i++) {
            int a = first.goalDays()[i];
            int b = other.goalDays()[i];
            if (a >= 0 || b >= 0) {
                counts[beyond + (b < 0 ? beyond : b) - (a < 0 ? beyond : a)]++;
                kept++;
            }
        }
        if (kept == 0) {
            return Optional.empty();
        }
        double all = n;
        double earlier = Arrays.stream(counts, 0, beyond).sum() / all;
        double later = Arrays.stream(counts, beyond + 1, counts.length).sum() / all;
        Spread days = new Spread(
                quantile(counts, kept, LEVELS[0]) - beyond,
                quantile(counts, kept, LEVELS[1]) - beyond,
                quantile(counts, kept, LEVELS[2]) - beyond);
        return Optional.of(new Days(days, earlier, later, (all - kept) / all));
    }

    /// First index up to which the level's share of all counts lies: the quantile of the inverted empirical
    /// distribution
    /// (Hyndman and Fan 1996, type 1, doi 10.2307/2684934).
    private static int quantile(int[] counts, int all, double level) {
        // A little less, so that rounding of level times number does not lead to the next one.
        int wanted = Math.max(1, (int) Math.ceil(level * all - 1e-9));
        int seen = 0;
        int index = -1;
        while (seen < wanted) {
            index++;
            seen += counts[index];
        }
        return index;
    }
}
