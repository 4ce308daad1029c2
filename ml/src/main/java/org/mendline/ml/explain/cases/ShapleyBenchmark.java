package org.mendline.ml.explain.cases;

import java.util.SplittableRandom;
import org.mendline.ml.explain.Attribution;
import org.mendline.ml.explain.InterventionalGame;
import org.mendline.ml.explain.Link;
import org.mendline.ml.explain.ShapleyValues;

/// The work of the shared benchmark case `bench-mlp12`: exact Shapley values of a network of 12 inputs and 16 tanh
/// units against 100 background rows, which is 4,096 coalitions × 100 rows = 409,600 predictions a row explained.
/// Weights are drawn here, since their values do not change the work.
public final class ShapleyBenchmark {
    /// What shap 0.51.0's Exact explainer took for one row of this work, as the benchmark file states: a vectorised
    /// model on 2 vCPU.
    public static final double SHAP_EXACT_MILLIS = 60.8;

    /// Predictions for one row explained.
    public static final int PREDICTIONS = 4096 * 100;

    private static final int FEATURES = 12;
    private static final int UNITS = 16;
    private static final int BACKGROUND = 100;

    private final OneLayerNet model;
    private final double[][] background;
    private final double[] row;

    /// @param seed of weights and rows
    public ShapleyBenchmark(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        model = new OneLayerNet(matrix(random, UNITS), normal(random, UNITS), normal(random, UNITS), CaseModels::tanh);
        background = matrix(random, BACKGROUND);
        row = normal(random, FEATURES);
    }

    /// One row's explanation.
    public Attribution explain() {
        return ShapleyValues.exact(
                new InterventionalGame(model, row, background, InterventionalGame.singletons(FEATURES), Link.IDENTITY));
    }

    private static double[][] matrix(SplittableRandom random, int rows) {
        double[][] matrix = new double[rows][];
        for (int r = 0; r < rows; r++) {
            matrix[r] = normal(random, FEATURES);
        }
        return matrix;
    }

    private static double[] normal(SplittableRandom random, int length) {
        double[] values = new double[length];
        for (int i = 0; i < length; i++) {
            values[i] = random.nextGaussian();
        }
        return values;
    }
}
