package org.mendline.ml.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class InterventionalGameTest {
    private static final double[] WEIGHTS = {2, -1, 0.5, 0};
    private static final double[] OBSERVED = {1, 2, 3, 4};
    private static final double[][] BACKGROUND = {{0, 0, 0, 0}, {2, 2, 2, 2}, {1, 4, -1, 9}};

    @Test
    void aLinearModelGivesWeightTimesDifferenceToTheMean() {
        double[] phi = ShapleyValues.exact(game(InterventionalGame.singletons(4), Link.IDENTITY))
                .phi();

        assertThat(phi).containsExactly(new double[] {0, 0, 0.5 * (3 - 1 / 3.0), 0}, offset(1e-12));
    }

    @Test
    void groupsOfColumnsJoinTogether() {
        Attribution shares = ShapleyValues.exact(game(List.of(new int[] {0, 2}, new int[] {1, 3}), Link.IDENTITY));

        assertThat(shares.phi()).containsExactly(new double[] {0.5 * (3 - 1 / 3.0), 0}, offset(1e-12));
        assertThat(shares.full()).isEqualTo(1.5);
    }

    @Test
    void theLogitOfAMeanOutsideZeroToOneIsATypedErrorEveryTimeTheSame() {
        String first = message();
        for (int repeat = 0; repeat < 20; repeat++) {
            assertThat(message()).isEqualTo(first);
        }
        assertThat(first).contains("logit");
    }

    private static String message() {
        try {
            ShapleyValues.exact(game(InterventionalGame.singletons(4), Link.LOGIT));
            return "none";
        } catch (UndefinedValueException undefined) {
            return String.valueOf(undefined.getMessage());
        }
    }

    @Test
    void threadsDoNotChangeABit() {
        SplittableRandom random = new SplittableRandom(1);
        double[][] background = new double[100][10];
        for (double[] row : background) {
            Arrays.setAll(row, i -> random.nextDouble(-1, 1));
        }
        double[] observed = random.doubles(10).toArray();
        InterventionalGame game = new InterventionalGame(
                rows -> Arrays.stream(rows)
                        .mapToDouble(row -> Math.sin(Arrays.stream(row).sum()))
                        .toArray(),
                observed,
                background,
                InterventionalGame.singletons(10),
                Link.IDENTITY);

        double[] once = ShapleyValues.exact(game).phi();
        assertThat(ShapleyValues.exact(game).phi()).isEqualTo(once);
    }

    @Test
    void anLstmWithoutWeightsOutputsItsBias() {
        ReferenceLstm lstm = new ReferenceLstm(
                new double[8][3], new double[8][2], new double[8], new double[8], new double[2], 0.25);

        assertThat(lstm.predict(new double[][] {new double[12], new double[12]}))
                .containsExactly(0.25, 0.25);
    }

    @Test
    void oneStepOfAnLstmByHand() {
        // Input gate σ(1), cell tanh(2), output gate σ(0): h = σ(0) · tanh(σ(1) · tanh(2)).
        ReferenceLstm lstm = new ReferenceLstm(
                new double[][] {{1}, {0}, {2}, {0}},
                new double[4][1],
                new double[4],
                new double[4],
                new double[] {1},
                0);

        double expected = 0.5 * Math.tanh(Math.tanh(2) / (1 + Math.exp(-1)));
        assertThat(lstm.predict(new double[][] {{1}})[0]).isCloseTo(expected, offset(1e-15));
    }

    @Test
    void integratedGradientsOfAMonomialShareByExponents() {
        // f = x² y³ at (2, 3): shares 2/5 and 3/5 of 108.
        Attribution shares = IntegratedGradients.of(
                new IntegratedGradients.Differentiable() {
                    @Override
                    public double value(double[] p) {
                        return p[0] * p[0] * p[1] * p[1] * p[1];
                    }

                    @Override
                    public double[] gradient(double[] p) {
                        return new double[] {2 * p[0] * Math.pow(p[1], 3), 3 * p[0] * p[0] * p[1] * p[1]};
                    }
                },
                new double[2],
                new double[] {2, 3},
                4);

        assertThat(shares.phi()).containsExactly(new double[] {43.2, 64.8}, offset(1e-12));
        assertThat(shares.residual()).isCloseTo(0, offset(1e-12));
    }

    @Test
    void aBackgroundRowOfAnotherLengthIsRefused() {
        assertThatThrownBy(() -> new InterventionalGame(
                        rows -> new double[rows.length],
                        OBSERVED,
                        new double[][] {{1}},
                        InterventionalGame.singletons(4),
                        Link.IDENTITY))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static InterventionalGame game(List<int[]> groups, Link link) {
        return new InterventionalGame(
                rows -> Arrays.stream(rows)
                        .mapToDouble(InterventionalGameTest::linear)
                        .toArray(),
                OBSERVED,
                BACKGROUND,
                groups,
                link);
    }

    private static double linear(double[] row) {
        double sum = 0;
        for (int i = 0; i < row.length; i++) {
            sum += WEIGHTS[i] * row[i];
        }
        return sum;
    }
}
