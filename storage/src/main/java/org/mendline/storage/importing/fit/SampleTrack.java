package org.mendline.storage.importing.fit;

import java.util.Arrays;
import org.mendline.storage.importing.ReadItem;

/// Samples of one quantity on the way to a series: time in milliseconds of FIT's clock, value.
final class SampleTrack {
    private long[] millis = new long[0];
    private double[] values = new double[0];
    private int size;
    private boolean ordered = true;
    private boolean distinct = true;

    SampleTrack() {}

    /// @param expected how many samples will come, if known
    SampleTrack(int expected) {
        millis = new long[expected];
        values = new double[expected];
    }

    void add(long fitMillis, double value) {
        if (size == millis.length) {
            int capacity = Math.max(64, size * 2);
            millis = Arrays.copyOf(millis, capacity);
            values = Arrays.copyOf(values, capacity);
        }
        ordered &= size == 0 || millis[size - 1] <= fitMillis;
        distinct &= size == 0 || millis[size - 1] < fitMillis;
        millis[size] = fitMillis;
        values[size++] = value;
    }

    int size() {
        return size;
    }

    long millis(int index) {
        return millis[index];
    }

    double value(int index) {
        return values[index];
    }

    /// Brings the samples into time order and lets the last of several at the same moment stand.
    ///
    /// @return how many samples gave way
    int settle() {
        if (distinct) {
            return 0;
        }
        if (!ordered) {
            sort();
        }
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (kept > 0 && millis[kept - 1] == millis[i]) {
                kept--;
            }
            millis[kept] = millis[i];
            values[kept++] = values[i];
        }
        int gone = size - kept;
        size = kept;
        distinct = true;
        return gone;
    }

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
        ordered = true;
    }

    /// Time nearest to `fitMillis` among settled samples lies at most this far away; [Long#MAX_VALUE] if none.
    long distanceTo(long fitMillis) {
        if (size == 0) {
            return Long.MAX_VALUE;
        }
        int found = Arrays.binarySearch(millis, 0, size, fitMillis);
        int after = found >= 0 ? found : -found - 1;
        long below = after > 0 ? fitMillis - millis[after - 1] : Long.MAX_VALUE;
        long above = after < size ? millis[after] - fitMillis : Long.MAX_VALUE;
        return Math.min(below, above);
    }

    /// The settled samples as a series whose zero is `startMillis`; at most 24 days must lie between.
    void emit(FitContext context, FitContext.Kind kind, double resolution, long startMillis, String record) {
        int[] times = new int[size];
        for (int i = 0; i < size; i++) {
            times[i] = Math.toIntExact(millis[i] - startMillis);
        }
        context.sink()
                .accept(new ReadItem.Series(
                        context.subject(),
                        kind.code(),
                        kind.unit(),
                        FitTime.instant(0).plusMillis(startMillis),
                        times,
                        Arrays.copyOf(values, size),
                        resolution,
                        record,
                        context.device(),
                        context.offset()));
    }
}
