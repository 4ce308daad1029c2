package org.mendline.storage.importing.question;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;

/// When a recording began that does not tell it itself, as somebody said.
///
/// @param local on the clock of the place where it was recorded
/// @param zone of that place; empty for the zone of the import
public record RecordedAt(LocalDateTime local, Optional<ZoneId> zone) {
    /// Reads `2026-05-03T10:00`, with seconds where known, and with an offset (`+02:00`) where it is not the import's
    /// zone; empty if it is neither.
    public static Optional<RecordedAt> parse(String text) {
        try {
            return Optional.of(
                    switch (DateTimeFormatter.ISO_DATE_TIME.parseBest(
                            text.strip().replace(' ', 'T'), ZonedDateTime::from, LocalDateTime::from)) {
                        case ZonedDateTime zoned ->
                            new RecordedAt(zoned.toLocalDateTime(), Optional.of(zoned.getZone()));
                        case TemporalAccessor local -> new RecordedAt(LocalDateTime.from(local), Optional.empty());
                    });
        } catch (DateTimeException e) {
            // What is no time is answered by its absence.
            return Optional.empty();
        }
    }

    /// The moment.
    ///
    /// @param otherwise zone of the import
    public Instant instant(ZoneId otherwise) {
        return local.atZone(zone.orElse(otherwise)).toInstant();
    }
}
