package org.mendline.app.cli;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/// Enum constants and numbers as the words that text shows.
final class Words {
    private Words() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// A value as a person would write it, with at most six digits; JSON has all of them.
    static String of(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return Long.toString((long) value);
        }
        return Double.isFinite(value)
                ? new BigDecimal(value)
                        .round(new MathContext(6))
                        .stripTrailingZeros()
                        .toPlainString()
                : Double.toString(value);
    }
}
