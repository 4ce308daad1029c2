package org.mendline.ml.explain.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import org.junit.jupiter.api.Test;
import org.mendline.ml.explain.Attribution;

class ShapleyBenchmarkTest {
    @Test
    void theMeasuredWorkIsAnExactExplanation() {
        Attribution shares = new ShapleyBenchmark(1).explain();

        assertThat(shares.phi()).hasSize(12).doesNotContain(0.0);
        assertThat(shares.residual()).isCloseTo(0, offset(1e-12));
    }
}
