package org.mendline.storage.importing.dicom;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mendline.storage.importing.text.ClockTime;

/// Dates and times of DICOM (value representations DA, TM and DT, PS3.5 section 6.2), and the older forms with dots and
/// colons.
final class DicomTime {
    private static final Pattern DATE = Pattern.compile("(\\d{4})[.-]?(\\d{2})[.-]?(\\d{2})");
    private static final Pattern TIME = Pattern.compile("(\\d{2}):?(\\d{2})?:?(\\d{2})?(?:\\.\\d{1,6})?");
    private static final Pattern DATE_TIME =
            Pattern.compile("(\\d{8})(\\d{2}(?:\\d{2})?(?:\\d{2})?(?:\\.\\d{1,6})?)?([+-]\\d{4})?");

    private DicomTime() {}

    /// When the study was made; noon where it states no time.
    static Optional<ClockTime> of(DataSet data, int date, int time) {
        Optional<ZoneOffset> offset = offset(data.first(Tag.UTC_OFFSET));
        return date(data.first(date)).map(day -> {
            LocalTime clock = time(data.first(time)).orElse(LocalTime.NOON);
            return new ClockTime(LocalDateTime.of(day, clock), offset);
        });
    }

    /// A moment in one value.
    static Optional<ClockTime> dateTime(String text, Optional<ZoneOffset> assumed) {
        Matcher m = DATE_TIME.matcher(text);
        if (!m.matches()) {
            return Optional.empty();
        }
        LocalTime clock = m.group(2) == null ? LocalTime.NOON : time(m.group(2)).orElse(LocalTime.NOON);
        Optional<ZoneOffset> own =
                m.group(3) == null ? assumed : offset(m.group(3)).or(() -> assumed);
        return date(m.group(1)).map(day -> new ClockTime(LocalDateTime.of(day, clock), own));
    }

    static Optional<LocalDate> date(String text) {
        Matcher m = DATE.matcher(text);
        try {
            return m.matches()
                    ? Optional.of(LocalDate.of(
                            Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)), Integer.parseInt(m.group(3))))
                    : Optional.empty();
        } catch (DateTimeException e) {
            // Eight digits that are no day of the calendar.
            return Optional.empty();
        }
    }

    static Optional<ZoneOffset> offset(String text) {
        try {
            return text.matches("[+-]\\d{4}") ? Optional.of(ZoneOffset.of(text)) : Optional.empty();
        } catch (DateTimeException e) {
            // More than 18 hours: no offset any clock has.
            return Optional.empty();
        }
    }

    private static Optional<LocalTime> time(String text) {
        Matcher m = TIME.matcher(text);
        try {
            return m.matches()
                    ? Optional.of(LocalTime.of(number(m.group(1)), number(m.group(2)), number(m.group(3))))
                    : Optional.empty();
        } catch (DateTimeException e) {
            // Digits beyond a clock's.
            return Optional.empty();
        }
    }

    private static int number(@org.jspecify.annotations.Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
