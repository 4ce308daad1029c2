package org.mendline.storage.importing.signal;

import java.time.Instant;
import java.util.Arrays;
import org.mendline.storage.importing.ReadItem;
import org.mendline.storage.importing.device.Emission;

/// Hands a signal's samples on as series, a block at a time.
final class ChannelSink implements SignalSink {
    private static final int NANOS_PER_MILLI = 1_000_000;
    /// Times of a series are ints of milliseconds, 24.8 days.
    private static final long LONGEST_MILLIS = 20L * 86_400_000;

    private final EdfSignal signal;
    private final SignalUse.Channel use;
    private final long recordNanos;
    private final Emission emission;
    private final int most;
    private int[] millis = new int[64];
    private int[] digitals = new int[64];
    private int size;
    private long startMillis;
    private long withoutReading;

    /// @param most samples in a block
    ChannelSink(EdfSignal signal, SignalUse.Channel use, long recordNanos, Emission emission, int most) {
        this.signal = signal;
        this.use = use;
        this.recordNanos = recordNanos;
        this.emission = emission;
        this.most = most;
    }

    @Override
    public void begin(long epochNanos) {
        flush();
    }

    @Override
    public void take(int[] digital, int count, long epochNanos) {
        for (int i = 0; i < count; i++) {
            // Exact: below 2^53 wherever the rate is near the 1000 Hz at which two samples could share a millisecond.
            long nanos = epochNanos + Math.round((double) recordNanos * i / count);
            add(Math.floorDiv(nanos, NANOS_PER_MILLI), digital[i]);
        }
    }

    private void add(long epochMillis, int digital) {
        double value = signal.value(digital);
        if (value < use.low() || value > use.high()) {
            withoutReading++;
            return;
        }
        if (size == most || (size > 0 && epochMillis - startMillis > LONGEST_MILLIS)) {
            flush();
        }
        if (size == 0) {
            startMillis = epochMillis;
        } else if (size == millis.length) {
            int larger = Math.min(most, size * 2);
            millis = Arrays.copyOf(millis, larger);
            digitals = Arrays.copyOf(digitals, larger);
        }
        millis[size] = (int) (epochMillis - startMillis);
        digitals[size++] = digital;
    }

    private void flush() {
        if (size == 0) {
            return;
        }
        double[] values = new double[size];
        Arrays.setAll(values, i -> signal.value(digitals[i]));
        emission.sink()
                .accept(new ReadItem.Series(
                        emission.subject(),
                        use.kind().code(),
                        use.kind().unit(),
                        Instant.ofEpochMilli(startMillis),
                        Arrays.copyOf(millis, size),
                        values,
                        signal.resolution(),
                        signal.name(),
                        emission.device(),
                        emission.zone()));
        size = 0;
    }

    @Override
    public void finish() {
        flush();
        if (withoutReading > 0) {
            emission.note(
                    signal.name(),
                    "Readings of " + use.kind().name() + " outside " + bound(use.low()) + " to " + bound(use.high())
                            + " " + use.kind().unit() + " (" + withoutReading
                            + " in number) were left out: they are how"
                            + " a monitor says that it had no reading.");
        }
    }

    private static String bound(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }
}
