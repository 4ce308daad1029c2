package org.mendline.ml.explain;

import java.util.SplittableRandom;

/// Shapley values estimated from random orders of joining, for games too large to enumerate. Each order is also
/// walked backwards (antithetic pairs; Mitchell 2022, JMLR 23(43)): that makes games with pair
/// interactions exact, and every pair sums to the whole worth, so the estimate is always additive.
///
/// @param attribution the estimate; its shares add up to the worth
/// @param standardErrors standard error of each share, from the spread over pairs
public record SampledShapleyValues(Attribution attribution, double[] standardErrors) {
    public SampledShapleyValues {
        standardErrors = standardErrors.clone();
    }

    @Override
    public double[] standardErrors() {
        return standardErrors.clone();
    }

    /// Estimates from `pairs` random orders and their reverses; the same seed gives the same bits.
    ///
    /// @param pairs at least 2, so that a standard error exists; about `2 · pairs · players` coalitions are asked
    /// @throws IllegalArgumentException if `pairs` is less than 2 or the game has too many players for a mask
    /// @throws UndefinedValueException if a coalition's worth is undefined
    public static SampledShapleyValues estimate(Game game, int pairs, long seed) {
        int n = game.players();
        if (pairs < 2 || n > Game.MOST_PLAYERS) {
            throw new IllegalArgumentException(
                    "Sampling takes at least 2 pairs and at most 62 players, not " + pairs + " and " + n);
        }
        double[] ends = CoalitionTable.finite(game, new long[] {0, game.everyone()});
        double[] mean = new double[n];
        double[] squares = new double[n];
        SplittableRandom random = new SplittableRandom(seed);
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            order[i] = i;
        }
        for (int pair = 1; pair <= pairs; pair++) {
            shuffle(order, random);
            double[] gain = pairGains(game, order, ends);
            for (int i = 0; i < n; i++) {
                // Welford's update of mean and sum of squared deviations.
                double delta = gain[i] - mean[i];
                mean[i] += delta / pair;
                squares[i] += delta * (gain[i] - mean[i]);
            }
        }
        double[] errors = new double[n];
        for (int i = 0; i < n; i++) {
            errors[i] = Math.sqrt(squares[i] / (pairs - 1.0) / pairs);
        }
        return new SampledShapleyValues(new Attribution(ends[0], ends[1], mean), errors);
    }

    /// What each player adds, averaged over one order and its reverse; all coalitions in one batch.
    private static double[] pairGains(Game game, int[] order, double[] ends) {
        int n = order.length;
        long[] asked = new long[2 * (n - 1)];
        long everyone = game.everyone();
        long joined = 0;
        for (int k = 0; k < n - 1; k++) {
            joined |= 1L << order[k];
            asked[k] = joined;
            asked[n - 1 + k] = everyone & ~joined;
        }
        return gains(order, ends, CoalitionTable.finite(game, asked));
    }

    /// What each player adds, averaged over an order and its reverse.
    ///
    /// @param order players in the order of joining, each once
    /// @param ends worth of nobody and of everybody
    /// @param worth first of the coalitions that form as the players join, all but the last; then of the players
    ///     who have not joined by then
    static double[] gains(int[] order, double[] ends, double[] worth) {
        int n = order.length;
        double[] gain = new double[n];
        for (int k = 0; k < n; k++) {
            double before = k == 0 ? ends[0] : worth[k - 1];
            double after = k == n - 1 ? ends[1] : worth[k];
            // In the reverse order the players after k have joined before it.
            double reverseAfter = k == 0 ? ends[1] : worth[n - 1 + k - 1];
            double reverseBefore = k == n - 1 ? ends[0] : worth[n - 1 + k];
            gain[order[k]] = (after - before + reverseAfter - reverseBefore) / 2;
        }
        return gain;
    }

    static void shuffle(int[] order, SplittableRandom random) {
        for (int k = order.length - 1; k > 0; k--) {
            int other = random.nextInt(k + 1);
            int held = order[k];
            order[k] = order[other];
            order[other] = held;
        }
    }
}
