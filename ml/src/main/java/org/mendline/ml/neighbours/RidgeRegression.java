package org.mendline.ml.neighbours;

import java.util.Arrays;

/// Linear least squares with a penalty on the squared coefficients (Hoerl and Kennard 1970, doi
/// 10.2307/1267351). The penalty is the one with the smallest leave-one-out error, which has a closed form.
final class RidgeRegression {
    private static final double[] PENALTIES = {0.3, 1, 3, 10, 30};

    private final double intercept;
    private final double[] coefficients;
    private final double[] leftOut; // residual of each row when it is left out

    private RidgeRegression(double intercept, double[] coefficients, double[] leftOut) {
        this.intercept = intercept;
        this.coefficients = coefficients;
        this.leftOut = leftOut;
    }

    /// @param rows standardised inputs, at least one row
    static RidgeRegression of(double[][] rows, double[] outcomes) {
        double mean = Arrays.stream(outcomes).average().orElseThrow();
        double[] centre = new double[rows[0].length];
        for (double[] row : rows) {
            for (int k = 0; k < centre.length; k++) {
                centre[k] += row[k] / rows.length;
            }
        }
        RidgeRegression best = fit(rows, outcomes, mean, centre, PENALTIES[0]);
        for (int p = 1; p < PENALTIES.length && centre.length > 0; p++) {
            RidgeRegression next = fit(rows, outcomes, mean, centre, PENALTIES[p]);
            best = next.squaredError() < best.squaredError() ? next : best;
        }
        return best;
    }

    double predict(double[] row) {
        double sum = intercept;
        for (int k = 0; k < row.length; k++) {
            sum += coefficients[k] * row[k];
        }
        return sum;
    }

    /// Outcome minus prediction of row `i` by a fit without it.
    double leftOut(int i) {
        return leftOut[i];
    }

    private double squaredError() {
        return Arrays.stream(leftOut).map(r -> r * r).sum();
    }

    private static RidgeRegression fit(
            double[][] rows, double[] outcomes, double mean, double[] centre, double penalty) {
        int width = centre.length;
        double[][] inverse = inverse(gram(rows, centre, penalty));
        double[] projected = new double[width];
        for (int i = 0; i < rows.length; i++) {
            for (int k = 0; k < width; k++) {
                projected[k] += (rows[i][k] - centre[k]) * (outcomes[i] - mean);
            }
        }
        double[] coefficients = times(inverse, projected);
        double intercept = mean;
        for (int k = 0; k < width; k++) {
            intercept -= coefficients[k] * centre[k];
        }
        double[] leftOut = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            double[] centred = new double[width];
            double fitted = intercept;
            for (int k = 0; k < width; k++) {
                centred[k] = rows[i][k] - centre[k];
                fitted += coefficients[k] * rows[i][k];
            }
            double leverage = 1.0 / rows.length;
            double[] turned = times(inverse, centred);
            for (int k = 0; k < width; k++) {
                leverage += centred[k] * turned[k];
            }
            leftOut[i] = (outcomes[i] - fitted) / Math.max(1e-3, 1 - leverage);
        }
        return new RidgeRegression(intercept, coefficients, leftOut);
    }

    private static double[][] gram(double[][] rows, double[] centre, double penalty) {
        int width = centre.length;
        double[][] gram = new double[width][width];
        for (double[] row : rows) {
            for (int r = 0; r < width; r++) {
                for (int c = 0; c < width; c++) {
                    gram[r][c] += (row[r] - centre[r]) * (row[c] - centre[c]);
                }
            }
        }
        for (int k = 0; k < width; k++) {
            gram[k][k] += penalty;
        }
        return gram;
    }

    /// Inverse of a small positive definite matrix by Gauss and Jordan.
    private static double[][] inverse(double[][] a) {
        int n = a.length;
        double[][] left = new double[n][];
        double[][] right = new double[n][n];
        for (int r = 0; r < n; r++) {
            left[r] = a[r].clone();
            right[r][r] = 1;
        }
        for (int p = 0; p < n; p++) {
            double pivot = left[p][p];
            for (int c = 0; c < n; c++) {
                left[p][c] /= pivot;
                right[p][c] /= pivot;
            }
            for (int r = 0; r < n; r++) {
                double factor = left[r][p];
                for (int c = 0; c < n && r != p; c++) {
                    left[r][c] -= factor * left[p][c];
                    right[r][c] -= factor * right[p][c];
                }
            }
        }
        return right;
    }

    private static double[] times(double[][] a, double[] x) {
        double[] y = new double[x.length];
        for (int r = 0; r < x.length; r++) {
            for (int c = 0; c < x.length; c++) {
                y[r] += a[r][c] * x[c];
            }
        }
        return y;
    }
}
