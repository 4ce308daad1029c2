package org.mendline.viz.distribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// What a [DistributionStrip] draws: shares of equally likely futures.
///
/// @param title accessible title
/// @param quantity what is distributed, for the axis, for example `Days to the goal`
/// @param unit unit of all values
/// @param low lower end of the axis; below `high`
/// @param high upper end of the axis; for a time to goal the horizon
/// @param shares of the futures in equally wide bins from `low` to `high`; with `beyond` they add up to at most 1
/// @param beyond share of futures that do not lie within the axis, 0 to 1
/// @param beyondWords what that means, for example `not within 180 days`
/// @param median empty if it lies beyond the axis
/// @param intervals widest last
/// @param mark a value to compare with, if any
public record DistributionData(
        String title,
        String quantity,
        String unit,
        double low,
        double high,
        List<Double> shares,
        double beyond,
        String beyondWords,
        OptionalDouble median,
        List<Interval> intervals,
        Optional<Mark> mark) {
    private static final List<Double> LEVELS = List.of(0.5, 0.8, 0.95);
    private static final int BINS = 60;

    /// @throws IllegalArgumentException if the axis is empty, there are no bins or a share is outside 0 to 1
    public DistributionData {
        shares = List.copyOf(shares);
        intervals = List.copyOf(intervals);
        if (!(low < high) || shares.isEmpty() || !(beyond >= 0 && beyond <= 1)) {
            throw new IllegalArgumentException("A distribution needs a rising axis, bins and a share beyond of 0 to 1");
        }
    }

    /// A central interval.
    ///
    /// @param level share of futures within, for example 0.8
    /// @param low empty if it lies beyond the axis; likewise `high`
    public record Interval(double level, OptionalDouble low, OptionalDouble high) {}

    /// A value to compare with.
    ///
    /// @param words for example `planned return`
    /// @param below share of futures at or below it, 0 to 1
    public record Mark(String words, double value, double below) {}

    /// Texts around the numbers.
    ///
    /// @param beyondWords as [DistributionData#beyondWords()]
    public record Words(String title, String quantity, String unit, String beyondWords) {}

    /// A distribution from equally likely futures. Those above `high` or infinite lie beyond; quantiles count them,
    /// so that a median or interval end that lies beyond is left open, never cut to the axis. Quantiles are those
    /// of the inverted empirical distribution (Hyndman and Fan 1996, type 1, doi:10.2307/2684934).
    ///
    /// @param draws at least one, none NaN, none below `low`
    /// @throws IllegalArgumentException if there is no draw, or one is NaN or below `low`
    public static DistributionData ofDraws(Words words, double[] draws, double low, double high) {
        double[] sorted = draws.clone();
        Arrays.sort(sorted);
        if (sorted.length == 0 || !(sorted[0] >= low) || Double.isNaN(sorted[sorted.length - 1])) {
            throw new IllegalArgumentException("A distribution needs draws at or above " + low + ", none of them NaN");
        }
        double[] counts = new double[BINS];
        int within = 0;
        for (double draw : sorted) {
            if (draw <= high) {
                counts[(int) Math.min(BINS - 1, (draw - low) / (high - low) * BINS)]++;
                within++;
            }
        }
        double n = sorted.length;
        List<Interval> intervals = new ArrayList<>();
        for (double level : LEVELS) {
            OptionalDouble from = quantile(sorted, (1 - level) / 2, high);
            intervals.add(new Interval(level, from, quantile(sorted, (1 + level) / 2, high)));
        }
        return new DistributionData(
                words.title(),
                words.quantity(),
                words.unit(),
                low,
                high,
                Arrays.stream(counts).map(count -> count / n).boxed().toList(),
                (n - within) / n,
                words.beyondWords(),
                quantile(sorted, 0.5, high),
                intervals,
                Optional.empty());
    }

    /// The same with a value to compare with.
    public DistributionData withMark(Mark compared) {
        return new DistributionData(
                title,
                quantity,
                unit,
                low,
                high,
                shares,
                beyond,
                beyondWords,
                median,
                intervals,
                Optional.of(compared));
    }

    private static OptionalDouble quantile(double[] sorted, double level, double high) {
        // A little less, so that rounding of level times length does not lead to the next draw.
        int index = (int) Math.ceil(level * sorted.length - 1e-9) - 1;
        double value = sorted[Math.clamp(index, 0, sorted.length - 1)];
        return value <= high ? OptionalDouble.of(value) : OptionalDouble.empty();
    }
}
