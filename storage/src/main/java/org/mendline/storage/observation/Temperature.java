package org.mendline.storage.observation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Optional;

/// Temperature scales, which differ by more than a factor. Definitions: SI brochure 9th ed. §2.3.1 (t/°C =
/// T/K − 273.15) and 1 °F = 5/9 K with 32 °F = 0 °C.
enum Temperature {
    CELSIUS("Cel", "1", "273.15"),
    KELVIN("K", "1", "0"),
    FAHRENHEIT("[degF]", "5/9", "459.67");

    /// value_to = slope · value_from + intercept.
    record Scale(BigDecimal slope, BigDecimal intercept) {}

    private static final MathContext DIGITS = new MathContext(24);

    private final String ucum;
    private final BigDecimal kelvinPerDegree;
    private final BigDecimal degreesAtZero;

    Temperature(String ucum, String kelvinPerDegree, String degreesAtZero) {
        this.ucum = ucum;
        this.kelvinPerDegree = ratio(kelvinPerDegree);
        this.degreesAtZero = new BigDecimal(degreesAtZero);
    }

    static boolean isOne(String ucum) {
        return of(ucum).isPresent();
    }

    /// How to go from one scale to another; empty unless both are temperature scales.
    static Optional<Scale> between(String from, String to) {
        return of(from).flatMap(a -> of(to).map(b -> a.into(b)));
    }

    private Scale into(Temperature to) {
        BigDecimal slope = kelvinPerDegree.divide(to.kelvinPerDegree, DIGITS);
        return new Scale(slope, degreesAtZero.multiply(slope).subtract(to.degreesAtZero));
    }

    private static Optional<Temperature> of(String ucum) {
        return Arrays.stream(values()).filter(t -> t.ucum.equals(ucum)).findFirst();
    }

    private static BigDecimal ratio(String text) {
        int slash = text.indexOf('/');
        return slash < 0
                ? new BigDecimal(text)
                : new BigDecimal(text.substring(0, slash))
                        .divide(new BigDecimal(text.substring(slash + 1)), new MathContext(24));
    }
}
