package org.mendline.ml.inference;

import org.mendline.ml.twin.PersonParameter;
import org.mendline.ml.twin.StateVariable;
import org.mendline.ml.twin.TwinPrior;

/// What the network's outputs mean: a normal over person parameters and present state in standard units, as a
/// chain of regressions. Row `r` says `U_rr (z_r − a_r) + Σ U_rc z_c` (c before r) is standard normal, so `U` is
/// the lower-triangular factor of the precision (`P = Uᵀ U`) and the mean follows by forward substitution.
/// Parameters come first, so that the leading block of `U` is their marginal.
public final class PosteriorShape {
    /// Parameters and state variables.
    public static final int SIZE = PersonParameter.COUNT + StateVariable.COUNT;
    /// Entries below the diagonal.
    public static final int PAIRS = SIZE * (SIZE - 1) / 2;
    /// Outputs: intercepts `a`, logarithms of the diagonal, entries below the diagonal row by row.
    public static final int OUTPUTS = 2 * SIZE + PAIRS;

    private PosteriorShape() {}

    /// Parameters and present state in standard units: parameters by the prior's mean and SD, state by fixed
    /// transforms.
    public static void target(TwinPrior prior, double[] parameters, double[] state, float[] out, int offset) {
        for (PersonParameter p : PersonParameter.values()) {
            out[offset + p.ordinal()] = (float) ((parameters[p.ordinal()] - prior.mean(p)) / prior.sd(p));
        }
        for (StateVariable s : StateVariable.values()) {
            out[offset + PersonParameter.COUNT + s.ordinal()] = (float) standard(s, state[s.ordinal()]);
        }
    }

    private static double standard(StateVariable s, double x) {
        return switch (s) {
            case HEALING -> (x - 0.6) / 0.3;
            case CAPACITY -> (x - 0.6) / 0.25;
            case INFLAMMATION -> (Math.log(x + 0.02) + 2) / 1.5;
            case FATIGUE -> Math.log(x + 0.05) / 0.6;
            case FITNESS -> (x - 1) / 0.4;
            case SLEEP_DEBT -> (x - 3) / 3;
        };
    }

    private static double natural(StateVariable s, double z) {
        return switch (s) {
            case HEALING -> 0.6 + 0.3 * z;
            case CAPACITY -> 0.6 + 0.25 * z;
            case INFLAMMATION -> Math.exp(1.5 * z - 2) - 0.02;
            case FATIGUE -> Math.exp(0.6 * z) - 0.05;
            case FITNESS -> 1 + 0.4 * z;
            case SLEEP_DEBT -> 3 + 3 * z;
        };
    }

    /// Mean in standard units.
    private static double[] mean(float[] output, int offset) {
        double[] mean = new double[SIZE];
        for (int r = 0; r < SIZE; r++) {
            double sum = 0;
            for (int c = 0; c < r; c++) {
                sum += output[offset + 2 * SIZE + r * (r - 1) / 2 + c] * mean[c];
            }
            mean[r] = output[offset + r] - sum / Math.exp(output[offset + SIZE + r]);
        }
        return mean;
    }

    /// The posterior mean of the parameters.
    static double[] parameters(TwinPrior prior, float[] output, int offset) {
        double[] standard = mean(output, offset);
        double[] mean = new double[PersonParameter.COUNT];
        for (PersonParameter p : PersonParameter.values()) {
            mean[p.ordinal()] = prior.mean(p) + prior.sd(p) * standard[p.ordinal()];
        }
        return mean;
    }

    /// The present state at the posterior mean.
    static double[] state(float[] output, int offset) {
        double[] standard = mean(output, offset);
        double[] state = new double[StateVariable.COUNT];
        for (StateVariable s : StateVariable.values()) {
            state[s.ordinal()] = natural(s, standard[PersonParameter.COUNT + s.ordinal()]);
        }
        return state;
    }

    /// The marginal over parameters as a proposal.
    static NormalProposal proposal(TwinPrior prior, float[] output, int offset) {
        int d = PersonParameter.COUNT;
        double[][] u = new double[d][d];
        for (int r = 0; r < d; r++) {
            u[r][r] = Math.exp(output[offset + SIZE + r]);
            for (int c = 0; c < r; c++) {
                u[r][c] = output[offset + 2 * SIZE + r * (r - 1) / 2 + c];
            }
        }
        double[][] factor = inverse(u);
        for (PersonParameter p : PersonParameter.values()) {
            for (int c = 0; c < d; c++) {
                factor[p.ordinal()][c] *= prior.sd(p);
            }
        }
        return new NormalProposal(parameters(prior, output, offset), factor);
    }

    /// Inverse of a lower-triangular matrix; `U⁻¹` is a factor of the covariance since `P⁻¹ = U⁻¹ U⁻ᵀ`.
    private static double[][] inverse(double[][] u) {
        int d = u.length;
        double[][] inverse = new double[d][d];
        for (int c = 0; c < d; c++) {
            for (int r = c; r < d; r++) {
                double sum = r == c ? 1 : 0;
                for (int k = c; k < r; k++) {
                    sum -= u[r][k] * inverse[k][c];
                }
                inverse[r][c] = sum / u[r][r];
            }
        }
        return inverse;
    }
}
