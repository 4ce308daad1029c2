package org.mendline.ml.twin;

/// Standard normal noise as a pure function of (seed, particle, day, stream): futures of two scenarios share it
/// whatever the number of threads (common random numbers).
///
/// Each draw is the scaled sum of the four bytes of an integer hash (Irwin-Hall, n = 4): mean 0, variance 1,
/// excess kurtosis -0.3, range ±3.45. It feeds process noise that is summed over days and needs no far tails; in
/// return the loop is integer arithmetic that the compiler vectorises. The hash is the `lowbias32` mixer of
/// C. Wellons (public domain).
final class CounterNoise {
    private static final float SCALE = 1f / 147.80166f; // 1 / sqrt(4 (256² - 1) / 12)

    private CounterNoise() {}

    /// Fills `out[0 .. to - from)` with noise of particles `from` to `to` on a day.
    static void fill(float[] out, int from, int to, long seed, int day, int stream) {
        int key = (int) (mix(seed + 0x9E3779B97F4A7C15L * (2L * day + stream + 1)) >>> 32);
        for (int i = from; i < to; i++) {
            int x = key + i * 0x9E3779B9;
            x ^= x >>> 16;
            x *= 0x7feb352d;
            x ^= x >>> 15;
            x *= 0x846ca68b;
            x ^= x >>> 16;
            int sum = (x & 0xff) + (x >>> 8 & 0xff) + (x >>> 16 & 0xff) + (x >>> 24);
            out[i - from] = (sum - 510) * SCALE;
        }
    }

    /// SplitMix64 finaliser.
    static long mix(long z) {
        long a = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        long b = (a ^ a >>> 27) * 0x94D049BB133111EBL;
        return b ^ b >>> 31;
    }
}
