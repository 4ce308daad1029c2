package org.mendline.storage.importing.beats;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import org.mendline.storage.importing.device.Emission;
import org.mendline.storage.importing.device.Kind;
import org.mendline.storage.importing.device.SampleTrack;
import org.mendline.storage.importing.fit.RrIntervals;

/// RR intervals in milliseconds, one after the other from the recording's start.
final class RrList {
    /// Whether somebody rested is not known from intervals alone, so this is not the resting rMSSD.
    private static final Kind RMSSD_RECORDING = new Kind("mendline:rmssd-recording", "rMSSD of the recording", "ms");

    private static final double LONGEST_MILLIS = 60_000;

    private final SampleTrack track = new SampleTrack();
    private final RrIntervals intervals = new RrIntervals();
    private double clock;
    private int impossible;

    /// An interval that begins where the one before ends.
    void add(double millis) {
        if (millis <= 0 || millis > LONGEST_MILLIS) {
            impossible++;
            return;
        }
        clock += millis;
        addAt(clock, millis);
    }

    /// An interval whose end the file tells.
    ///
    /// @param end milliseconds after the recording's start
    void add(double end, double millis) {
        if (millis <= 0 || millis > LONGEST_MILLIS) {
            impossible++;
            return;
        }
        clock = end;
        addAt(end, millis);
    }

    private void addAt(double end, double millis) {
        track.add(Math.round(end), millis);
        intervals.add(Math.round(end), (int) Math.round(millis), true);
    }

    int size() {
        return track.size();
    }

    void emit(Emission emission, Instant start, String record) {
        if (impossible > 0) {
            emission.note(
                    record,
                    impossible + " intervals of 0 or of more than a minute are no heart beats and were" + " left out.");
        }
        if (track.isEmpty()) {
            return;
        }
        track.shifted(start.toEpochMilli()).emit(emission, Kind.RR_INTERVAL, 1, record);
        OptionalDouble rmssd = intervals.rmssdMillis();
        if (rmssd.isPresent()) {
            emission.value(RMSSD_RECORDING, Math.rint(rmssd.getAsDouble() * 10) / 10, start, Optional.empty(), record);
        }
    }
}
