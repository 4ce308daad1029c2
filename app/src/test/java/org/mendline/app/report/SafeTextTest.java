package org.mendline.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=cmd|' /C calc'!A0",
                "+1+1",
                "-2+3",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "\tplain",
                "  =1",
                "\u00A0=1",
                "\u2003+1",
                "\uFEFF=1",
                "\u200B=1",
                "\uFF1D1+1",
                "\u0001=1"
            })
    void whatASpreadsheetWouldCalculateGetsAnApostrophe(String hostile) {
        assertThat(SafeText.of(hostile)).startsWith("'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "P-014", "Ana = Maria", "Łukasz 李 🏃🏽‍♀️", "8 of 10", "'quoted'", "a\nb"})
    void harmlessTextStaysAsItIs(String text) {
        assertThat(SafeText.of(text)).isEqualTo(text);
    }

    @Test
    void charactersThatXmlForbidsAreTakenOut() {
        assertThat(SafeText.of("a\u0000b\u0008c\u001Bd\uFFFEe\uD800f\u202Eg")).isEqualTo("abcdefg");
    }

    @Test
    void aTextLongerThanACellIsCutVisibly() {
        String cut = SafeText.of("x".repeat(40_000));

        assertThat(cut).hasSize(SafeText.CELL_LIMIT).endsWith("…");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void noRandomTextStartsLikeAFormulaOrHoldsAControl(long seed) {
        Random random = new Random(seed);
        String alphabet = "=+-@ \t\r\n\u00A0\u200B\u0000aé李\uD800\uDC00\uFF0B'";
        for (int round = 0; round < 2_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(8); i >= 0; i--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }

            String safe = SafeText.of(text.toString());

            assertThat(safe.strip())
                    .as("seed %d, round %d", seed, round)
                    .doesNotMatch("(?s)^[\\s\\p{Z}\\p{Cf}]*[=+\\-@].*");
            assertThat(safe).doesNotMatch("(?s).*[\\p{Cc}&&[^\\n]].*");
        }
    }
}
