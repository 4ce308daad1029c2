package org.mendline.app.window.text;

import java.util.Locale;
import java.util.OptionalDouble;

/// Values with their units, rounded as far as the measurement carries.
public final class Quantities {
    /// Shown where a value is absent; never a zero.
    public static final String ABSENT = "–";

    private static final String THIN_SPACE = "\u00A0";
    private static final String MINUS = "\u2212";

    private Quantities() {}

    /// A UCUM unit as people write it; empty for counts and scores.
    public static String unit(String ucum) {
        return switch (ucum) {
            case "deg" -> "°";
            case "{score}", "1", "0-10" -> "";
            case "g/(kg.d)" -> "g/kg";
            case "outcome" -> "";
            default -> ucum;
        };
    }

    /// `118°`, `58 ms`, `6.2`.
    public static String show(double value, String ucum) {
        return number(value, ucum) + suffix(ucum);
    }

    /// The value, or a dash.
    public static String show(OptionalDouble value, String ucum) {
        return value.isPresent() ? show(value.getAsDouble(), ucum) : ABSENT;
    }

    /// A difference with its sign: `+6°`, `−0.4`, `±0`.
    public static String signed(double difference, String ucum) {
        String digits = number(Math.abs(difference), ucum);
        boolean zero = digits.chars().allMatch(c -> c == '0' || c == '.');
        String sign = zero ? "±" : difference > 0 ? "+" : MINUS;
        return displayed().number(sign + digits + suffix(ucum));
    }

    /// `102 to 118°`.
    public static String range(double low, double high, String ucum) {
        Texts texts = displayed();
        return texts.format("goal.interval", texts.number(number(low, ucum)), texts.number(show(high, ucum)));
    }

    /// The number alone, with as many decimals as the unit deserves.
    public static String number(double value, String ucum) {
        String digits = String.format(Locale.ENGLISH, "%,." + decimals(value, ucum) + "f", value);
        if (digits.matches("-0(\\.0*)?")) {
            return digits.substring(1);
        }
        return digits.replace("-", MINUS);
    }

    /// Words in the language that the window set for display.
    private static Texts displayed() {
        return Texts.of(Locale.getDefault(Locale.Category.DISPLAY));
    }

    private static int decimals(double value, String ucum) {
        return switch (ucum) {
            case "deg", "ms", "/min", "AU", "min", "m", "%", "U/L" -> 0;
            case "0-10", "g/kg", "g/(kg.d)", "mg/L", "s", "cm", "h" -> 1;
            default -> Math.abs(value) >= 20 ? 0 : 1;
        };
    }

    private static String suffix(String ucum) {
        String unit = unit(ucum);
        return unit.isEmpty() || unit.equals("°") ? unit : THIN_SPACE + unit;
    }
}
