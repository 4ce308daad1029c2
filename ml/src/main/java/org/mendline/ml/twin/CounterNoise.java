package org.mendline.ml.twin;

/// Standard normal noise as a pure function of (seed, particle, day, stream): futures of two scenarios share it
/// whatever the number of threads (common random numbers).
///
/// Two draws come from the four bytes of one integer hash: their scaled sum and their scaled alternating sum
/// (Irwin-Hall, n = 4), uncorrelated, each with mean 0, variance 1, excess kurtosis -0.3 and range ±3.45. They
/// feed process noise that is summed over days and needs no far tails; in return the loop is plain integer
/// arithmetic. The hash is the `lowbias32` mixer of
/// C. Wellons (public domain).
final class CounterNoise {
    private static final float SCALE = 1f / 147.80166f; // 1 / sqrt(4 (256² - 1) / 12)

    private CounterNoise() {}

    /// Fills two arrays, from index 0, with noise of particles `from` to `to` on a day.
    static void fill(float[] sums, float[] contrasts, int from, int to, long seed, int day, int stream) {
        int key = (int) (mix(seed + 0x9E3779B97F4A7C15L * (2L * day + stream + 1)) >>> 32);
        for (int i = from; i < to; i++) {
            int x = key + i * 0x9E3779B9;
            x ^= x >>> 16;
            x *= 0x7feb352d;
            x ^= x >>> 15;
            x *= 0x846ca68b;
            x ^= x >>> 16;
            int even = (x & 0xff) + (x >>> 16 & 0xff);
            int odd = (x >>> 8 & 0xff) + (x >>> 24);
            sums[i - from] = (even + odd - 510) * SCALE;
            contrasts[i - from] = (even - odd) * SCALE;
        }
    }

    /// SplitMix64 finaliser.
    static long mix(long z) {
        long a = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        long b = (a ^ a >>> 27) * 0x94D049BB133111EBL;
        return b ^ b >>> 31;
    }
}
