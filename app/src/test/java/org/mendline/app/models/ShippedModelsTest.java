package org.mendline.app.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShippedModelsTest {
    @Test
    void everyShippedNetworkHasACardThatWasWrittenForItsWeights() throws IOException {
        assertThat(ShippedCards.cards()).hasSize(2).allSatisfy(card -> {
            assertThat(card.name()).isNotBlank();
            assertThat(card.markdown()).contains("simulated");
            assertThat(card.sha256()).matches("[0-9a-f]{64}");
            assertThat(card.ofTheseWeights()).as(card.name()).isTrue();
        });
    }

    @Test
    void anEvaluationIsReadWithItsStampAndWithoutWhatElseTheBenchPrinted() throws IOException {
        ShippedEvaluation read = read("""
                {"run": {"date": "2026-11-21", "data": "recovery", "program": "Mendline"},
                 "tasks": [], "twin": {"realRecords": []}, "engineNote": null}""");

        assertThat(read.evaluation().tasks()).isEmpty();
        assertThat(read.run()).get().extracting(EvaluationStamp::data).isEqualTo("recovery");
        assertThat(read("{\"tasks\": []}").run()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "[]", "{\"tasks\": 3}", "{\"tasks\": [", "{\"tasks\": [], \"run\": {\"date\": \"soon\"}}"})
    void somethingElseIsRefusedWithASentence(String json) {
        assertThatThrownBy(() -> read(json))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("The evaluation of this build");
    }

    private static ShippedEvaluation read(String json) throws IOException {
        return ShippedEvaluation.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }
}
