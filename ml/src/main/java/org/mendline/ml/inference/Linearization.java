package org.mendline.ml.inference;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.mendline.ml.twin.Residuals;
import org.mendline.ml.twin.TwinPrior;

/// One step of iterated posterior linearisation: regresses the misfits on the particles that made them and takes
/// a Gauss-Newton step with the local prior (García-Fernández et al. 2015, doi 10.1109/TSP.2015.2454485). Near
/// the posterior, misfits are close to linear in the parameters, so that a few steps give a normal whose shape
/// needs little correction by weights.
final class Linearization {
    private static final double LONGEST_STEP = 3; // in SDs of the particles

    private final TwinPrior prior;
    private final NormalProposal around;
    private final double[][] standard; // particles in SDs of `around`, first column 1
    private final int d;

    /// @param around what the particles were drawn from
    /// @param people the particles, drawn from `around` alone
    Linearization(TwinPrior prior, NormalProposal around, double[][] people) {
        this.prior = prior;
        this.around = around;
        this.d = around.mean().length;
        this.standard = new double[people.length][];
        for (int i = 0; i < people.length; i++) {
            double[] z = around.standardised(people[i]);
            standard[i] = new double[d + 1];
            standard[i][0] = 1;
            System.arraycopy(z, 0, standard[i], 1, d);
        }
    }

    /// The improved normal.
    NormalProposal step(Residuals residuals) {
        LinearModel linear = linear(residuals);
        double[] move = linear.move();
        double length = 0;
        for (double m : move) {
            length = Math.max(length, Math.abs(m));
        }
        double damp = Math.min(1, LONGEST_STEP / length);
        double[] mean = around.mean().clone();
        double[][] root = inverseTransposed(linear.lower());
        double[][] spread = new double[d][d];
        for (int r = 0; r < d; r++) {
            for (int k = 0; k <= r; k++) {
                mean[r] += damp * around.factor()[r][k] * move[k];
                for (int c = 0; c < d; c++) {
                    spread[r][c] += around.factor()[r][k] * root[k][c];
                }
            }
        }
        return new NormalProposal(mean, NormalProposal.cholesky(gram(spread)));
    }

    /// Misfits and prior as linear and quadratic functions of the standardised parameters.
    LinearModel linear(Residuals residuals) {
        double[][] slopes = regress(residuals);
        double[][] priorPrecision = new double[d][d];
        double[] priorGradient = new double[d];
        addPrior(priorPrecision, priorGradient);
        double[][] precision = new double[d][];
        for (int r = 0; r < d; r++) {
            precision[r] = priorPrecision[r].clone();
        }
        double[] gradient = priorGradient.clone();
        for (int j = 0; j < residuals.rows(); j++) {
            addObservation(slopes[j], residuals.student(j), precision, gradient);
        }
        double[][] lower = NormalProposal.cholesky(precision);
        double[] move = backward(lower, forward(lower, gradient));
        return new LinearModel(slopes, priorPrecision, priorGradient, lower, move);
    }

    /// @param slopes of each observation: misfit at the centre, slopes, variance the line leaves
    /// @param priorPrecision curvature of the log prior, lower triangle
    /// @param priorGradient gradient of the log prior at the centre
    /// @param lower Cholesky factor of the posterior precision
    /// @param move from the centre to the posterior's summit
    record LinearModel(
            double[][] slopes, double[][] priorPrecision, double[] priorGradient, double[][] lower, double[] move) {}

    /// Least squares of each row of misfits on the standardised particles: intercept, slopes, residual variance.
    private double[][] regress(Residuals residuals) {
        int width = d + 1;
        double[][] normal = new double[width][width];
        for (double[] z : standard) {
            for (int r = 0; r < width; r++) {
                for (int c = 0; c <= r; c++) {
                    normal[r][c] += z[r] * z[c];
                }
            }
        }
        double[][] lower = NormalProposal.cholesky(normal);
        double[][] slopes = new double[residuals.rows()][];
        IntStream.range(0, slopes.length).parallel().forEach(j -> slopes[j] = regressRow(residuals.row(j), lower));
        return slopes;
    }

    private double[] regressRow(float[] misfit, double[][] lower) {
        int width = d + 1;
        double[] right = new double[width];
        double square = 0;
        for (int i = 0; i < standard.length; i++) {
            double m = misfit[i];
            square += m * m;
            double[] z = standard[i];
            for (int r = 0; r < width; r++) {
                right[r] += m * z[r];
            }
        }
        double[] half = forward(lower, right);
        double explained = 0;
        for (double h : half) {
            explained += h * h;
        }
        double[] row = Arrays.copyOf(backward(lower, half), width + 1);
        row[width] = Math.max(0, square - explained) / standard.length;
        return row;
    }

    private void addPrior(double[][] precision, double[] gradient) {
        double[] local = new double[d];
        double[] slope = new double[d];
        prior.addLocal(around.mean(), local, slope);
        double[][] f = around.factor();
        for (int r = 0; r < d; r++) {
            for (int k = 0; k <= r; k++) {
                gradient[k] += f[r][k] * slope[r];
                for (int c = 0; c <= k; c++) {
                    precision[k][c] += f[r][k] * local[r] * f[r][c];
                }
            }
        }
    }

    private void addObservation(double[] fit, boolean student, double[][] precision, double[] gradient) {
        double weight = (student ? Residuals.robustWeight(fit[0]) : 1) / (1 + fit[d + 1]);
        for (int r = 0; r < d; r++) {
            double scaled = weight * fit[r + 1];
            gradient[r] -= scaled * fit[0];
            for (int c = 0; c <= r; c++) {
                precision[r][c] += scaled * fit[c + 1];
            }
        }
    }

    static double[] forward(double[][] lower, double[] right) {
        double[] x = right.clone();
        for (int r = 0; r < x.length; r++) {
            for (int c = 0; c < r; c++) {
                x[r] -= lower[r][c] * x[c];
            }
            x[r] /= lower[r][r];
        }
        return x;
    }

    static double[] backward(double[][] lower, double[] right) {
        double[] x = right.clone();
        for (int r = x.length - 1; r >= 0; r--) {
            for (int c = r + 1; c < x.length; c++) {
                x[r] -= lower[c][r] * x[c];
            }
            x[r] /= lower[r][r];
        }
        return x;
    }

    /// `L⁻ᵀ`: a square root of the inverse of `L Lᵀ`.
    private static double[][] inverseTransposed(double[][] lower) {
        int n = lower.length;
        double[][] root = new double[n][n];
        for (int k = 0; k < n; k++) {
            double[] unit = new double[n];
            unit[k] = 1;
            double[] column = backward(lower, unit);
            for (int r = 0; r < n; r++) {
                root[r][k] = column[r];
            }
        }
        return root;
    }

    private static double[][] gram(double[][] a) {
        int n = a.length;
        double[][] g = new double[n][n];
        for (int r = 0; r < n; r++) {
            for (int c = 0; c <= r; c++) {
                for (int k = 0; k < n; k++) {
                    g[r][c] += a[r][k] * a[c][k];
                }
            }
        }
        return g;
    }
}
