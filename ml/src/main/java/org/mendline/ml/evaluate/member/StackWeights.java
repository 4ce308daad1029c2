package org.mendline.ml.evaluate.member;

import java.util.Arrays;

/// How much each member counts in the ensemble: half least squares on the simplex (Breiman 1996, stacked
/// regressions, doi 10.1007/BF00117832), half a prior by accuracy. With few persons the least-squares half is
/// noisy; the prior half keeps every good member in and every bad one out.
public final class StackWeights {
    private static final int STEPS = 300;
    private static final double RATE = 0.5;

    /// The prior weighs members by the inverse of their mean squared error to this power.
    private static final double SHARPNESS = 4;

    private StackWeights() {}

    /// Non-negative weights that sum to 1.
    ///
    /// @param predictions out-of-fold predictions, by member, then sample
    /// @param outcomes the truth, by sample
    /// @param used samples to learn from
    public static double[] of(double[][] predictions, double[] outcomes, boolean[] used) {
        int members = predictions.length;
        double[][] products = errorProducts(predictions, outcomes, used);
        double least = Double.POSITIVE_INFINITY;
        for (int m = 0; m < members; m++) {
            least = Math.min(least, products[m][m]);
        }
        if (least <= 0) {
            return onePerfect(products);
        }
        double[] prior = new double[members];
        for (int m = 0; m < members; m++) {
            prior[m] = Math.pow(least / products[m][m], SHARPNESS);
        }
        normalise(prior);
        double[] weights = prior.clone();
        for (int step = 0; step < STEPS; step++) {
            // Exponentiated gradient: stays on the simplex. The error is w' P w for weights that sum to 1.
            double[] next = new double[members];
            for (int m = 0; m < members; m++) {
                double gradient = 0;
                for (int other = 0; other < members; other++) {
                    gradient += products[m][other] * weights[other];
                }
                next[m] = weights[m] * Math.exp(-RATE * gradient / least);
            }
            normalise(next);
            weights = next;
        }
        for (int m = 0; m < members; m++) {
            weights[m] = (weights[m] + prior[m]) / 2;
        }
        return weights;
    }

    private static double[] onePerfect(double[][] products) {
        double[] weights = new double[products.length];
        for (int m = 0; m < weights.length; m++) {
            weights[m] = products[m][m] <= 0 ? 1 : 0;
        }
        normalise(weights);
        return weights;
    }

    private static double[][] errorProducts(double[][] predictions, double[] outcomes, boolean[] used) {
        int members = predictions.length;
        double[][] products = new double[members][members];
        for (int i = 0; i < outcomes.length; i++) {
            if (used[i]) {
                for (int a = 0; a < members; a++) {
                    for (int b = 0; b < members; b++) {
                        products[a][b] += (predictions[a][i] - outcomes[i]) * (predictions[b][i] - outcomes[i]);
                    }
                }
            }
        }
        return products;
    }

    private static void normalise(double[] weights) {
        double sum = Arrays.stream(weights).sum();
        for (int m = 0; m < weights.length; m++) {
            weights[m] /= sum;
        }
    }
}
