package org.mendline.app.bench;

import java.util.Arrays;

/// Medians of repeated runs.
final class Stopwatch {
    private Stopwatch() {}

    /// Something timed that may fail.
    interface Act {
        void run() throws Exception;
    }

    /// Runs `act` `warmups` times uncounted, then `runs` times, and returns the median in milliseconds.
    static double medianMillis(int warmups, int runs, Act act) throws Exception {
        return quantileMillis(warmups, runs, 0.5, act);
    }

    /// The same for another quantile, 0 to 1.
    static double quantileMillis(int warmups, int runs, double quantile, Act act) throws Exception {
        for (int i = 0; i < warmups; i++) {
            act.run();
        }
        double[] millis = new double[runs];
        for (int i = 0; i < runs; i++) {
            long start = System.nanoTime();
            act.run();
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(millis);
        return millis[(int) Math.min(runs - 1, Math.floor(quantile * runs))];
    }
}
