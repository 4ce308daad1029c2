package org.mendline.storage.importing.vendor;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mendline.storage.importing.text.ClockTime;

/// Moments and durations in the words of training apps.
final class WrittenTime {
    private static final List<DateTimeFormatter> WORDS = List.of(
            DateTimeFormatter.ofPattern("MMM d, uuuu, h:mm:ss a", Locale.ENGLISH),
            DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH));
    private static final Pattern CLOCK = Pattern.compile("(?:(\\d{1,3}):)?(\\d{1,2}):(\\d{2})(?:[.,]\\d{1,3})?");
    private static final Pattern SPOKEN =
            Pattern.compile("(?:(\\d{1,3})h)?\\s*(?:(\\d{1,4})m(?:in)?)?\\s*(?:(\\d{1,6})s(?:ec)?)?");

    private WrittenTime() {}

    /// `Mar 1, 2026, 7:30:05 AM` or `1 Mar 2026, 18:05`.
    static Optional<ClockTime> words(String text) {
        String plain = text.replace('\u202f', ' ').replace('\u00a0', ' ').strip();
        return WORDS.stream()
                .map(format -> parsed(plain, format))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<ClockTime> parsed(String text, DateTimeFormatter format) {
        try {
            return Optional.of(new ClockTime(LocalDateTime.parse(text, format), Optional.empty()));
        } catch (DateTimeException e) {
            // Not of this form; another may fit.
            return Optional.empty();
        }
    }

    /// Milliseconds since 1970.
    static Optional<ClockTime> epochMillis(String text) {
        return text.matches("\\d{10,14}")
                ? Optional.of(new ClockTime(
                        LocalDateTime.ofInstant(Instant.ofEpochMilli(Long.parseLong(text)), ZoneOffset.UTC),
                        Optional.of(ZoneOffset.UTC)))
                : Optional.empty();
    }

    /// Noon of the same day on whatever clock the person has.
    static ClockTime noon(ClockTime time) {
        return new ClockTime(time.local().toLocalDate().atTime(12, 0), Optional.empty());
    }

    /// Seconds of `1:02:33`, `45:10`, `1h 5m` or `3601s`.
    static OptionalDouble seconds(String text) {
        Matcher clock = CLOCK.matcher(text);
        if (clock.matches()) {
            return OptionalDouble.of(number(clock, 1) * 3600 + number(clock, 2) * 60 + number(clock, 3));
        }
        Matcher spoken = SPOKEN.matcher(text);
        return !text.isBlank() && spoken.matches()
                ? OptionalDouble.of(number(spoken, 1) * 3600 + number(spoken, 2) * 60 + number(spoken, 3))
                : OptionalDouble.empty();
    }

    private static double number(Matcher m, int group) {
        return m.group(group) == null ? 0 : Double.parseDouble(m.group(group));
    }
}
