package org.mendline.ml.evaluate.twin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.mendline.ml.forecast.Fan;

class OwnScoringTest {
    @Test
    void honestIntervalsAreFoundHonest() {
        TwinReport.OwnScores scores = scored(1, 0);

        assertThat(scores.coverage50()).isCloseTo(0.5, within(0.02));
        assertThat(scores.coverage80()).isCloseTo(0.8, within(0.02));
        assertThat(scores.coverage95()).isCloseTo(0.95, within(0.01));
        assertThat(scores.bias()).isCloseTo(0, within(0.04));
        // CRPS of a standard normal forecast of itself: 1 / sqrt(pi).
        assertThat(scores.crps()).isCloseTo(1 / Math.sqrt(Math.PI), within(0.02));
        assertThat(scores.mae()).isCloseTo(Math.sqrt(2 / Math.PI), within(0.03));
        assertThat(scores.width80()).isCloseTo(2 * 1.2816, within(1e-9));
    }

    @Test
    void proudAndBiasedIntervalsAreFoundOut() {
        assertThat(scored(0.5, 0).coverage80()).isLessThan(0.6);
        assertThat(scored(1, 1).bias()).isCloseTo(1, within(0.05));
        assertThat(scored(1, 1).crps()).isGreaterThan(scored(1, 0).crps());
        assertThat(scored(0.5, 0).crps()).isGreaterThan(scored(1, 0).crps());
    }

    private static TwinReport.OwnScores scored(double sd, double shift) {
        Random random = new Random(7);
        OwnScoring scoring = new OwnScoring();
        for (int i = 0; i < 5000; i++) {
            scoring.add(
                    new Fan.Point(
                            1,
                            shift,
                            shift - 0.6745 * sd,
                            shift + 0.6745 * sd,
                            shift - 1.2816 * sd,
                            shift + 1.2816 * sd,
                            shift - 1.9600 * sd,
                            shift + 1.9600 * sd),
                    random.nextGaussian());
        }
        return scoring.scores("all");
    }
}
