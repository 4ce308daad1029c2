package org.mendline.ml.inference;

import java.util.Arrays;
import java.util.SplittableRandom;

/// A multivariate normal: a posterior approximation to propose from.
///
/// @param mean location
/// @param factor lower-triangular `L` with scale matrix `L Lᵀ`, row by row
record NormalProposal(double[] mean, double[][] factor) {
    private static final double HALF_LN_TWO_PI = 0.5 * Math.log(2 * Math.PI);

    /// The same shape, `by` times as wide.
    NormalProposal widened(double by) {
        double[][] wide = new double[factor.length][];
        for (int r = 0; r < factor.length; r++) {
            wide[r] = factor[r].clone();
            for (int c = 0; c <= r; c++) {
                wide[r][c] *= by;
            }
        }
        return new NormalProposal(mean, wide);
    }

    /// This normal over the first coordinates and independent normals over further ones.
    NormalProposal and(double[] moreMeans, double[] moreSds) {
        int d = mean.length;
        int all = d + moreMeans.length;
        double[] m = Arrays.copyOf(mean, all);
        double[][] l = new double[all][];
        for (int r = 0; r < all; r++) {
            l[r] = r < d ? Arrays.copyOf(factor[r], all) : new double[all];
        }
        for (int k = 0; k < moreMeans.length; k++) {
            m[d + k] = moreMeans[k];
            l[d + k][d + k] = moreSds[k];
        }
        return new NormalProposal(m, l);
    }

    double[] draw(SplittableRandom random) {
        int d = mean.length;
        double[] z = new double[d];
        double[] x = mean.clone();
        for (int r = 0; r < d; r++) {
            z[r] = random.nextGaussian();
            for (int c = 0; c <= r; c++) {
                x[r] += factor[r][c] * z[c];
            }
        }
        return x;
    }

    /// `L⁻¹ (x − mean)`.
    double[] standardised(double[] x) {
        double[] z = new double[mean.length];
        for (int r = 0; r < z.length; r++) {
            double sum = x[r] - mean[r];
            for (int c = 0; c < r; c++) {
                sum -= factor[r][c] * z[c];
            }
            z[r] = sum / factor[r][r];
        }
        return z;
    }

    double logDensity(double[] x) {
        int d = mean.length;
        double[] z = standardised(x);
        double quadratic = 0;
        double logDeterminant = 0;
        for (int r = 0; r < d; r++) {
            quadratic += z[r] * z[r];
            logDeterminant += Math.log(factor[r][r]);
        }
        return -d * HALF_LN_TWO_PI - logDeterminant - 0.5 * quadratic;
    }

    /// The normal with mean and covariance of weighted points; a little ridge keeps it positive definite.
    ///
    /// @param weights non-negative, sum 1
    static NormalProposal fit(double[][] points, double[] weights) {
        int d = points[0].length;
        double[] mean = new double[d];
        for (int i = 0; i < points.length; i++) {
            for (int k = 0; k < d; k++) {
                mean[k] += weights[i] * points[i][k];
            }
        }
        double[][] covariance = new double[d][d];
        for (int i = 0; i < points.length; i++) {
            for (int r = 0; r < d && weights[i] > 0; r++) {
                double scaled = weights[i] * (points[i][r] - mean[r]);
                for (int c = 0; c <= r; c++) {
                    covariance[r][c] += scaled * (points[i][c] - mean[c]);
                }
            }
        }
        for (int k = 0; k < d; k++) {
            covariance[k][k] = covariance[k][k] * 1.02 + 1e-8;
        }
        return new NormalProposal(mean, cholesky(covariance));
    }

    static double[][] cholesky(double[][] a) {
        int d = a.length;
        double[][] l = new double[d][d];
        for (int r = 0; r < d; r++) {
            for (int c = 0; c <= r; c++) {
                double sum = a[r][c];
                for (int k = 0; k < c; k++) {
                    sum -= l[r][k] * l[c][k];
                }
                l[r][c] = r == c ? Math.sqrt(Math.max(1e-10, sum)) : sum / l[c][c];
            }
        }
        return l;
    }
}
