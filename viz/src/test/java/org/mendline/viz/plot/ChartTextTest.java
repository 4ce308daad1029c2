package org.mendline.viz.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import javafx.scene.text.Font;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mendline.viz.render.FxToolkit;

class ChartTextTest {
    @ParameterizedTest
    @CsvSource({"0, -6.24, −6.2", "1, 3.449, +3.4", "2, 0.04, 0.0", "3, -0.04, 0.0", "4, 0, 0.0"})
    void signedValuesCarryATrueMinusAndNoSignOnNothing(int row, double value, String expected) {
        assertThat(new ValueText("points", 1).signed(value)).as("row %d", row).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"150, 0", "66, 0", "30, 1", "5, 2", "0.5, 3"})
    void decimalsFollowTheSpan(double span, int decimals) {
        assertThat(ValueText.forSpan("s", span).decimals()).isEqualTo(decimals);
    }

    @Test
    void degreesStandCloseAndOtherUnitsApart() {
        assertThat(new ValueText("°", 0).withUnit(112)).isEqualTo("112°");
        assertThat(new ValueText("ms", 0).withUnit(48)).isEqualTo("48\u00a0ms");
        assertThat(new ValueText("", 0).withUnit(48)).isEqualTo("48");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)"})
    void csvTextIsNeverAFormula(String words) {
        assertThat(CsvText.text(words)).startsWith("'");
    }

    @Test
    void csvQuotesWhatNeedsQuotesAndKeepsMissingEmpty() {
        CsvText csv = new CsvText(List.of("name", "value"));
        csv.row(List.of(CsvText.text("load, \"high\""), CsvText.number(OptionalDouble.empty())));
        csv.row(List.of(CsvText.text("HRV"), CsvText.number(48)));
        csv.row(List.of(CsvText.text("HRV"), CsvText.number(-0.125)));
        assertThat(csv.toString()).isEqualTo("name,value\r\n\"load, \"\"high\"\"\",\r\nHRV,48\r\nHRV,-0.125\r\n");
    }

    @Test
    void wordsAreMeasuredAndShortenedToTheirRoom() {
        FxToolkit.run(() -> {
            TextRuler ruler = new TextRuler();
            Font font = Font.font("System", 14);
            String words = "C-reactive protein, high sensitivity";
            double full = ruler.width(words, font);
            assertThat(full).isGreaterThan(100);
            assertThat(ruler.lineHeight(font)).isBetween(10.0, 30.0);
            assertThat(ruler.fit(words, font, full)).isEqualTo(words);
            String shortened = ruler.fit(words, font, full / 2);
            assertThat(shortened).endsWith("…").startsWith("C-reac");
            assertThat(ruler.width(shortened, font)).isLessThanOrEqualTo(full / 2);
            assertThat(ruler.fit(words, font, 3)).isEmpty();
        });
    }
}
