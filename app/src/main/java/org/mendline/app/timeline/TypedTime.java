package org.mendline.app.timeline;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;

/// A moment as people type it: nothing for now, `8:30` for today, `yesterday 8:30`, `2026-11-20`, `2026-11-20 8:30`,
/// `20.11.2026 8:30`. A day without a time means its noon, or now where that is earlier.
public final class TypedTime {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);
    private static final DateTimeFormatter POINTED =
            DateTimeFormatter.ofPattern("d.M.uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private TypedTime() {}

    /// Empty if it is no moment, or does not exist on the clock.
    ///
    /// @param now the present, in the zone of the person's clock
    public static Optional<ZonedDateTime> read(String typed, ZonedDateTime now) {
        // The letter T parts date and time in ISO 8601.
        String words = typed.strip()
                .replaceFirst("(?<=\\d)[tT](?=\\d)", " ")
                .replaceAll(" +", " ")
                .toLowerCase(Locale.ROOT);
        if (words.isEmpty() || words.equals("now")) {
            return Optional.of(now);
        }
        try {
            return Optional.of(moment(words, now));
        } catch (DateTimeException e) {
            // Not a time: the caller says what to type.
            return Optional.empty();
        }
    }

    private static ZonedDateTime moment(String words, ZonedDateTime now) {
        int space = words.indexOf(' ');
        if (space < 0 && words.indexOf(':') >= 0) {
            return at(now.toLocalDate(), LocalTime.parse(words, CLOCK), now);
        }
        LocalDate day = day(space < 0 ? words : words.substring(0, space), now);
        if (space < 0) {
            ZonedDateTime noon = at(day, LocalTime.NOON, now);
            return day.equals(now.toLocalDate()) && noon.isAfter(now) ? now : noon;
        }
        String clock = words.substring(space + 1);
        return at(day, LocalTime.parse(clock.length() > 5 ? clock.substring(0, 5) : clock, CLOCK), now);
    }

    private static LocalDate day(String words, ZonedDateTime now) {
        return switch (words) {
            case "today" -> now.toLocalDate();
            case "yesterday" -> now.toLocalDate().minusDays(1);
            default -> words.indexOf('.') > 0 ? LocalDate.parse(words, POINTED) : LocalDate.parse(words);
        };
    }

    private static ZonedDateTime at(LocalDate day, LocalTime time, ZonedDateTime now) {
        return LocalDateTime.of(day, time).atZone(now.getZone());
    }
}
