package org.mendline.ml.twin;

import java.util.Arrays;

/// Exact sample quantiles of many values in two passes: count into equal-width bins, then sort only the bins that
/// hold the ranks asked for. Linear interpolation between order statistics (type 7 of Hyndman and Fan 1996, doi
/// 10.2307/2684934).
public final class Quantiles {
    private static final int BINS = 2048;

    private Quantiles() {}

    /// Quantiles of `values[offset .. offset + n)` at ascending probabilities.
    ///
    /// @throws IllegalArgumentException if there is no value
    public static double[] of(float[] values, int offset, int n, double[] probabilities) {
        if (n < 1) {
            throw new IllegalArgumentException("Quantiles need at least one value");
        }
        float min = values[offset];
        float max = min;
        for (int i = offset; i < offset + n; i++) {
            min = Math.min(min, values[i]);
            max = Math.max(max, values[i]);
        }
        float scale = (BINS - 1) / (max - min);
        if (!Float.isFinite(scale)) {
            return constant(min, probabilities.length);
        }
        int[] starts = new int[BINS + 1];
        for (int i = offset; i < offset + n; i++) {
            starts[(int) ((values[i] - min) * scale) + 1]++;
        }
        for (int b = 1; b <= BINS; b++) {
            starts[b] += starts[b - 1];
        }
        return pick(values, offset, n, probabilities, min, scale, starts);
    }

    private static double[] constant(float value, int length) {
        double[] all = new double[length];
        Arrays.fill(all, value);
        return all;
    }

    private static double[] pick(
            float[] values, int offset, int n, double[] probabilities, float min, float scale, int[] starts) {
        int[] slots = new int[BINS];
        Arrays.fill(slots, -1);
        int used = 0;
        int[] ranks = new int[2 * probabilities.length];
        for (int q = 0; q < probabilities.length; q++) {
            int low = (int) Math.floor(probabilities[q] * (n - 1));
            ranks[2 * q] = low;
            ranks[2 * q + 1] = Math.min(n - 1, low + 1);
        }
        int[] bins = new int[ranks.length];
        for (int r = 0; r < ranks.length; r++) {
            bins[r] = binOf(ranks[r], starts);
            if (slots[bins[r]] < 0) {
                slots[bins[r]] = used++;
            }
        }
        float[][] held = gather(values, offset, n, min, scale, starts, slots, used);
        double[] result = new double[probabilities.length];
        for (int q = 0; q < result.length; q++) {
            double low = held[slots[bins[2 * q]]][ranks[2 * q] - starts[bins[2 * q]]];
            double high = held[slots[bins[2 * q + 1]]][ranks[2 * q + 1] - starts[bins[2 * q + 1]]];
            double fraction = probabilities[q] * (n - 1) - ranks[2 * q];
            result[q] = low + fraction * (high - low);
        }
        return result;
    }

    private static int binOf(int rank, int[] starts) {
        int low = 0;
        int high = BINS - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (starts[middle + 1] > rank) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private static float[][] gather(
            float[] values, int offset, int n, float min, float scale, int[] starts, int[] slots, int used) {
        float[][] held = new float[used][];
        int[] filled = new int[used];
        for (int b = 0; b < BINS; b++) {
            if (slots[b] >= 0) {
                held[slots[b]] = new float[starts[b + 1] - starts[b]];
            }
        }
        for (int i = offset; i < offset + n; i++) {
            int slot = slots[(int) ((values[i] - min) * scale)];
            if (slot >= 0) {
                held[slot][filled[slot]++] = values[i];
            }
        }
        for (float[] bin : held) {
            Arrays.sort(bin);
        }
        return held;
    }
}
