package org.mendline.viz.plot;

import java.util.Locale;

/// Writes values of one unit in the way a chart shows them: fixed decimals, a true minus sign, the unit behind.
///
/// @param unit unit as shown; may be empty
/// @param decimals digits after the point
public record ValueText(String unit, int decimals) {
    private static final char MINUS = '−';
    private static final char NO_BREAK = '\u00a0';
    private static final String DEGREE = "°";

    /// Decimals that suit an axis of this span: about three figures of the span.
    public static ValueText forSpan(String unit, double span) {
        if (!(span > 0)) {
            return new ValueText(unit, 1);
        }
        int decimals = (int) Math.ceil(1.7 - Math.log10(span));
        return new ValueText(unit, Math.clamp(decimals, 0, 6));
    }

    /// The value without its unit.
    public String bare(double value) {
        return ChartTexts.current().number(digits(value));
    }

    private String digits(double value) {
        String text = String.format(Locale.ROOT, "%." + decimals + "f", value);
        if (!text.startsWith("-")) {
            return text;
        }
        boolean zero = text.chars().noneMatch(c -> c >= '1' && c <= '9');
        return zero ? text.substring(1) : MINUS + text.substring(1);
    }

    /// The value with its sign, plus included; a value that rounds to nothing keeps no sign.
    public String signed(double value) {
        String text = digits(value);
        boolean plus = value > 0 && text.chars().anyMatch(c -> c >= '1' && c <= '9');
        return ChartTexts.current().number(plus ? "+" + text : text);
    }

    /// The value with its unit.
    public String withUnit(double value) {
        return bare(value) + unitSuffix();
    }

    /// The unit as it follows a number.
    public String unitSuffix() {
        if (unit.isBlank()) {
            return "";
        }
        return unit.startsWith(DEGREE) ? unit : NO_BREAK + unit;
    }
}
