package org.mendline.viz.timeline;

import java.util.ArrayList;
import java.util.List;

/// Smallest and largest value of any run of samples in logarithmic time.
///
/// Each level keeps the extremes of [#BRANCHES] neighbours of the level below, so that beside the values it takes
/// 16 bytes × (1/16 + 1/256 + …), about 1.07 bytes a sample. Immutable.
final class MinMaxPyramid {
    static final int BRANCHES = 16;

    private final List<double[]> lows;
    private final List<double[]> highs;

    /// @param values kept, not copied
    MinMaxPyramid(double[] values) {
        List<double[]> low = new ArrayList<>(List.of(values));
        List<double[]> high = new ArrayList<>(List.of(values));
        while (low.getLast().length >= 2 * BRANCHES) {
            low.add(above(low.getLast(), true));
            high.add(above(high.getLast(), false));
        }
        lows = List.copyOf(low);
        highs = List.copyOf(high);
    }

    /// Puts the smallest and the largest of the values `from` to `to` (not included) into `minMax`; infinities if
    /// there are none.
    void extremes(int from, int to, double[] minMax) {
        minMax[0] = Double.POSITIVE_INFINITY;
        minMax[1] = Double.NEGATIVE_INFINITY;
        int start = from;
        int end = to;
        for (int level = 0; start < end; level++) {
            if (level == lows.size() - 1) {
                take(level, start, end, minMax);
                return;
            }
            int firstWhole = Math.min(end, Math.ceilDiv(start, BRANCHES) * BRANCHES);
            take(level, start, firstWhole, minMax);
            int lastWhole = Math.max(firstWhole, end / BRANCHES * BRANCHES);
            take(level, lastWhole, end, minMax);
            start = Math.ceilDiv(firstWhole, BRANCHES);
            end = lastWhole / BRANCHES;
        }
    }

    /// Bytes taken beside the values.
    long bytes() {
        return 2L
                * Double.BYTES
                * lows.stream().skip(1).mapToLong(level -> level.length).sum();
    }

    private void take(int level, int from, int to, double[] minMax) {
        double[] low = lows.get(level);
        double[] high = highs.get(level);
        for (int i = from; i < to; i++) {
            minMax[0] = Math.min(minMax[0], low[i]);
            minMax[1] = Math.max(minMax[1], high[i]);
        }
    }

    private static double[] above(double[] below, boolean smallest) {
        double[] level = new double[below.length / BRANCHES];
        for (int i = 0; i < level.length; i++) {
            double found = below[i * BRANCHES];
            for (int j = 1; j < BRANCHES; j++) {
                double value = below[i * BRANCHES + j];
                found = smallest ? Math.min(found, value) : Math.max(found, value);
            }
            level[i] = found;
        }
        return level;
    }
}
