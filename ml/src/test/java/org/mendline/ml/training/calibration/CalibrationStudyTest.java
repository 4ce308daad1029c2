package org.mendline.ml.training.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.StringReader;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.function.DoubleUnaryOperator;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.mendline.ml.inference.ParticleTwinModel;
import org.xml.sax.InputSource;

class CalibrationStudyTest {
    private static double[] uniform(int n, long seed, DoubleUnaryOperator bend) {
        SplittableRandom random = new SplittableRandom(seed);
        return random.doubles(n).map(bend).toArray();
    }

    @Test
    void holmIsAsInHisPaper() {
        assertThat(Uniformity.holm(new double[] {0.01, 0.04, 0.03, 0.005}))
                .containsExactly(new double[] {0.03, 0.06, 0.06, 0.02}, within(1e-12));
    }

    @Test
    void theBandHoldsNineteenOfTwentyUniformSamples() {
        SimultaneousBand band = SimultaneousBand.of(300, 50, 1);
        int held = 0;
        for (int s = 0; s < 1000; s++) {
            held += band.holds(Uniformity.ecdfDifference(uniform(300, 9000 + s, u -> u), 50)) ? 1 : 0;
        }
        assertThat(held).isBetween(925, 975);
    }

    @Test
    void overconfidentRanksAreFound() {
        // The truth too often in the tails: what a posterior that is too narrow gives.
        double[] tails = uniform(500, 3, u -> u < 0.5 ? 2 * u * u : 1 - 2 * (1 - u) * (1 - u));
        assertThat(Uniformity.pValue(tails)).isLessThan(0.001);
        assertThat(SimultaneousBand.of(500, 50, 1).holds(Uniformity.ecdfDifference(tails, 50)))
                .isFalse();
        assertThat(Uniformity.pValue(uniform(500, 3, u -> u))).isGreaterThan(0.01);
    }

    @Test
    void tiesAreSpreadEvenly() {
        double[] draws = new double[99];
        SplittableRandom random = new SplittableRandom(4);
        double[] levels = new double[2000];
        Arrays.setAll(levels, i -> PersonCheck.level(draws, 0, random));
        assertThat(Uniformity.pValue(levels)).isGreaterThan(0.01);
        assertThat(PersonCheck.level(draws, -1, random)).isLessThan(0.01);
        assertThat(PersonCheck.level(draws, 1, random)).isGreaterThan(0.99);
    }

    @Test
    void aSmallStudyCanBeReadAndDrawnAndItsPeopleRepeatToTheBit() throws Exception {
        ParticleTwinModel model = ParticleTwinModel.priorOnly().withParticles(500);
        CalibrationResult a = CalibrationStudy.run(model, 100, 5, (f, w) -> {}, () -> false);
        for (int i = 0; i < 5; i++) {
            assertThat(CalibrationStudy.check(model, i, 5).ranks())
                    .containsExactly(CalibrationStudy.check(model, i, 5).ranks());
        }
        assertThat(CalibrationTable.of(a)).contains("100 SIMULATED people");
        assertThat(a.ranks()).hasSize(Quantity.ALL.size());
        assertThat(a.coverage()).allSatisfy(c -> assertThat(c.in80()).isBetween(0.65, 0.95));
        assertThat(a.contraction().getLast().byParameter().get("start capacity"))
                .isGreaterThan(a.contraction().getFirst().byParameter().get("start capacity"));
        String svg = RankPicture.of(a);
        var parsed = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)));
        assertThat(parsed.getElementsByTagName("polygon").getLength()).isEqualTo(Quantity.ALL.size());
    }

    @Test
    void aStudyCanBeCancelled() {
        ParticleTwinModel model = ParticleTwinModel.priorOnly();
        assertThatThrownBy(() -> CalibrationStudy.run(model, 100, 1, (f, w) -> {}, () -> true))
                .isInstanceOf(CancellationException.class);
        assertThatThrownBy(() -> CalibrationStudy.run(model, 5, 1, (f, w) -> {}, () -> false))
                .hasMessageContaining("at least 100");
    }
}
