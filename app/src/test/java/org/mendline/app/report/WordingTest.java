package org.mendline.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {
    @ParameterizedTest
    @CsvSource({
        "deg, 95.0 °",
        "1, 95.0",
        "'', 95.0",
        "{score}, 95.0 points",
        "{steps}/d, 95.0 steps/d",
        "mg/L, 95.0 mg/L"
    })
    void unitsAreWrittenAsPeopleWriteThem(String ucum, String written) {
        assertThat(Wording.withUnit(95, ucum)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"7, 1", "6, 2", "4, 2", "3, 3", "2, 3"})
    void textWrapsAtWordsAndLongWordsAtTheEdge(int width, int lines) {
        assertThat(WrappedLines.count("ab abcd", width)).isEqualTo(lines);
    }
}
