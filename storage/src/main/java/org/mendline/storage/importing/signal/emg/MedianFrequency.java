package org.mendline.storage.importing.signal.emg;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.hipparchus.transform.DftNormalization;
import org.hipparchus.transform.FastFourierTransformer;
import org.hipparchus.transform.TransformType;

/// The frequency that halves the power of an EMG between 20 and 500 Hz (Stulen and De Luca, IEEE Trans
/// Biomed Eng 1981;28:515-523, doi:10.1109/TBME.1981.324738), from the spectrum averaged by Welch's method
/// (IEEE Trans Audio Electroacoust 1967;15:70-73): segments of at least half a second, Hann window, half
/// overlapping. Periods of rest weigh little, since power does the averaging.
final class MedianFrequency {
    /// SENIAM asks for at least this rate; below it the upper half of the band is missing and the median
    /// too low.
    static final double LOWEST_RATE_HZ = 1000;

    private static final double LOW_HZ = 20;
    private static final double HIGH_HZ = 500;
    private static final double SEGMENT_SECONDS = 0.5;

    private final double rateHz;
    private final double[] window;
    private final double[] recent;
    private final double[] power;
    private int filled;
    private long segments;

    MedianFrequency(double rateHz) {
        this.rateHz = rateHz;
        int wanted = (int) Math.ceil(SEGMENT_SECONDS * rateHz);
        int length = Integer.highestOneBit(Math.max(2, wanted) * 2 - 1);
        this.window = new double[length];
        Arrays.setAll(window, i -> 0.5 - 0.5 * Math.cos(2 * Math.PI * i / length));
        this.recent = new double[length];
        this.power = new double[length / 2 + 1];
    }

    /// Starts a new stretch: no segment spans a gap.
    void begin() {
        filled = 0;
    }

    void add(double x) {
        recent[filled++] = x;
        if (filled == recent.length) {
            transform();
            int half = recent.length / 2;
            System.arraycopy(recent, half, recent, 0, half);
            filled = half;
        }
    }

    private void transform() {
        double[][] spectrum = new double[2][recent.length];
        Arrays.setAll(spectrum[0], i -> recent[i] * window[i]);
        FastFourierTransformer.transformInPlace(spectrum, DftNormalization.STANDARD, TransformType.FORWARD);
        for (int i = 0; i < power.length; i++) {
            power[i] += spectrum[0][i] * spectrum[0][i] + spectrum[1][i] * spectrum[1][i];
        }
        segments++;
    }

    /// In Hz; empty where nothing was long enough, or there was no power.
    OptionalDouble result() {
        double stepHz = rateHz / recent.length;
        int from = (int) Math.ceil(LOW_HZ / stepHz);
        int to = Math.min(power.length - 1, (int) Math.floor(HIGH_HZ / stepHz));
        double total = 0;
        for (int i = from; i <= to; i++) {
            total += power[i];
        }
        if (segments == 0 || !(total > 0) || Double.isInfinite(total)) {
            return OptionalDouble.empty();
        }
        double below = 0;
        int at = from;
        while (at < to && below + power[at] < total / 2) {
            below += power[at++];
        }
        // A bin stands for the band half a step to either side of its frequency.
        double part = (total / 2 - below) / power[at];
        return OptionalDouble.of((at - 0.5 + part) * stepHz);
    }
}
