package org.mendline.storage.importing.motion;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The heading of a column.
///
/// @param text as the file writes it
/// @param key its letters and digits, small, without unit
/// @param unit what stands in brackets behind it or in the row of units below; blank if nothing does
public record Heading(String text, String key, String unit) {
    private static final Pattern WITH_UNIT = Pattern.compile("(.{0,200}?)\\s*[\\[(]([^\\])]{0,40})[\\])]\\s*");
    private static final double MILLI = 1e-3;
    private static final double MICRO = 1e-6;

    /// @param below the cell in the row of units; blank if there is none
    static Heading of(String text, String below) {
        Matcher m = WITH_UNIT.matcher(text);
        boolean bracketed = m.matches();
        String name = bracketed ? m.group(1) : text;
        String unit = bracketed ? m.group(2) : below;
        return new Heading(text, name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9/]", ""), unit.strip());
    }

    /// Whether this is a column of time.
    public boolean isTime() {
        return switch (key) {
            case "time", "t", "timestamp", "secs", "seconds", "sec", "times", "chiptimeus", "elapsedtime" -> true;
            default -> false;
        };
    }

    /// Seconds to one of its unit of time; empty if it names none.
    public OptionalDouble secondsPerUnit() {
        String written = unit.isEmpty() ? key : unit.toLowerCase(Locale.ROOT);
        return switch (written) {
            case "s", "sec", "secs", "second", "seconds" -> OptionalDouble.of(1);
            case "ms", "msec", "milliseconds" -> OptionalDouble.of(MILLI);
            case "us", "µs", "μs", "microseconds", "chiptimeus" -> OptionalDouble.of(MICRO);
            default -> OptionalDouble.empty();
        };
    }
}
