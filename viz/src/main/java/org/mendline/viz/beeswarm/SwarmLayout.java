package org.mendline.viz.beeswarm;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/// Spreads the dots of one row upwards and downwards so that they cover each other as little as room allows.
///
/// Dots that fall into the same column of one dot's width are stacked alternately above and below the middle line;
/// where the fullest columns hold more than fit, its dots move closer together, and the others' with the square root
/// of their number, so that dense places stay wider than sparse ones. Nothing is random: the same dots always lie in
/// the same places.
final class SwarmLayout {
    private static final double CLOSEST = 1.7;

    private SwarmLayout() {}

    /// Distance of each dot from the row's middle line.
    ///
    /// @param xs pixels
    /// @param radius radius of a dot
    /// @param half largest distance allowed
    static double[] offsets(double[] xs, double radius, double half) {
        int[] columns = new int[xs.length];
        Map<Integer, Integer> counts = new HashMap<>();
        for (int i = 0; i < xs.length; i++) {
            columns[i] = (int) Math.floor(xs[i] / (radius * CLOSEST));
            counts.merge(columns[i], 1, Integer::sum);
        }
        Map<Integer, Integer> next = new HashMap<>();
        int most = typicalMost(counts);
        int very = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        boolean roomy = very / 2 * radius * CLOSEST <= half;
        double[] offsets = new double[xs.length];
        for (int i = 0; i < xs.length; i++) {
            int place = next.merge(columns[i], 1, Integer::sum);
            int layers = counts.getOrDefault(columns[i], 1) / 2;
            double reach = roomy ? layers * radius * CLOSEST : Math.min(half, half * Math.sqrt(layers / (most / 2.0)));
            double step = layers == 0 ? 0 : Math.min(radius * CLOSEST, reach / layers);
            offsets[i] = (place % 2 == 0 ? -1 : 1) * (place / 2) * step;
        }
        return offsets;
    }

    /// Dots in the third fullest column: one spike, such as all who have no value, would flatten the rest.
    private static int typicalMost(Map<Integer, Integer> counts) {
        return counts.values().stream()
                .sorted(Comparator.reverseOrder())
                .limit(3)
                .reduce((fuller, emptier) -> emptier)
                .orElse(0);
    }
}
