package org.mendline.ml.explain;

import java.util.List;
import org.hipparchus.util.CombinatoricsUtils;

/// Owen values (Owen 1977, doi 10.1007/978-3-642-45494-3_7): Shapley values when players belong to groups that
/// join one after another, each as a whole except the one being shared out.
public final class OwenValues {
    private OwenValues() {}

    /// Each player's Owen value.
    ///
    /// @param partition groups of players as bit masks, which together hold every player once
    /// @throws IllegalArgumentException if `partition` is not a partition of the players
    /// @throws TooManyPlayersException beyond [CoalitionTable#MOST_ENUMERATED] players
    /// @throws UndefinedValueException if a coalition's worth is undefined
    public static Attribution exact(Game game, List<Long> partition) {
        CoalitionTable table = CoalitionTable.of(game);
        checkPartition(partition, table.everyone());
        int n = table.players();
        double[] phi = new double[n];
        for (long group : partition) {
            List<Long> others =
                    partition.stream().filter(other -> other != group).toList();
            for (int i = 0; i < n; i++) {
                if ((group >> i & 1) == 1) {
                    phi[i] = share(table, others, (int) group, 1 << i);
                }
            }
        }
        return new Attribution(table.value(0), table.value((1 << n) - 1), phi);
    }

    private static void checkPartition(List<Long> partition, long everyone) {
        long union = 0;
        long sum = 0;
        for (long group : partition) {
            union |= group;
            sum += group;
        }
        if (union != everyone || sum != everyone || partition.contains(0L)) {
            throw new IllegalArgumentException("The groups must hold every player exactly once: " + partition);
        }
    }

    private static double share(CoalitionTable table, List<Long> others, int group, int bit) {
        int rest = group & ~bit;
        CompensatedSum sum = new CompensatedSum();
        for (int r = 0; r < 1 << others.size(); r++) {
            int outside = union(others, r);
            double outer = weight(others.size() + 1, Integer.bitCount(r));
            // Walks through all subsets of `rest`, the empty one last.
            int inside = rest;
            while (true) {
                int s = outside | inside;
                double inner = weight(Integer.bitCount(group), Integer.bitCount(inside));
                sum.add(outer * inner * (table.value(s | bit) - table.value(s)));
                if (inside == 0) {
                    break;
                }
                inside = (inside - 1) & rest;
            }
        }
        return sum.value();
    }

    private static int union(List<Long> groups, int chosen) {
        long union = 0;
        for (int g = 0; g < groups.size(); g++) {
            union |= (chosen >> g & 1) == 1 ? groups.get(g) : 0L;
        }
        return (int) union;
    }

    private static double weight(int m, int size) {
        return 1 / (m * CombinatoricsUtils.binomialCoefficientDouble(m - 1, size));
    }
}
