package org.mendline.storage.importing.motion;

import java.time.Duration;
import java.time.Instant;
import org.mendline.storage.importing.device.Emission;
import org.mendline.storage.importing.device.Kind;
import org.mendline.storage.importing.device.SampleTrack;

/// One quantity over one recording, without gaps: what was missing is not in it.
///
/// @param seconds since the recording's start, not decreasing
/// @param values as many, all finite
public record Trace(double[] seconds, double[] values) {
    private static final double MILLIS = 1000;

    /// @throws IllegalArgumentException if the arrays differ in length
    public Trace {
        if (seconds.length != values.length) {
            throw new IllegalArgumentException(seconds.length + " times, " + values.length + " values");
        }
    }

    public int size() {
        return values.length;
    }

    public boolean isEmpty() {
        return values.length == 0;
    }

    /// Place of the largest value; the trace must not be empty.
    public int highest() {
        int at = 0;
        for (int i = 1; i < values.length; i++) {
            at = values[i] > values[at] ? i : at;
        }
        return at;
    }

    /// Place of the smallest value; the trace must not be empty.
    public int lowest() {
        int at = 0;
        for (int i = 1; i < values.length; i++) {
            at = values[i] < values[at] ? i : at;
        }
        return at;
    }

    /// Largest distance from 0; 0 if empty.
    public double largest() {
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }

    /// Mean of the samples; the trace must not be empty.
    public double mean() {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    /// The same with each value multiplied.
    public Trace times(double factor) {
        double[] scaled = values.clone();
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] *= factor;
        }
        return new Trace(seconds, scaled);
    }

    /// The moment of a sample.
    public Instant at(int sample, Instant start) {
        return start.plus(Duration.ofNanos(Math.round(seconds[sample] * 1e9)));
    }

    /// Emits the trace as a channel. Channels have one sample a millisecond at most: samples of the same
    /// millisecond are averaged.
    ///
    /// @param resolution step in which values are kept, in the kind's unit
    public void emit(Emission emission, Kind kind, Instant start, double resolution, String record) {
        SampleTrack track = new SampleTrack();
        int from = 0;
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += values[i];
            boolean last = i + 1 == values.length || millis(i + 1) > millis(i);
            if (last) {
                track.add(start.toEpochMilli() + millis(i), sum / (i + 1 - from));
                from = i + 1;
                sum = 0;
            }
        }
        if (!track.isEmpty()) {
            track.emit(emission, kind, resolution, record);
        }
    }

    private long millis(int sample) {
        return Math.round(seconds[sample] * MILLIS);
    }
}
