package org.mendline.viz.timeline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Many samples in order of time, such as heart rate by the second; built for millions.
///
/// A missing sample is simply absent. Neighbours further apart than `longestJoin` have a gap between them and are
/// never joined by a line. Building one copies the samples and computes a pyramid of extremes: 17.1 bytes a sample
/// in all, and time in proportion, so build it off the FX thread. Immutable.
public final class DenseSeries implements LaneContent {
    private final long[] times;
    private final double[] values;
    private final long longestJoinMillis;
    private final MinMaxPyramid pyramid;
    private final int[] beforeGaps;

    private DenseSeries(long[] times, double[] values, long longestJoinMillis) {
        this.times = times;
        this.values = values;
        this.longestJoinMillis = longestJoinMillis;
        this.pyramid = new MinMaxPyramid(values);
        this.beforeGaps = findGaps();
    }

    /// @param epochMillis times, none before its neighbour
    /// @param values as many finite values
    /// @param longestJoin largest distance of two samples that belong together
    /// @throws IllegalArgumentException if the arrays differ in length, times fall, a value is not finite or
    ///     `longestJoin` is negative
    public static DenseSeries of(long[] epochMillis, double[] values, Duration longestJoin) {
        if (epochMillis.length != values.length) {
            throw new IllegalArgumentException(epochMillis.length + " times do not fit " + values.length + " values");
        }
        if (longestJoin.isNegative()) {
            throw new IllegalArgumentException("The longest join must not be negative: " + longestJoin);
        }
        for (int i = 0; i < values.length; i++) {
            if (i > 0 && epochMillis[i] < epochMillis[i - 1]) {
                throw new IllegalArgumentException("Sample " + i + " lies before the one in front of it");
            }
            if (!Double.isFinite(values[i])) {
                throw new IllegalArgumentException("Sample " + i + " is not a finite value; leave missing ones out");
            }
        }
        return new DenseSeries(epochMillis.clone(), values.clone(), longestJoin.toMillis());
    }

    public int size() {
        return times.length;
    }

    public long timeMillis(int index) {
        return times[index];
    }

    public double value(int index) {
        return values[index];
    }

    @Override
    public Optional<TimeWindow> extent() {
        return times.length == 0
                ? Optional.empty()
                : Optional.of(TimeWindow.spanning(times[0], times[times.length - 1]));
    }

    /// Stretches between neighbours that are further apart than the longest join, from sample to sample.
    public List<TimeWindow> gaps(TimeWindow within) {
        List<TimeWindow> found = new ArrayList<>();
        int first = Arrays.binarySearch(beforeGaps, Math.max(0, firstAtOrAfter(within.fromMillis()) - 1));
        for (int i = first < 0 ? -first - 1 : first; i < beforeGaps.length; i++) {
            int before = beforeGaps[i];
            if (times[before] > within.toMillis()) {
                break;
            }
            found.add(TimeWindow.spanning(times[before], times[before + 1]));
        }
        return List.copyOf(found);
    }

    /// Index of the first sample not before a moment; the number of samples if there is none.
    int firstAtOrAfter(double millis) {
        int low = 0;
        int high = times.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (times[middle] < millis) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// Whether a sample belongs together with the one after it.
    boolean joinsNext(int index) {
        return index + 1 < times.length && times[index + 1] - times[index] <= longestJoinMillis;
    }

    /// Smallest and largest of the samples `from` to `to` (not included).
    void extremes(int from, int to, double[] minMax) {
        pyramid.extremes(from, to, minMax);
    }

    /// Bytes this series holds.
    public long bytes() {
        return (long) times.length * (Long.BYTES + Double.BYTES)
                + (long) beforeGaps.length * Integer.BYTES
                + pyramid.bytes();
    }

    private int[] findGaps() {
        int count = 0;
        for (int i = 0; i + 1 < times.length; i++) {
            count += joinsNext(i) ? 0 : 1;
        }
        int[] found = new int[count];
        int next = 0;
        for (int i = 0; i + 1 < times.length; i++) {
            if (!joinsNext(i)) {
                found[next++] = i;
            }
        }
        return found;
    }
}
