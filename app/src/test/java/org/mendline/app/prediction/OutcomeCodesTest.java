package org.mendline.app.prediction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mendline.ml.twin.Condition;
import org.mendline.ml.twin.OutcomeScale;
import org.mendline.ml.twin.OutcomeScales;
import org.mendline.storage.observation.CuratedMeasures;
import org.mendline.storage.observation.Measure;

/// The two rooms that do not know each other agree on outcome measures.
class OutcomeCodesTest {
    static Set<String> codes() {
        return OutcomeScales.codes();
    }

    @ParameterizedTest
    @MethodSource("codes")
    void everyScaleOfTheTwinIsAMeasureOfTheStoreAndInItsRange(String code) {
        OutcomeScale scale = OutcomeScales.forCode(code).orElseThrow();
        Measure measure = new CuratedMeasures().find(code).orElseThrow();
        assertThat(measure.isPlausible(scale.worst())).isTrue();
        assertThat(measure.isPlausible(scale.best())).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void everyConditionHasAUsualOutcomeAndAName(Condition condition) {
        assertThat(OutcomeScales.codes()).contains(OutcomeScales.usualCode(condition));
        assertThat(ConditionNames.of(condition)).isNotBlank();
    }
}
