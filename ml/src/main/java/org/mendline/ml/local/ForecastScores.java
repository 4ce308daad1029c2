package org.mendline.ml.local;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.mendline.ml.local.LocalReport.Comparison;
import org.mendline.ml.local.LocalReport.Difference;
import org.mendline.ml.local.LocalReport.Scores;

/// Scores of forecasts, and paired differences with bootstrap intervals over persons.
final class ForecastScores {
    private static final int RESAMPLES = 2000;
    private static final long SEED = 20261123L;

    private ForecastScores() {}

    /// The clinic's twin beside the shipped one on the same forecasts.
    static Comparison compare(List<BacktestForecast> forecasts) {
        Function<BacktestForecast, double[]> local = f -> quantiles(f, StackMember.LOCAL_TWIN);
        Function<BacktestForecast, double[]> shipped = f -> quantiles(f, StackMember.SHIPPED_TWIN);
        return new Comparison(
                persons(forecasts),
                forecasts.size(),
                scores(forecasts, shipped),
                scores(forecasts, local),
                difference(forecasts, f -> error(f, local) - error(f, shipped)),
                difference(
                        forecasts,
                        f -> FanQuantiles.crps(local.apply(f), f.truth())
                                - FanQuantiles.crps(shipped.apply(f), f.truth())));
    }

    static Scores scores(List<BacktestForecast> forecasts, Function<BacktestForecast, double[]> quantiles) {
        return new Scores(
                mean(forecasts, f -> error(f, quantiles)),
                mean(forecasts, f -> FanQuantiles.crps(quantiles.apply(f), f.truth())),
                mean(forecasts, f -> inside(f, quantiles, 1)),
                mean(forecasts, f -> inside(f, quantiles, 2)),
                mean(forecasts, f -> inside(f, quantiles, 3)),
                mean(forecasts, f -> quantiles.apply(f)[5] - quantiles.apply(f)[1]));
    }

    static int persons(List<BacktestForecast> forecasts) {
        return (int)
                forecasts.stream().map(f -> f.episode().person()).distinct().count();
    }

    static double[] quantiles(BacktestForecast f, StackMember member) {
        double[] q = f.quantiles().get(member);
        if (q == null) {
            throw new IllegalArgumentException(member + " made no such forecast");
        }
        return q;
    }

    private static double error(BacktestForecast f, Function<BacktestForecast, double[]> quantiles) {
        return Math.abs(quantiles.apply(f)[3] - f.truth());
    }

    private static double inside(BacktestForecast f, Function<BacktestForecast, double[]> quantiles, int steps) {
        double[] q = quantiles.apply(f);
        return f.truth() >= q[3 - steps] && f.truth() <= q[3 + steps] ? 1 : 0;
    }

    private static double mean(List<BacktestForecast> forecasts, ToDoubleFunction<BacktestForecast> value) {
        return forecasts.stream().mapToDouble(value).average().orElse(0);
    }

    /// Mean of a paired difference; persons are drawn with replacement, each with all forecasts (Efron 1979,
    /// doi 10.1214/aos/1176344552).
    static Difference difference(List<BacktestForecast> forecasts, ToDoubleFunction<BacktestForecast> value) {
        Map<String, double[]> byPerson = new LinkedHashMap<>();
        for (BacktestForecast f : forecasts) {
            double[] sum = byPerson.computeIfAbsent(f.episode().person(), person -> new double[2]);
            sum[0] += value.applyAsDouble(f);
            sum[1]++;
        }
        double[][] persons = byPerson.values().toArray(double[][]::new);
        // java.util.Random has a specified algorithm: the same bits on every Java.
        Random random = new Random(SEED);
        double[] means = new double[RESAMPLES];
        for (int b = 0; b < RESAMPLES; b++) {
            double sum = 0;
            double count = 0;
            for (int k = 0; k < persons.length; k++) {
                double[] drawn = persons[random.nextInt(persons.length)];
                sum += drawn[0];
                count += drawn[1];
            }
            means[b] = sum / count;
        }
        Arrays.sort(means);
        return new Difference(
                mean(forecasts, value), means[(int) (0.025 * RESAMPLES)], means[(int) (0.975 * RESAMPLES)]);
    }
}
