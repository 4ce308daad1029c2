package org.mendline.ml.twin;

import java.util.SplittableRandom;

/// The filtered path of capacity of every particle, from which smoothed paths are drawn backward (forward
/// filtering, backward sampling: Carter and Kohn 1994, doi 10.1093/biomet/81.3.541).
public final class CapacityPath {
    private final int days;
    private final float[][] retain;
    private final float[][] push;
    private final float[][] mean;
    private final float[][] variance;

    private CapacityPath(int days, int count) {
        this.days = days;
        retain = new float[days][count];
        push = new float[days][count];
        mean = new float[days][count];
        variance = new float[days][count];
    }

    /// Keeps nothing.
    public static CapacityPath none() {
        return new CapacityPath(0, 0);
    }

    /// Keeps `days` days of `count` particles.
    public static CapacityPath of(int days, int count) {
        return new CapacityPath(days, count);
    }

    void keep(int day, int from, int to, float[] a, float[] b, float[] m, float[] v) {
        if (day >= days) {
            return;
        }
        System.arraycopy(a, 0, retain[day], from, to - from);
        System.arraycopy(b, 0, push[day], from, to - from);
        System.arraycopy(m, from, mean[day], from, to - from);
        System.arraycopy(v, from, variance[day], from, to - from);
    }

    /// Draws one smoothed path of each chosen particle.
    ///
    /// @return capacity at `day * chosen.length + j`
    public float[] smooth(int[] chosen, double processNoise, long seed) {
        int n = chosen.length;
        float[] drawn = new float[days * n];
        double q = processNoise * processNoise;
        for (int j = 0; j < n; j++) {
            SplittableRandom random = new SplittableRandom(CounterNoise.mix(seed ^ j));
            int i = chosen[j];
            double next = 0;
            for (int d = days - 1; d >= 0; d--) {
                double m = mean[d][i];
                double v = variance[d][i];
                if (d < days - 1) {
                    double a = retain[d + 1][i];
                    double gain = v * a / (a * a * v + q);
                    m += gain * (next - a * m - push[d + 1][i]);
                    v = Math.max(0, v - gain * a * v);
                }
                next = m + Math.sqrt(v) * random.nextGaussian();
                drawn[d * n + j] = (float) next;
            }
        }
        return drawn;
    }
}
