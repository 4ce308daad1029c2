package org.mendline.ml.explain;

import org.hipparchus.util.CombinatoricsUtils;

/// Shapley values (Shapley 1953, doi 10.1515/9781400881970-018) and pair interactions by enumeration of every
/// coalition: no sampling, no regression, the same bits every time.
public final class ShapleyValues {
    private ShapleyValues() {}

    /// Each player's Shapley value: the mean, over all orders of joining, of what it adds when it joins.
    ///
    /// @throws TooManyPlayersException beyond [CoalitionTable#MOST_ENUMERATED] players
    /// @throws UndefinedValueException if a coalition's worth is undefined
    public static Attribution exact(Game game) {
        CoalitionTable table = CoalitionTable.of(game);
        int n = table.players();
        int full = (1 << n) - 1;
        double[] phi = new double[n];
        for (int i = 0; i < n; i++) {
            phi[i] = share(table, full, i);
        }
        return new Attribution(table.value(0), table.value(full), phi);
    }

    /// Shapley interaction values as SHAP defines them (Lundberg 2020, doi 10.1038/s42256-019-0138-9): entry
    /// `[i][j]` is half the interaction of the pair, entry `[i][i]` the main effect, each row sums to the
    /// Shapley value of its player.
    ///
    /// @throws TooManyPlayersException beyond [CoalitionTable#MOST_ENUMERATED] players
    /// @throws UndefinedValueException if a coalition's worth is undefined
    public static double[][] interactions(Game game) {
        CoalitionTable table = CoalitionTable.of(game);
        int n = table.players();
        double[][] interaction = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                double half = pairInteraction(table, i, j) / 2;
                interaction[i][j] = half;
                interaction[j][i] = half;
            }
        }
        double[] phi = exact(table).phi();
        for (int i = 0; i < n; i++) {
            CompensatedSum main = new CompensatedSum();
            main.add(phi[i]);
            for (int j = 0; j < n; j++) {
                if (j != i) {
                    main.add(-interaction[i][j]);
                }
            }
            interaction[i][i] = main.value();
        }
        return interaction;
    }

    /// Sums by coalition size first, so that equal weights multiply whole sums and not single terms.
    private static double share(CoalitionTable table, int full, int player) {
        int n = table.players();
        int bit = 1 << player;
        CompensatedSum[] bySize = sums(n);
        for (int s = 0; s <= full; s++) {
            if ((s & bit) == 0) {
                CompensatedSum sum = bySize[Integer.bitCount(s)];
                sum.add(table.value(s | bit));
                sum.add(-table.value(s));
            }
        }
        return weighted(bySize);
    }

    private static double pairInteraction(CoalitionTable table, int i, int j) {
        int n = table.players();
        int pair = 1 << i | 1 << j;
        CompensatedSum[] bySize = sums(n - 1);
        for (int s = 0; s < 1 << n; s++) {
            if ((s & pair) == 0) {
                CompensatedSum sum = bySize[Integer.bitCount(s)];
                sum.add(table.value(s | pair));
                sum.add(-table.value(s | 1 << i));
                sum.add(-table.value(s | 1 << j));
                sum.add(table.value(s));
            }
        }
        return weighted(bySize);
    }

    private static CompensatedSum[] sums(int count) {
        CompensatedSum[] sums = new CompensatedSum[count];
        for (int k = 0; k < count; k++) {
            sums[k] = new CompensatedSum();
        }
        return sums;
    }

    /// A coalition of size `s` among `m − 1` others has weight `s! (m−1−s)! / m! = 1 / (m · C(m−1, s))`.
    private static double weighted(CompensatedSum[] bySize) {
        int m = bySize.length;
        CompensatedSum total = new CompensatedSum();
        for (int s = 0; s < m; s++) {
            total.add(bySize[s].value() / (m * CombinatoricsUtils.binomialCoefficientDouble(m - 1, s)));
        }
        return total.value();
    }
}
