package org.mendline.app.window.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.OptionalDouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantitiesTest {
    private final Locale before = Locale.getDefault(Locale.Category.DISPLAY);

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(Locale.Category.DISPLAY, before);
    }

    @ParameterizedTest
    @CsvSource({
        "118.4, deg, 118°",
        "14.83, s, 14.8\u00A0s",
        "47.2, ms, 47\u00A0ms",
        "57.3, {score}, 57",
        "6.04, 0-10, 6.0",
        "1.449, g/(kg.d), 1.4\u00A0g/kg",
        "-3.2, deg, \u22123°",
        "-0.04, 0-10, 0.0",
        "12345, AU, '12,345\u00A0AU'"
    })
    void valuesCarryTheirUnitAndNoMoreDigitsThanTheMeasurement(double value, String unit, String shown) {
        assertThat(Quantities.show(value, unit)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"2.4, deg, +2°", "-2.4, deg, \u22122°", "0.2, deg, ±0°", "-0.01, 0-10, ±0.0"})
    void differencesCarryTheirSign(double value, String unit, String shown) {
        assertThat(Quantities.signed(value, unit)).isEqualTo(shown);
    }

    @Test
    void amongRightToLeftWordsTheSignStaysInFront() {
        Locale.setDefault(Locale.Category.DISPLAY, Locale.of("ur"));
        assertThat(Quantities.signed(-2.4, "deg")).isEqualTo("\u200E\u22122°");
        assertThat(Quantities.signed(7, "ms")).isEqualTo("\u200E+7\u00A0ms");
    }

    @Test
    void aRangeIsSaidInTheLanguageOfTheWindow() {
        assertThat(Quantities.range(102, 118, "deg")).isEqualTo("102 to 118°");
        Locale.setDefault(Locale.Category.DISPLAY, Locale.GERMAN);
        assertThat(Quantities.range(102, 118, "deg")).isEqualTo("102 bis 118°");
        Locale.setDefault(Locale.Category.DISPLAY, Locale.of("ur"));
        assertThat(Quantities.range(-3, 118, "deg")).isEqualTo("\u200E\u22123 سے \u200E118°");
    }

    @Test
    void absentIsADashAndNeverZero() {
        assertThat(Quantities.show(OptionalDouble.empty(), "ms")).isEqualTo("–");
    }
}
