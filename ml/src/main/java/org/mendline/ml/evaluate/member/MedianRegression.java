package org.mendline.ml.evaluate.member;

import java.util.Arrays;
import java.util.List;
import org.mendline.ml.evaluate.task.Sample;

/// Median regression with a penalty on the squared coefficients (Koenker & Bassett 1978, doi 10.2307/1913643): the
/// prediction with the smallest absolute error, which the few who do not recover cannot drag along. By iteratively
/// reweighted least squares; the penalty is the one that ridge regression chose over persons, in units of the same
/// spread.
///
/// @param features what it looks at
record MedianRegression(Features features) implements Member {
    private static final int STEPS = 25;

    /// Residuals smaller than this share of the mean one count as this, so that weights stay finite.
    private static final double FLOOR = 0.05;

    @Override
    public String name() {
        return "median regression";
    }

    @Override
    public boolean baseline() {
        return false;
    }

    @Override
    public Fitted fit(List<Sample> training) {
        Columns scaled = new Columns(training, features);
        double[][] rows = scaled.of(training);
        double[] outcomes = Ridge.outcomes(training);
        LinearFit fit = GroupedRidge.fit(rows, training);
        for (int step = 0; step < STEPS; step++) {
            fit = reweighted(rows, outcomes, fit);
        }
        LinearFit last = fit;
        return sample -> last.predict(scaled.of(sample));
    }

    private static LinearFit reweighted(double[][] rows, double[] outcomes, LinearFit fit) {
        double[] residuals = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            residuals[i] = Math.abs(outcomes[i] - fit.predict(rows[i]));
        }
        double mean = RidgeFit.mean(residuals);
        if (mean <= 0) {
            return fit;
        }
        // A Laplace error with mean absolute size b has variance 2 b²: these weights keep the penalty's meaning.
        double[] weights = Arrays.stream(residuals)
                .map(residual -> 2 * mean / Math.max(residual, FLOOR * mean))
                .toArray();
        return solved(rows, outcomes, weights, fit.penalty());
    }

    /// Weighted least squares with a penalty on all but the intercept.
    private static LinearFit solved(double[][] rows, double[] outcomes, double[] weights, double penalty) {
        int width = rows[0].length + 1;
        double[][] normal = new double[width][width];
        double[] right = new double[width];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < width; j++) {
                double left = weights[i] * (j == 0 ? 1 : rows[i][j - 1]);
                right[j] += left * outcomes[i];
                for (int k = 0; k <= j; k++) {
                    normal[j][k] += left * (k == 0 ? 1 : rows[i][k - 1]);
                }
            }
        }
        for (int j = 1; j < width; j++) {
            normal[j][j] += penalty;
        }
        double[] solution = Cholesky.of(normal).solve(right);
        return new LinearFit(solution[0], Arrays.copyOfRange(solution, 1, width), penalty);
    }
}
