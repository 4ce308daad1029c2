package org.mendline.storage.importing.signal.emg;

import java.time.Instant;
import java.util.Optional;
import org.mendline.storage.importing.device.Emission;

/// One muscle of a table.
final class EmgTableColumn {
    private static final double MICROVOLTS_PER_MILLIVOLT = 1000;
    private static final double NANOS = 1e9;
    /// Rows further apart than this many steps have something missing between them.
    private static final double GAP_STEPS = 1.5;

    private final EmgRecording recording;
    private final EmgLayout layout;
    private final double microvolts;
    private final long startNanos;
    private double next = Double.NaN;

    private EmgTableColumn(EmgRecording recording, EmgLayout layout, double microvolts, long startNanos) {
        this.recording = recording;
        this.layout = layout;
        this.microvolts = microvolts;
        this.startNanos = startNanos;
    }

    /// @param start moment at which the table's time is 0
    static EmgTableColumn of(EmgLayout layout, int index, Instant start, Emission emission) {
        EmgLayout.Column column = layout.columns().get(index);
        String record = "column " + (index + 2) + " (" + column.name() + ")";
        if (column.microvolts().isEmpty()) {
            emission.note(
                    record,
                    "The column states no unit; its values swing about zero and are as large as surface EMG in mV, so mV"
                            + " was taken.");
        }
        emission.note(
                record,
                "Raw EMG is kept as envelope (RMS over 100 ms, 20 values a second, after a high pass of 20 Hz), with its"
                        + " mean and peak; keep the file for the raw signal.");
        Emission own = emission.of(Optional.of(emission.device().orElse("EMG table") + ", " + column.name()));
        return new EmgTableColumn(
                new EmgRecording(own, record, 1 / layout.stepSeconds()),
                layout,
                column.microvolts().orElse(MICROVOLTS_PER_MILLIVOLT),
                start.getEpochSecond() * (long) NANOS);
    }

    void add(double time, double value) {
        double seconds = time * layout.secondsPerUnit();
        if (!(Math.abs(seconds - next) < (GAP_STEPS - 1) * layout.stepSeconds())) {
            recording.begin(startNanos + Math.round(seconds * NANOS));
        }
        next = seconds + layout.stepSeconds();
        recording.add(value * microvolts);
    }

    /// What follows does not continue what came before.
    void interrupt() {
        next = Double.NaN;
    }

    void finish() {
        recording.finish();
    }
}
