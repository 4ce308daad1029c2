package org.mendline.storage.channel;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.mendline.storage.person.PersonId;

/// One high-rate series of one recording, for example heart rate at 1 Hz over a run.
///
/// `timeMillis[i]` is the time of sample `i` in milliseconds after `start`, not decreasing; `values[i]` its value in
/// `unit`.
/// The arrays are owned by the series: callers must not change them after handing them over or receiving them.
///
/// @param code measure code
/// @param start time of the recording's zero
/// @param resolution smallest difference between values the device reports, in `unit` (for example 1 for heart rate
///     in /min); the store keeps values exactly at this resolution
/// @param zone the person's clock: a region, or an offset from UTC; empty where the file does not tell
public record ChannelSeries(
        PersonId person,
        String code,
        String unit,
        Instant start,
        int[] timeMillis,
        double[] values,
        double resolution,
        Optional<String> device,
        String source,
        Optional<ZoneId> zone) {

    /// @throws IllegalArgumentException if the arrays differ in length
    public ChannelSeries {
        if (timeMillis.length != values.length) {
            throw new IllegalArgumentException(
                    "A channel has one time per value: " + timeMillis.length + " times, " + values.length + " values");
        }
    }

    /// A series of which no zone is known.
    public ChannelSeries(
            PersonId person,
            String code,
            String unit,
            Instant start,
            int[] timeMillis,
            double[] values,
            double resolution,
            Optional<String> device,
            String source) {
        this(person, code, unit, start, timeMillis, values, resolution, device, source, Optional.empty());
    }

    /// Number of samples.
    public int size() {
        return values.length;
    }
}
