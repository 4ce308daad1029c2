package org.mendline.storage.observation;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CuratedMeasuresTest {
    private final CuratedMeasures measures = new CuratedMeasures();

    @Test
    void holdsEveryCodeTheHouseSpeaksOf() throws IllegalAccessException {
        for (Field field : MeasureCodes.class.getFields()) {
            String code = (String) field.get(null);
            assertThat(measures.find(code)).as(field.getName()).isPresent();
        }
    }

    @Test
    void loincCodesCarryTheirCheckDigit() {
        assertThat(measures.all().stream().map(Measure::code).filter(code -> !code.startsWith("mendline:")))
                .isNotEmpty()
                .allSatisfy(code -> assertThat(code).matches("\\d{1,5}-\\d"))
                .allSatisfy(
                        code -> assertThat(checkDigit(code)).as(code).isEqualTo(code.charAt(code.length() - 1) - '0'));
    }

    @Test
    void namesAreUniqueSoThatFilesMayUseThem() {
        assertThat(measures.all().stream().map(Measure::name)).doesNotHaveDuplicates();
    }

    @Test
    void rangesAreOrdered() {
        assertThat(measures.all())
                .allSatisfy(m -> assertThat(m.plausibleLow().orElse(Double.NEGATIVE_INFINITY))
                        .isLessThan(m.plausibleHigh().orElse(Double.POSITIVE_INFINITY)));
    }

    /// Mod 10 (Luhn), as LOINC Users' Guide appendix C describes.
    private static int checkDigit(String code) {
        int[] digits =
                code.substring(0, code.indexOf('-')).chars().map(c -> c - '0').toArray();
        int sum = 0;
        for (int i = 0; i < digits.length; i++) {
            int fromRight = digits.length - 1 - i;
            int doubled = fromRight % 2 == 0 ? digits[i] * 2 : digits[i];
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        assertThat(Arrays.stream(digits).allMatch(d -> d >= 0 && d <= 9)).isTrue();
        return (10 - sum % 10) % 10;
    }
}
