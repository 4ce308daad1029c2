package org.mendline.storage.importing.device;

import java.time.Instant;
import java.util.Arrays;
import org.mendline.storage.importing.ReadItem;

/// Samples of one quantity on the way to a series: time in milliseconds since 1970, value.
public final class SampleTrack {
    /// Times of a series are ints of milliseconds, 24.8 days.
    private static final long LONGEST_MILLIS = 20L * 86_400_000;

    private long[] millis = new long[16];
    private double[] values = new double[16];
    private int size;
    private boolean rising = true;

    public void add(long epochMillis, double value) {
        if (size == millis.length) {
            millis = Arrays.copyOf(millis, size * 2);
            values = Arrays.copyOf(values, size * 2);
        }
        rising &= size == 0 || millis[size - 1] < epochMillis;
        millis[size] = epochMillis;
        values[size++] = value;
    }

    public int size() {
        return size;
    }

    /// Whether nothing was added since the last [#clear()].
    public boolean isEmpty() {
        return size == 0;
    }

    public void clear() {
        size = 0;
        rising = true;
    }

    /// The same samples later by `byMillis`.
    public SampleTrack shifted(long byMillis) {
        SampleTrack shifted = new SampleTrack();
        for (int i = 0; i < size; i++) {
            shifted.add(millis[i] + byMillis, values[i]);
        }
        return shifted;
    }

    /// Largest value; the track must not be empty.
    public double max() {
        return Arrays.stream(values, 0, size).max().orElseThrow();
    }

    public double mean() {
        return Arrays.stream(values, 0, size).average().orElseThrow();
    }

    /// Emits the samples in time order, the last of several at the same moment standing; in several series where they
    /// span more than 20 days.
    ///
    /// @param resolution smallest difference the device reports, in the kind's unit
    /// @return how many samples gave way to a later one of the same moment
    public int emit(Emission emission, Kind kind, double resolution, String record) {
        int before = size;
        settle();
        int from = 0;
        for (int i = 1; i <= size; i++) {
            if (i == size || millis[i] - millis[from] > LONGEST_MILLIS) {
                emit(from, i, emission, kind, resolution, record);
                from = i;
            }
        }
        return before - size;
    }

    private void emit(int from, int to, Emission emission, Kind kind, double resolution, String record) {
        int[] times = new int[to - from];
        for (int i = from; i < to; i++) {
            times[i - from] = Math.toIntExact(millis[i] - millis[from]);
        }
        emission.sink()
                .accept(new ReadItem.Series(
                        emission.subject(),
                        kind.code(),
                        kind.unit(),
                        Instant.ofEpochMilli(millis[from]),
                        times,
                        Arrays.copyOfRange(values, from, to),
                        resolution,
                        record,
                        emission.device(),
                        emission.zone()));
    }

    private void settle() {
        if (rising) {
            return;
        }
        if (!neverFalling()) {
            sort();
        }
        int kept = 0;
        for (int at = 0; at < size; at++) {
            if (kept > 0 && millis[kept - 1] == millis[at]) {
                kept--;
            }
            millis[kept] = millis[at];
            values[kept++] = values[at];
        }
        size = kept;
        rising = true;
    }

    private boolean neverFalling() {
        boolean sorted = true;
        for (int i = 1; i < size; i++) {
            sorted &= millis[i - 1] <= millis[i];
        }
        return sorted;
    }

    /// Samples of the same moment keep their order.
    private void sort() {
        Integer[] order = new Integer[size];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Long.compare(millis[a], millis[b]));
        long[] sortedMillis = new long[size];
        double[] sortedValues = new double[size];
        for (int i = 0; i < size; i++) {
            sortedMillis[i] = millis[order[i]];
            sortedValues[i] = values[order[i]];
        }
        millis = sortedMillis;
        values = sortedValues;
    }
}
