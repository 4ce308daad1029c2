package org.mendline.storage.importing.text;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/// A moment as a file states it: wall-clock time, with the offset from UTC where the file tells it. A date
/// without time is taken as noon, which keeps the day right in every zone people live in.
///
/// @param local time on the wall clock
/// @param offset the file's own offset; empty where the clinic's zone has to be assumed
public record ClockTime(LocalDateTime local, Optional<ZoneOffset> offset) {
    /// A moment on a region's clock, where the region is known.
    public static ClockTime in(LocalDateTime local, Optional<ZoneId> zone) {
        return new ClockTime(local, zone.map(region -> local.atZone(region).getOffset()));
    }

    /// The instant; `zone` decides where the file gives no offset.
    public Instant instant(ZoneId zone) {
        return offset.map(local::toInstant).orElseGet(() -> local.atZone(zone).toInstant());
    }

    /// The same wall clock with `assumed` where the file gives no offset.
    public ClockTime orOffset(Optional<ZoneOffset> assumed) {
        return offset.isPresent() ? this : new ClockTime(local, assumed);
    }
}
