package org.mendline.ml.evaluate;

import java.util.Arrays;

/// A predictive distribution from out-of-fold residuals of the training fold (cross-conformal, Vovk 2015, doi
/// 10.1007/s10472-013-9368-4; scaled as in Papadopoulos 2008, doi 10.1007/978-3-540-70545-1_18 in spirit).
///
/// Scaled, residuals count in multiples of the error expected near the prediction: few points are lost at the ends
/// of a scale, many in the middle. Intervals are then the shortest that hold enough residuals, not central ones:
/// where most recover fully and few do not, the long tail is on one side only.
final class ResidualCalibration {
    /// Kernel width of the local error, in standard deviations of the predictions.
    private static final double KERNEL_WIDTH = 0.5;

    /// Pseudo-observations with the mean error, so that thin regions do not look certain.
    private static final double PRIOR_WEIGHT = 5;

    private static final int NONE = -1;

    private final double[] predictions;
    private final double[] absolute;
    private final double width;
    private final double meanAbsolute;
    private final boolean scaled;
    private final double[] scores;

    /// The same spread everywhere.
    ///
    /// @param predictions out-of-fold
    /// @param outcomes the truth
    static ResidualCalibration plain(double[] predictions, double[] outcomes) {
        return new ResidualCalibration(predictions, outcomes, false);
    }

    /// A spread that follows the prediction.
    ///
    /// @param predictions out-of-fold
    /// @param outcomes the truth
    static ResidualCalibration scaled(double[] predictions, double[] outcomes) {
        return new ResidualCalibration(predictions, outcomes, true);
    }

    /// The distribution of outcomes around a prediction; intervals have the finite-sample correction of conformal
    /// prediction.
    Distribution at(double prediction) {
        return new Distribution() {
            @Override
            public double[] outcomes() {
                return ResidualCalibration.this.outcomes(prediction);
            }

            @Override
            public double[] interval(double coverage) {
                return ResidualCalibration.this.interval(prediction, coverage);
            }
        };
    }

    private ResidualCalibration(double[] predictions, double[] outcomes, boolean scaled) {
        this.predictions = predictions.clone();
        this.absolute = new double[predictions.length];
        for (int i = 0; i < absolute.length; i++) {
            absolute[i] = Math.abs(outcomes[i] - predictions[i]);
        }
        this.meanAbsolute = Math.max(Metrics.mean(absolute), 1e-12);
        this.width = Math.max(KERNEL_WIDTH * Metrics.standardDeviation(predictions), 1e-12);
        this.scaled = scaled;
        this.scores = new double[predictions.length];
        for (int i = 0; i < scores.length; i++) {
            // Without its own error, which would make its score too small and intervals too narrow.
            scores[i] = (outcomes[i] - predictions[i]) / spread(predictions[i], i);
        }
        Arrays.sort(scores);
    }

    private double[] outcomes(double prediction) {
        double spread = spread(prediction, NONE);
        return Arrays.stream(scores).map(score -> prediction + spread * score).toArray();
    }

    private double[] interval(double prediction, double coverage) {
        int n = scores.length;
        int low = Math.max(1, (int) Math.floor((n + 1) * (1 - coverage) / 2));
        int high = n + 1 - low;
        if (scaled) {
            // One score more than conformal prediction asks for: the shortest of many intervals is optimistic.
            int kept = Math.min(n, (int) Math.ceil((n + 1) * coverage) + 1);
            low = shortest(kept);
            high = low + kept - 1;
        }
        double spread = spread(prediction, NONE);
        return new double[] {prediction + spread * scores[low - 1], prediction + spread * scores[high - 1]};
    }

    /// Position, from 1, of the first of `kept` neighbouring scores that lie closest together.
    private int shortest(int kept) {
        int best = 1;
        for (int low = 2; low + kept - 1 <= scores.length; low++) {
            if (scores[low + kept - 2] - scores[low - 1] < scores[best + kept - 2] - scores[best - 1]) {
                best = low;
            }
        }
        return best;
    }

    private double spread(double prediction, int left) {
        if (!scaled) {
            return 1;
        }
        double sum = PRIOR_WEIGHT * meanAbsolute;
        double weights = PRIOR_WEIGHT;
        for (int i = 0; i < predictions.length; i++) {
            double z = (prediction - predictions[i]) / width;
            double weight = i == left ? 0 : Math.exp(-0.5 * z * z);
            sum += weight * absolute[i];
            weights += weight;
        }
        return sum / weights;
    }
}
