package org.mendline.ml.evaluate.member;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.RealMatrix;

/// Linear least squares with a penalty on the squared coefficients (Hoerl 1970, doi 10.2307/1267351); the penalty
/// with the smallest leave-one-out error of the training rows is taken, which has a closed form (PRESS).
final class RidgeFit {
    private static final double[] PENALTIES = {0.1, 0.3, 1, 3, 10, 30, 100, 300};

    private RidgeFit() {}

    /// @param rows centred columns
    static LinearFit of(double[][] rows, double[] outcomes) {
        double mean = mean(outcomes);
        int width = rows[0].length;
        EigenDecompositionSymmetric eigen = new EigenDecompositionSymmetric(gram(rows, width));
        double[][] rotated = new double[rows.length][width];
        double[] projected = new double[width];
        RealMatrix vectors = eigen.getV();
        for (int r = 0; r < rows.length; r++) {
            rotated[r] = vectors.preMultiply(rows[r]);
            for (int k = 0; k < width; k++) {
                projected[k] += rotated[r][k] * (outcomes[r] - mean);
            }
        }
        double[] eigenvalues = eigen.getEigenvalues();
        double penalty = bestPenalty(rotated, projected, eigenvalues, outcomes, mean);
        double[] along = new double[width];
        for (int k = 0; k < width; k++) {
            along[k] = projected[k] / (eigenvalues[k] + penalty);
        }
        return new LinearFit(mean, vectors.operate(along), penalty);
    }

    private static RealMatrix gram(double[][] rows, int width) {
        RealMatrix gram = new Array2DRowRealMatrix(width, width);
        for (double[] row : rows) {
            for (int i = 0; i < width; i++) {
                for (int j = 0; j < width; j++) {
                    gram.addToEntry(i, j, row[i] * row[j]);
                }
            }
        }
        return gram;
    }

    private static double bestPenalty(
            double[][] rotated, double[] projected, double[] eigenvalues, double[] outcomes, double mean) {
        double best = PENALTIES[0];
        double least = Double.POSITIVE_INFINITY;
        for (double penalty : PENALTIES) {
            double error = 0;
            for (int r = 0; r < rotated.length; r++) {
                double fitted = mean;
                double leverage = 1.0 / rotated.length;
                for (int k = 0; k < projected.length; k++) {
                    double shrunk = rotated[r][k] / (eigenvalues[k] + penalty);
                    fitted += shrunk * projected[k];
                    leverage += shrunk * rotated[r][k];
                }
                double left = (outcomes[r] - fitted) / (1 - leverage);
                error += left * left;
            }
            if (error < least) {
                least = error;
                best = penalty;
            }
        }
        return best;
    }

    static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}
