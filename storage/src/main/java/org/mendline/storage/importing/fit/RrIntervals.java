package org.mendline.storage.importing.fit;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.mendline.storage.observation.MeasureCodes;

/// RR intervals with the time of the beat that ends each.
public final class RrIntervals {
    private static final int CLEAN_BEATS_NEEDED = 60;
    private static final double CLEAN_WITHIN = 0.20;
    private static final int MEDIAN_REACH = 5;
    private static final FitContext.Kind RR = new FitContext.Kind(MeasureCodes.RR_INTERVAL, "RR interval", "ms");

    private long[] fitMillis = new long[0];
    private int[] intervals = new int[0];
    private boolean[] linked = new boolean[0];
    private int size;

    /// @param follows whether the interval begins where the one before ends
    public void add(long beatFitMillis, int intervalMillis, boolean follows) {
        if (size == intervals.length) {
            int capacity = Math.max(64, size * 2);
            fitMillis = Arrays.copyOf(fitMillis, capacity);
            intervals = Arrays.copyOf(intervals, capacity);
            linked = Arrays.copyOf(linked, capacity);
        }
        fitMillis[size] = beatFitMillis;
        intervals[size] = intervalMillis;
        linked[size++] = follows;
    }

    int size() {
        return size;
    }

    long firstFitMillis() {
        return fitMillis[0];
    }

    long lastFitMillis() {
        return fitMillis[size - 1];
    }

    double meanMillis() {
        return Arrays.stream(intervals, 0, size).average().orElse(0);
    }

    /// Root mean square of successive differences, ms (Task Force of the European Society of Cardiology, 1996, doi
    /// 10.1161/01.CIR.93.5.1043), over neighbours that are both clean: within 20 % of the median of the eleven
    /// intervals around them, which leaves out missed, doubled and ectopic beats. Empty below 60 clean beats.
    public OptionalDouble rmssdMillis() {
        int cleanBeats = 0;
        int pairs = 0;
        double squares = 0;
        boolean cleanBefore = false;
        LocalMedian medians = new LocalMedian(intervals, size, MEDIAN_REACH);
        for (int i = 0; i < size; i++) {
            int median = medians.next();
            boolean clean = Math.abs(intervals[i] - median) <= CLEAN_WITHIN * median;
            if (clean) {
                cleanBeats++;
            }
            if (clean && cleanBefore && linked[i]) {
                double difference = intervals[i] - intervals[i - 1];
                squares += difference * difference;
                pairs++;
            }
            cleanBefore = clean;
        }
        return cleanBeats < CLEAN_BEATS_NEEDED || pairs == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.sqrt(squares / pairs));
    }

    void emit(FitContext context, String record) {
        SampleTrack track = new SampleTrack(size);
        for (int i = 0; i < size; i++) {
            track.add(fitMillis[i], intervals[i]);
        }
        track.emit(context, RR, 1, fitMillis[0] - intervals[0], record);
    }
}
