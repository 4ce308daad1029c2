package org.mendline.app.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;
import org.mendline.storage.importing.Mend.MendedTime;

/// Dates as ISO 8601 writes them, with or without time of day and offset.
final class MendedTimes {
    private MendedTimes() {}

    /// @throws CommandFailed if the text is no date
    static MendedTime parse(String text) {
        try {
            if (!text.contains("T")) {
                return new MendedTime(LocalDate.parse(text), Optional.empty(), Optional.empty());
            }
            TemporalAccessor time =
                    DateTimeFormatter.ISO_DATE_TIME.parseBest(text, ZonedDateTime::from, LocalDateTime::from);
            Optional<ZoneId> zone =
                    time instanceof ZonedDateTime zoned ? Optional.of(zoned.getZone()) : Optional.empty();
            LocalDateTime local = LocalDateTime.from(time);
            return new MendedTime(local.toLocalDate(), Optional.of(local.toLocalTime()), zone);
        } catch (DateTimeException e) {
            throw new CommandFailed(
                    2, "\"" + text + "\" is no date. Write 2026-09-01, 2026-09-01T08:30 or 2026-09-01T08:30+02:00.");
        }
    }
}
