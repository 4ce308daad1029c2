package org.mendline.viz.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mendline.viz.compare.CompareData.Cell;
import org.mendline.viz.fan.FanChartData.ScenarioFan;

class CompareDataTest {
    @Test
    void differencesAreSaidInTheCallersWords() {
        CompareData data = ExampleComparisons.two();
        assertThat(CompareWords.cell(data, new Cell(1, 0)))
                .isEqualTo("B: five sessions a week, Speed: reaches 90 % nine days earlier, 80 %: 2 to 17.");
        assertThat(CompareWords.summary(data)).contains("Compared with A: as now.", "1.5 h a week more");
    }

    @Test
    void moreThanFourOrNoScenariosAreRefused() {
        CompareData four = ExampleComparisons.four();
        var five = Collections.nCopies(5, four.scenarios().getFirst());
        assertThatThrownBy(() -> with(four, five)).hasMessageContaining("not 5");
        assertThatThrownBy(() -> with(four, List.of())).hasMessageContaining("not 0");
    }

    @Test
    void aspectWithoutADifferencePerScenarioIsRefused() {
        CompareData four = ExampleComparisons.four();
        assertThatThrownBy(() -> with(four, four.scenarios().subList(0, 2))).hasMessageContaining("Speed");
    }

    private static CompareData with(CompareData data, List<ScenarioFan> scenarios) {
        return new CompareData(
                data.title(), data.measure(), data.unit(), data.today(), data.goal(), scenarios, data.aspects());
    }
}
