package org.mendline.storage.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mendline.storage.observation.UnitConversion.Result;
import org.mendline.storage.observation.UnitConversion.Result.Converted;
import org.mendline.storage.observation.UnitConversion.Result.Refused;

class UcumConversionTest {
    private static final UcumConversion UNITS = new UcumConversion();

    @ParameterizedTest
    @CsvSource({
        "185, lbs, kg, 29463-7, 83.91458845",
        "98.6, [degF], Cel, 8310-5, 37.0",
        "37, °C, Cel, 8310-5, 37",
        "310.15, K, Cel, 8310-5, 37",
        "105600, {cells}/uL, 10*9/L, 26464-8, 105.6",
        "5.9, x10*12/L, 10*12/L, 789-8, 5.9",
        "4.06, tera.l-1, 10*12/L, 11273-0, 4.06",
        "221, giga.l-1, 10*9/L, 777-3, 221",
        "4.41, 10*6/uL, 10*12/L, 26453-1, 4.41",
        "176, g/L, g/dL, 718-7, 17.6",
        "12.5, g/mL, g/dL, 718-7, 1250",
        "72, beats/min, /min, 8867-4, 72",
        "72, bpm, /min, 8867-4, 72",
        "0.5, %, 1, mendline:x, 0.005",
        "450, min, h, 93832-4, 7.5",
        "7.5, hrs, min, 93832-4, 450",
        "60, mins, h, 93832-4, 1",
        "8000, {steps}, 1, 55423-8, 8000",
        "350, AU, 1, mendline:session-load, 350",
        "36, km/h, m/s, mendline:speed, 10",
        "1.5, g/kg/day, g/(kg.d), mendline:protein, 1.5",
        "140, mEq/L, mmol/L, 2951-2, 140",
        "5, mEq/L, mg/dL, 17861-6, 10.0195",
        "120, MG/DL, mg/L, 2345-7, 1200",
        "6, ft, cm, 8302-2, 182.88",
        "32, U/l, U/L, 1742-6, 32",
        "2.5, mIU/L, m[iU]/L, 3016-3, 2.5",
        "90, mL/min/1.73 m², mL/min/{1.73_m2}, 33914-3, 90",
        "5, μg/dL, ug/dL, 2143-6, 5",
        "5, µg/dL, ug/dL, 2143-6, 5",
    })
    void convertsClinicalSpellings(double value, String from, String to, String code, double expected) {
        assertThat(UNITS.convert(value, from, to, code)).isEqualTo(new Converted(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "90, mg/dL, mmol/L, 2345-7, 4.99567",
        "6.3, mmol/l, mg/dL, 2345-7, 113.49828",
        "88.4, umol/L, mg/dL, 2160-0, 0.99998",
        "1, mmol/L, mg/dL, 2093-3, 38.665",
        "1, mmol/L, mg/dL, 2571-8, 88.54",
        "14, mg/dL, mmol/L, 3094-0, 4.99750",
    })
    void goesBetweenMassAndAmountWhereTheMolarMassIsKnown(
            double value, String from, String to, String code, double expected) {
        Result result = UNITS.convert(value, from, to, code);
        assertThat(result).isInstanceOf(Converted.class);
        assertThat(((Converted) result).value()).isCloseTo(expected, within(1e-4 * expected));
    }

    @ParameterizedTest
    @CsvSource({
        "mg/dL, mmol/L, 1988-5",
        "mg/dL, mmol/L, local:LAB:1",
        "mmol/mol, %, 4548-4",
        "kg, cm, 29463-7",
        "kg, [iU]/L, 3016-3",
        "[iU]/L, 10*9/L, 6690-2",
        "U/L, [iU]/L, 1742-6",
        "mL/min, mL/min/{1.73_m2}, 33914-3",
        "mosm/kg, mmol/kg, 2951-2",
        "mEq/L, mmol/L, 2345-7",
        "flurbs, kg, 29463-7",
        "Cel, kg, 29463-7",
        "dB, %, mendline:x",
    })
    void refusesWhatItWouldHaveToGuess(String from, String to, String code) {
        Result result = UNITS.convert(5, from, to, code);
        assertThat(result).isInstanceOf(Refused.class);
        assertThat(((Refused) result).reason()).contains(from).contains(to).endsWith(".");
    }

    @Test
    void refusesWhatIsNotFinite() {
        assertThat(UNITS.convert(Double.NaN, "kg", "g", "x")).isInstanceOf(Refused.class);
        assertThat(UNITS.convert(1e308, "kg", "ug", "x")).isInstanceOf(Refused.class);
    }

    @Test
    void anEmptyUnitIsThePureNumber() {
        assertThat(UNITS.canonical("  ")).contains("1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"flurbs", "[", "{", "((((((((((", "kg/", "10*999999999999/L", "/", "kg..m"})
    void unknownUnitsHaveNoCanonicalForm(String unit) {
        assertThat(UNITS.canonical(unit)).isEmpty();
    }

    @Test
    void everyCatalogueUnitIsItsOwnCanonicalForm() {
        for (Measure measure : new CuratedMeasures().all()) {
            assertThat(UNITS.canonical(measure.unit())).as(measure.code()).contains(measure.unit());
        }
    }
}
