package org.mendline.storage.importing.text;

import java.math.BigDecimal;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/// Reads numbers strictly: digits with a decimal point and perhaps an exponent, nothing that has to be guessed.
public final class Numbers {
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(?:\\d{1,320}\\.?\\d{0,320}|\\.\\d{1,320})(?:[eE][+-]?\\d{1,4})?");

    /// A comparator before a number: a limit, not a value.
    private static final Pattern CENSORED = Pattern.compile("\\s*(?:<=|>=|<|>|≤|≥)\\s*[\\d.].*");

    private Numbers() {}

    /// The number, or empty if the text is none, or is one that a double cannot hold (too large, or too small
    /// to tell from zero).
    public static OptionalDouble parse(String text) {
        String stripped = text.strip();
        if (!NUMBER.matcher(stripped).matches()) {
            return OptionalDouble.empty();
        }
        double value = Double.parseDouble(stripped);
        boolean vanished = value == 0 && new BigDecimal(stripped).signum() != 0;
        return Double.isFinite(value) && !vanished ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    /// Whether the text is a limit such as `<0.3`, which says only that the value lies beyond it.
    public static boolean isCensored(String text) {
        return CENSORED.matcher(text).matches();
    }
}
