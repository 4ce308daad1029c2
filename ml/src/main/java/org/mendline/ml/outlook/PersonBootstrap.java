package org.mendline.ml.outlook;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// 95 % interval of a mean over forecasts when people are drawn with replacement, each with all forecasts (Efron
/// 1979, doi 10.1214/aos/1176344552): days of one person are no independent evidence.
///
/// @param mean over all forecasts
/// @param low lower end
/// @param high upper end
record PersonBootstrap(double mean, double low, double high) {
    private static final int RESAMPLES = 4000;

    static PersonBootstrap of(
            List<OutlookBacktest.Forecast> forecasts, ToDoubleFunction<OutlookBacktest.Forecast> of, long seed) {
        int people = 1
                + forecasts.stream()
                        .mapToInt(OutlookBacktest.Forecast::person)
                        .max()
                        .orElse(-1);
        double[] sums = new double[people];
        int[] counts = new int[people];
        for (OutlookBacktest.Forecast f : forecasts) {
            sums[f.person()] += of.applyAsDouble(f);
            counts[f.person()]++;
        }
        int[] present = IntStream.range(0, people).filter(p -> counts[p] > 0).toArray();
        SplittableRandom random = new SplittableRandom(seed);
        double[] means = new double[RESAMPLES];
        for (int b = 0; b < RESAMPLES; b++) {
            double sum = 0;
            int n = 0;
            for (int k = 0; k < present.length; k++) {
                int p = present[random.nextInt(present.length)];
                sum += sums[p];
                n += counts[p];
            }
            means[b] = sum / n;
        }
        Arrays.sort(means);
        return new PersonBootstrap(
                Arrays.stream(sums).sum() / forecasts.size(),
                means[(int) (0.025 * RESAMPLES)],
                means[(int) (0.975 * RESAMPLES)]);
    }
}
