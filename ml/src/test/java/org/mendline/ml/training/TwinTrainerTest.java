package org.mendline.ml.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mendline.ml.engine.TestEngine;

class TwinTrainerTest {
    @BeforeAll
    static void engine() {
        TestEngine.start();
    }

    @Test
    void sameSeedGivesTheSameBitsAndLearns() throws IOException {
        TwinTrainer.Trained a = TwinTrainer.train(5, 20, (s, n, l) -> {}, () -> false);
        TwinTrainer.Trained b = TwinTrainer.train(5, 20, (s, n, l) -> {}, () -> false);
        TwinTrainer.Trained c = TwinTrainer.train(6, 2, (s, n, l) -> {}, () -> false);
        assertThat(b.weights().fingerprint()).isEqualTo(a.weights().fingerprint());
        assertThat(b.losses()).isEqualTo(a.losses());
        assertThat(c.weights().fingerprint()).isNotEqualTo(a.weights().fingerprint());
    }

    @Test
    void cancellingStopsBeforeTheNextStep() {
        assertThatThrownBy(() -> TwinTrainer.train(5, 1000, (s, n, l) -> {}, () -> true))
                .isInstanceOf(CancellationException.class)
                .hasMessageContaining("cancelled");
    }
}
