package org.mendline.ml.evaluate.member;

import java.util.List;
import org.mendline.ml.evaluate.task.Sample;

/// Predictive-mean matching (van Buuren 2018, "Curve matching"): the outcomes of those training persons for whom a
/// ridge regression predicts about the same, weighted by how close. Follows bends that the regression cannot.
///
/// @param features what the regression looks at
record PredictiveMatching(Features features) implements Member {
    /// Kernel widths to choose from, in standard deviations of the predictions.
    private static final double[] WIDTHS = {0.1, 0.2, 0.4, 0.8};

    /// Kernel widths beyond which a weight is nothing.
    private static final double FARTHEST = 6;

    private static final int MOST_CHECKED = 200;

    @Override
    public String name() {
        return "predictive matching";
    }

    @Override
    public boolean baseline() {
        return false;
    }

    @Override
    public Fitted fit(List<Sample> training) {
        Fitted ridge = new GroupedRidge("", features).fit(training);
        double[] centres = training.stream().mapToDouble(ridge::predict).toArray();
        double[] outcomes = Ridge.outcomes(training);
        double spread = spread(centres);
        // Large tables choose the width on some of their rows.
        int stride = Math.ceilDiv(centres.length, MOST_CHECKED);
        double best = WIDTHS[0];
        double least = Double.POSITIVE_INFINITY;
        for (double width : WIDTHS) {
            double error = 0;
            for (int i = 0; i < centres.length; i += stride) {
                error += Math.abs(outcomes[i] - smooth(centres, outcomes, centres[i], width * spread, i));
            }
            if (error < least) {
                least = error;
                best = width;
            }
        }
        double width = best * spread;
        return sample -> smooth(centres, outcomes, ridge.predict(sample), width, -1);
    }

    /// Gaussian-weighted mean outcome around `at`, without training row `left`.
    private static double smooth(double[] centres, double[] outcomes, double at, double width, int left) {
        double nearest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < centres.length; i++) {
            if (i != left) {
                nearest = Math.min(nearest, Math.abs(centres[i] - at));
            }
        }
        double sum = 0;
        double weights = 0;
        for (int i = 0; i < centres.length; i++) {
            if (i != left) {
                // Relative to the nearest, so that somebody far from everybody still has neighbours.
                double z = (Math.abs(centres[i] - at) - nearest) / width;
                double weight = z > FARTHEST ? 0 : Math.exp(-0.5 * z * z);
                sum += weight * outcomes[i];
                weights += weight;
            }
        }
        return sum / weights;
    }

    private static double spread(double[] values) {
        double mean = RidgeFit.mean(values);
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        return Math.max(1e-9, Math.sqrt(squares / values.length));
    }
}
