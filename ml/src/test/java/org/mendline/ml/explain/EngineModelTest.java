package org.mendline.ml.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mendline.ml.engine.TestEngine;

class EngineModelTest {
    private static final int STEPS = 6;
    private static final int FEATURES = 3;
    private static final int HIDDEN = 4;
    private static final int NODES = 24;

    @BeforeAll
    static void startEngine() {
        TestEngine.start();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void integratedGradientsThroughTheEngineAreThoseOfTheReference(long seed) {
        ReferenceLstm lstm = lstm(seed);
        SplittableRandom random = new SplittableRandom(100 + seed);
        double[] baseline = random.doubles(STEPS * FEATURES, -1, 1).toArray();
        double[] x = random.doubles(STEPS * FEATURES, -2, 2).toArray();

        Attribution reference = IntegratedGradients.of(differences(lstm), baseline, x, NODES);
        try (EngineModel engine = EngineModel.of(lstm)) {
            Attribution shares = IntegratedGradients.of(engine, baseline, x, NODES);

            assertThat(shares.phi()).containsExactly(reference.phi(), offset(5e-5));
            assertThat(shares.full()).isCloseTo(reference.full(), offset(5e-5));
            assertThat(shares.residual()).as("completeness").isCloseTo(0, offset(5e-5));
            assertThat(IntegratedGradients.of(engine, baseline, x, NODES).phi())
                    .as("same bits")
                    .isEqualTo(shares.phi());
        }
    }

    /// Central differences in double precision, wrong by less than 1e-8 here.
    private static IntegratedGradients.Differentiable differences(ReferenceLstm lstm) {
        return new IntegratedGradients.Differentiable() {
            @Override
            public double value(double[] point) {
                return lstm.predict(new double[][] {point})[0];
            }

            @Override
            public double[] gradient(double[] point) {
                double h = 1e-5;
                double[] gradient = new double[point.length];
                for (int i = 0; i < point.length; i++) {
                    double[] up = point.clone();
                    double[] down = point.clone();
                    up[i] += h;
                    down[i] -= h;
                    gradient[i] = (value(up) - value(down)) / (2 * h);
                }
                return gradient;
            }
        };
    }

    private static ReferenceLstm lstm(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return new ReferenceLstm(
                matrix(random, FEATURES),
                matrix(random, HIDDEN),
                random.doubles(4 * HIDDEN, -0.5, 0.5).toArray(),
                random.doubles(4 * HIDDEN, -0.5, 0.5).toArray(),
                random.doubles(HIDDEN, -2, 2).toArray(),
                0.3);
    }

    private static double[][] matrix(SplittableRandom random, int columns) {
        double[][] matrix = new double[4 * HIDDEN][];
        for (int r = 0; r < matrix.length; r++) {
            matrix[r] = random.doubles(columns, -1, 1).toArray();
        }
        return matrix;
    }
}
