package org.mendline.app.timeline;

import java.time.Duration;
import java.util.Arrays;
import org.mendline.storage.channel.ChannelRepository.SampleReader;

/// Keeps the smallest and the largest sample of each slot of a time, at their own moments: more samples than a screen
/// will ever show, in memory that does not grow with them.
final class ExtremeSamples implements SampleReader {
    static final int SLOTS = 250_000;
    private static final int JOINED_SLOTS = 3;

    private final long from;
    private final long slotMillis;
    private final long[] lowAt;
    private final long[] highAt;
    private final double[] low;
    private final double[] high;
    private long read;

    ExtremeSamples(TimeSpan time) {
        this(time, SLOTS);
    }

    ExtremeSamples(TimeSpan time, int slots) {
        this.from = time.from().toEpochMilli();
        this.slotMillis = time.millis() / slots + 1;
        this.lowAt = new long[slots];
        this.highAt = new long[slots];
        this.low = new double[slots];
        this.high = new double[slots];
        Arrays.fill(low, Double.POSITIVE_INFINITY);
        Arrays.fill(high, Double.NEGATIVE_INFINITY);
    }

    @Override
    public void take(int channel, long[] epochMillis, double[] values) {
        for (int i = 0; i < values.length; i++) {
            int slot = (int) ((epochMillis[i] - from) / slotMillis);
            if (values[i] < low[slot]) {
                low[slot] = values[i];
                lowAt[slot] = epochMillis[i];
            }
            if (values[i] > high[slot]) {
                high[slot] = values[i];
                highAt[slot] = epochMillis[i];
            }
        }
        read += values.length;
    }

    Samples samples() {
        long[] times = new long[2 * low.length];
        double[] values = new double[2 * low.length];
        int kept = 0;
        for (int slot = 0; slot < low.length; slot++) {
            if (low[slot] > high[slot]) {
                continue;
            }
            boolean lowFirst = lowAt[slot] <= highAt[slot];
            times[kept] = lowFirst ? lowAt[slot] : highAt[slot];
            values[kept++] = lowFirst ? low[slot] : high[slot];
            if (lowAt[slot] != highAt[slot]) {
                times[kept] = lowFirst ? highAt[slot] : lowAt[slot];
                values[kept++] = lowFirst ? high[slot] : low[slot];
            }
        }
        return new Samples(
                Arrays.copyOf(times, kept),
                Arrays.copyOf(values, kept),
                Duration.ofMillis(Math.max(EverySample.SHORTEST_JOIN.toMillis(), JOINED_SLOTS * slotMillis)),
                read,
                0);
    }
}
