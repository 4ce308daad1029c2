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
        TrainedNetwork a = TwinTrainer.train(5, 20, (s, n, l) -> {}, () -> false);
        TrainedNetwork b = TwinTrainer.train(5, 20, (s, n, l) -> {}, TwinTrainerTest::collectGarbage);
        TrainedNetwork c = TwinTrainer.train(6, 2, (s, n, l) -> {}, () -> false);
        assertThat(b.weights().fingerprint()).isEqualTo(a.weights().fingerprint());
        assertThat(b.losses()).isEqualTo(a.losses());
        assertThat(c.weights().fingerprint()).isNotEqualTo(a.weights().fingerprint());
    }

    /// Native memory that hangs on Java buffers goes when the collector says so; the result must not notice.
    private static boolean collectGarbage() {
        System.gc();
        return false;
    }

    @Test
    void cancellingStopsBeforeTheNextStep() {
        assertThatThrownBy(() -> TwinTrainer.train(5, 1000, (s, n, l) -> {}, () -> true))
                .isInstanceOf(CancellationException.class)
                .hasMessageContaining("cancelled");
    }
}
