package org.mendline.ml.inference;

import java.util.SplittableRandom;

/// Importance weights: tempering, Kish's effective sample size, systematic resampling.
final class Weights {
    private Weights() {}

    /// Normalised weights from logarithms.
    static double[] normalise(double[] logWeights) {
        double max = Double.NEGATIVE_INFINITY;
        for (double w : logWeights) {
            max = Math.max(max, w);
        }
        double[] weights = new double[logWeights.length];
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = Math.exp(logWeights[i] - max);
            sum += weights[i];
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= sum;
        }
        return weights;
    }

    /// Logarithm of the sum of exponentials.
    static double logSum(double[] terms) {
        double max = Double.NEGATIVE_INFINITY;
        for (double t : terms) {
            max = Math.max(max, t);
        }
        double sum = 0;
        for (double t : terms) {
            sum += Math.exp(t - max);
        }
        return max + Math.log(sum);
    }

    /// `1 / Σ w²` of normalised weights (Kish 1965).
    static double effectiveSampleSize(double[] weights) {
        double squares = 0;
        for (double w : weights) {
            squares += w * w;
        }
        return 1 / squares;
    }

    /// Weights of the prior ratio times the likelihood to the power `power`.
    static double[] tempered(double[] logRatio, double[] logLikelihood, double power) {
        double[] log = new double[logRatio.length];
        for (int i = 0; i < log.length; i++) {
            log[i] = logRatio[i] + power * logLikelihood[i];
        }
        return normalise(log);
    }

    /// The largest power up to 1 at which the effective sample size is still `target`.
    static double power(double[] logRatio, double[] logLikelihood, double target) {
        if (effectiveSampleSize(tempered(logRatio, logLikelihood, 1)) >= target) {
            return 1;
        }
        double low = 0;
        double high = 1;
        for (int k = 0; k < 30; k++) {
            double middle = 0.5 * (low + high);
            if (effectiveSampleSize(tempered(logRatio, logLikelihood, middle)) >= target) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// Systematic resampling: `count` indices, ascending.
    static int[] resample(double[] weights, int count, SplittableRandom random) {
        int[] chosen = new int[count];
        double step = random.nextDouble() / count;
        double cumulated = weights[0];
        int i = 0;
        for (int j = 0; j < count; j++) {
            double point = step + (double) j / count;
            while (cumulated < point && i < weights.length - 1) {
                cumulated += weights[++i];
            }
            chosen[j] = i;
        }
        return chosen;
    }
}
