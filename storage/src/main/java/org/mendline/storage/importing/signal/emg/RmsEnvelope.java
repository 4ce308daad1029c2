package org.mendline.storage.importing.signal.emg;

import java.util.OptionalDouble;

/// Root mean square of the last 100 ms, given every 50 ms: 20 values a second, every sample in two of them.
final class RmsEnvelope {
    /// Envelope values a second; half a window apart.
    static final int PER_SECOND = 20;

    private final double samplesPerHalf;
    private long samples;
    private long halves;
    private double sum;
    private int count;
    private double previousSum;
    private int previousCount;

    RmsEnvelope(double rateHz) {
        this.samplesPerHalf = rateHz / PER_SECOND;
    }

    /// Starts a new stretch.
    void begin() {
        samples = 0;
        halves = 0;
        sum = 0;
        count = 0;
    }

    /// Takes a sample.
    ///
    /// @return the value of the window this sample completes; its centre lies [#halvesDone()]-1 halves of a
    ///     window after the stretch's start
    OptionalDouble add(double x) {
        sum += x * x;
        count++;
        samples++;
        // The boundary nearest to a whole sample: rates read from a table are a hair off.
        if (samples + 0.5 < (halves + 1) * samplesPerHalf) {
            return OptionalDouble.empty();
        }
        OptionalDouble rms = halves == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.sqrt((sum + previousSum) / (count + previousCount)));
        previousSum = sum;
        previousCount = count;
        sum = 0;
        count = 0;
        halves++;
        return rms;
    }

    /// Halves of a window completed in this stretch.
    long halvesDone() {
        return halves;
    }
}
