package org.mendline.storage.importing.signal;

import java.util.Optional;
import org.mendline.storage.importing.device.SleepStage;

/// Reads sleep stages kept as an ordinary signal: W, 1, 2, 3, 4, R, M as 0 to 6 (EDF+ section 2.3).
record HypnogramSink(EdfSignal signal, long recordNanos, SleepScoring scoring) implements SignalSink {
    @Override
    public void begin(long epochNanos) {
        // each stage carries its own time
    }

    @Override
    public void take(int[] digital, int count, long epochNanos) {
        for (int i = 0; i < count; i++) {
            long from = epochNanos + Math.round((double) recordNanos * i / count);
            long to = epochNanos + Math.round((double) recordNanos * (i + 1) / count);
            scoring.add(from, to, stage(Math.round(signal.value(digital[i]))));
        }
    }

    private static Optional<SleepStage> stage(long number) {
        if (number == 0) {
            return Optional.of(SleepStage.AWAKE);
        }
        if (number == 1 || number == 2) {
            return Optional.of(SleepStage.LIGHT);
        }
        if (number == 3 || number == 4) {
            return Optional.of(SleepStage.DEEP);
        }
        return number == 5 ? Optional.of(SleepStage.REM) : Optional.empty();
    }

    @Override
    public void finish() {
        // the scoring is emitted as a whole
    }
}
