package org.mendline.ml.training.calibration;

import java.util.Arrays;
import java.util.SplittableRandom;

/// The band in which the whole rank ECDF of a right posterior stays with 95 % chance, found by simulation as in
/// Säilynoja, Bürkner and Vehtari 2022 (doi 10.1007/s11222-022-10090-6, algorithm 2): pointwise binomial limits at
/// the level `gamma` whose joint chance is 95 %.
///
/// @param low lower limits of the difference to the uniform at `1/steps … (steps-1)/steps`
/// @param high upper limits
record SimultaneousBand(double[] low, double[] high) {
    private static final int SIMULATIONS = 2000;
    private static final double OUTSIDE = 0.05;

    /// @param people number of ranks
    /// @param steps grid
    static SimultaneousBand of(int people, int steps, long seed) {
        double[][] cumulative = new double[steps - 1][];
        for (int k = 1; k < steps; k++) {
            cumulative[k - 1] = binomial(people, (double) k / steps);
        }
        double gamma = level(cumulative, people, steps, new SplittableRandom(seed));
        double[] low = new double[steps - 1];
        double[] high = new double[steps - 1];
        for (int k = 1; k < steps; k++) {
            double[] c = cumulative[k - 1];
            low[k - 1] = (double) quantile(c, gamma / 2) / people - (double) k / steps;
            high[k - 1] = (double) quantile(c, 1 - gamma / 2) / people - (double) k / steps;
        }
        return new SimultaneousBand(low, high);
    }

    /// The 5 % quantile over simulations of the most extreme two-sided pointwise p-value.
    private static double level(double[][] cumulative, int people, int steps, SplittableRandom random) {
        double[] extremes = new double[SIMULATIONS];
        for (int s = 0; s < SIMULATIONS; s++) {
            int[] counts = new int[steps];
            for (int i = 0; i < people; i++) {
                counts[random.nextInt(steps)]++;
            }
            double extreme = 1;
            int below = 0;
            for (int k = 1; k < steps; k++) {
                below += counts[k - 1];
                double atMost = cumulative[k - 1][below];
                double atLeast = 1 - (below == 0 ? 0 : cumulative[k - 1][below - 1]);
                extreme = Math.min(extreme, 2 * Math.min(atMost, atLeast));
            }
            extremes[s] = extreme;
        }
        Arrays.sort(extremes);
        return extremes[(int) (OUTSIDE * SIMULATIONS)];
    }

    private static int quantile(double[] cumulative, double level) {
        int k = 0;
        while (k < cumulative.length - 1 && cumulative[k] < level) {
            k++;
        }
        return k;
    }

    /// Cumulative binomial distribution, by the ratio of neighbouring terms on the log scale.
    private static double[] binomial(int n, double p) {
        double[] cumulative = new double[n + 1];
        double logTerm = n * Math.log1p(-p);
        double sum = 0;
        for (int k = 0; k <= n; k++) {
            sum += Math.exp(logTerm);
            cumulative[k] = Math.min(1, sum);
            logTerm += Math.log((double) (n - k) / (k + 1)) + Math.log(p) - Math.log1p(-p);
        }
        return cumulative;
    }

    /// Whether a difference stays inside everywhere.
    boolean holds(double[] difference) {
        for (int k = 0; k < difference.length; k++) {
            if (difference[k] < low[k] - 1e-12 || difference[k] > high[k] + 1e-12) {
                return false;
            }
        }
        return true;
    }
}
