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

    /// Powers of ten that a double holds exactly.
    private static final double[] POWERS = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14
    };

    /// The number, or empty if the text is none, or is one that a double cannot hold (too large, or too small
    /// to tell from zero).
    public static OptionalDouble parse(CharSequence text) {
        OptionalDouble plain = plain(text);
        if (plain.isPresent()) {
            return plain;
        }
        String stripped = text.toString().strip();
        if (!NUMBER.matcher(stripped).matches()) {
            return OptionalDouble.empty();
        }
        double value = Double.parseDouble(stripped);
        boolean vanished = value == 0 && new BigDecimal(stripped).signum() != 0;
        return Double.isFinite(value) && !vanished ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    /// At most 14 digits with a point somewhere: whole number and power of ten are exact, so their quotient is the
    /// nearest double. Large files hold tens of millions of these.
    private static OptionalDouble plain(CharSequence text) {
        long digits = 0;
        int point = -1;
        int length = text.length();
        if (length == 0 || length >= POWERS.length) {
            return OptionalDouble.empty();
        }
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits = digits * 10 + (c - '0');
            } else if (c == '.' && point < 0 && length > 1) {
                point = i;
            } else {
                return OptionalDouble.empty();
            }
        }
        return OptionalDouble.of(point < 0 ? digits : digits / POWERS[length - 1 - point]);
    }

    /// Whether the text is a limit such as `<0.3`, which says only that the value lies beyond it.
    public static boolean isCensored(String text) {
        return CENSORED.matcher(text).matches();
    }
}
