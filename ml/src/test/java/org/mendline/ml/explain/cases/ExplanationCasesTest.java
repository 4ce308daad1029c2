package org.mendline.ml.explain.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mendline.ml.engine.TestEngine;
import org.mendline.ml.explain.SharedData;

/// The contract with the shared reference cases: game theory textbooks, shap, TrustyAI, Captum, XGBoost, LSTM.
class ExplanationCasesTest {
    @Test
    void everyReferenceCaseIsWithinItsTolerance() throws IOException {
        List<CaseResult> results = ExplanationCases.run(SharedData.folder("xai"));

        assertThat(results).hasSizeGreaterThanOrEqualTo(31);
        assertThat(results)
                .allSatisfy(result -> assertThat(result.passed())
                        .as("%s: worst error %s, tolerance %s", result.id(), result.worstError(), result.tolerance())
                        .isTrue());
        for (CaseResult result : results) {
            System.out.printf("%-28s %-22s %.1e%n", result.id(), result.kind(), result.worstError());
        }
    }

    @Test
    void lstmCasesKeepTheirFloat32ToleranceThroughTheEngine() throws IOException {
        Path folder = SharedData.folder("xai");
        TestEngine.start();

        List<CaseResult> results = ExplanationCases.runThroughEngine(folder);

        assertThat(results).hasSizeGreaterThanOrEqualTo(4);
        assertThat(results).allSatisfy(result -> {
            System.out.printf("%-28s %-22s %.1e%n", result.id(), result.kind(), result.worstError());
            assertThat(result.tolerance()).isLessThanOrEqualTo(5e-5);
            assertThat(result.passed()).as(result.toString()).isTrue();
        });
    }

    @Test
    void aWrongReferenceFails(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("game.json"), """
                [{"id": "wrong", "kind": "game", "players": 2, "phi": [0.4, 0.6], "base_value": 0, "fx": 1,
                  "tolerance": 1e-12, "coalition_values": {"00": 0, "10": 0, "01": 0, "11": 1}}]
                """);

        assertThat(ExplanationCases.run(folder)).singleElement().satisfies(result -> {
            assertThat(result.passed()).isFalse();
            assertThat(result.worstError()).isCloseTo(0.1, offset(1e-12));
        });
    }

    @Test
    void aDefinedGameFailsWhereATypedErrorIsDue(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("tabular.json"), """
                [{"id": "defined", "kind": "tabular_expect_error", "link": "logit", "x": [0.2],
                  "background": [[0.5]], "model": {"type": "linear", "weights": [1], "bias": 0}}]
                """);

        assertThat(ExplanationCases.run(folder).getFirst().passed()).isFalse();
    }

    @Test
    void anUnknownKindIsNamed(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("odd.json"), "[{\"id\": \"a\", \"kind\": \"tarot\"}]");

        assertThatThrownBy(() -> ExplanationCases.run(folder)).hasMessageContaining("tarot");
    }
}
