package org.mendline.storage.importing.workout;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/// A moment in a TCX or GPX file (XML Schema `dateTime`). Both formats ask for UTC, which says nothing of the person's
/// clock; only another offset than `Z` does.
///
/// @param offset the person's clock, if the file tells
/// @param zoneless whether the file wrote no zone at all, so that UTC, which the format asks for, was taken
record WorkoutTime(Instant instant, Optional<ZoneOffset> offset, boolean zoneless) {
    /// Clocks that were never set, and counters that ran over, lie before.
    private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");

    /// The moment, or empty if the text is none that a device can have meant.
    static Optional<WorkoutTime> parse(String text) {
        try {
            boolean zoneless = !text.endsWith("Z") && !text.matches(".*T.*[+-]\\d{2}:\\d{2}");
            OffsetDateTime time =
                    zoneless ? LocalDateTime.parse(text).atOffset(ZoneOffset.UTC) : OffsetDateTime.parse(text);
            boolean local = !zoneless && !time.getOffset().equals(ZoneOffset.UTC);
            return time.toInstant().isBefore(EARLIEST)
                    ? Optional.empty()
                    : Optional.of(new WorkoutTime(
                            time.toInstant(), local ? Optional.of(time.getOffset()) : Optional.empty(), zoneless));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
