package org.mendline.storage.importing.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellTextTest {
    private static final String LETTERS = "a1-.,='\" \t\n\u00a0\u2007\u202f\ufeff\u00b5";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"12.5|12.5", "=\"0012\"|0012", "'0012|0012", "don't|don't", "`\u00a0 7 \u202f`|7", "'a'|'a'"})
    void whatSpreadsheetsPutAroundTextIsTakenAway(String cell, String text) {
        assertThat(CellText.of(cell)).isEqualTo(text);
    }

    @Test
    void nothingBlankIsLeftAtTheEndsOfAnyCellAndNothingElseIsTaken() {
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder cell = new StringBuilder();
            for (int n = random.nextInt(8); n > 0; n--) {
                cell.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
            }
            String padded = "\u00a0" + cell + " ";
            assertThat(CellText.of(cell.toString())).as("<%s>", cell).isEqualTo(CellText.of(padded));
        }
    }
}
