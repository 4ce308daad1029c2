package org.mendline.storage.importing.signal.emg;

import java.util.stream.DoubleStream;

/// What the values of a nameless column look like.
///
/// @param samples how many
/// @param turns how often the sign changes
/// @param mean mean value
/// @param deviation standard deviation
/// @param largest largest absolute value
record EmgShape(long samples, long turns, double mean, double deviation, double largest) {
    /// Surface EMG is 0 to 10 mV peak to peak (De Luca, J Appl Biomech 1997;13:135-163).
    private static final double MOST_MILLIVOLTS = 10;

    /// The noise of electrodes and amplifier alone is larger than this once a whole recording is seen:
    /// smaller numbers are volts.
    private static final double FEWEST_MILLIVOLTS = 0.005;

    private static final double FEWEST_TURNS = 0.05;

    static EmgShape of(DoubleStream values) {
        Tracker tracker = new Tracker();
        values.forEachOrdered(tracker::add);
        return tracker.shape();
    }

    /// Whether the values swing about zero, and are as large as EMG in millivolts.
    boolean looksLikeMillivolts() {
        return samples > 0
                && turns >= FEWEST_TURNS * samples
                && Math.abs(mean) <= deviation
                && largest >= FEWEST_MILLIVOLTS
                && largest <= MOST_MILLIVOLTS;
    }

    /// Looks at one value after the other.
    static final class Tracker {
        private long samples;
        private long turns;
        private double sum;
        private double squares;
        private double largest;
        private double sign;

        void add(double value) {
            samples++;
            sum += value;
            squares += value * value;
            largest = Math.max(largest, Math.abs(value));
            double now = Math.signum(value);
            if (now != 0) {
                turns += now == -sign ? 1 : 0;
                sign = now;
            }
        }

        EmgShape shape() {
            double mean = samples == 0 ? 0 : sum / samples;
            double variance = samples == 0 ? 0 : Math.max(0, squares / samples - mean * mean);
            return new EmgShape(samples, turns, mean, Math.sqrt(variance), largest);
        }
    }
}
