package org.mendline.ml.outlook;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.mendline.ml.forecast.Fan;

/// How good the forecasts of one marker and horizon were, in the marker's unit.
///
/// @param n forecasts
/// @param mae mean absolute error of the median
/// @param persistenceMae of the last known value
/// @param weekMeanMae of the 7-day mean
/// @param personalMeanMae of the mean of all values so far
/// @param pinball mean pinball loss over [OutlookModel#LEVELS]
/// @param pastPinball of the quantiles of all values so far
/// @param coverage share of values inside the calibrated 50, 80 and 95 % intervals
/// @param uncalibratedCoverage the same of the network's intervals
/// @param width80 mean width of the calibrated 80 % interval
public record OutlookScore(
        int n,
        double mae,
        double persistenceMae,
        double weekMeanMae,
        double personalMeanMae,
        double pinball,
        double pastPinball,
        double[] coverage,
        double[] uncalibratedCoverage,
        double width80) {

    /// Scores forecasts.
    public static OutlookScore of(List<OutlookBacktest.Forecast> forecasts) {
        return new OutlookScore(
                forecasts.size(),
                mean(forecasts, f -> Math.abs(f.own().median() - f.value())),
                mean(forecasts, f -> Math.abs(f.persistence() - f.value())),
                mean(forecasts, f -> Math.abs(f.weekMean() - f.value())),
                mean(forecasts, f -> Math.abs(f.personalMean() - f.value())),
                mean(forecasts, f -> pinball(quantiles(f.own()), f.value())),
                mean(forecasts, f -> pinball(f.past(), f.value())),
                coverage(forecasts, OutlookBacktest.Forecast::own),
                coverage(forecasts, OutlookBacktest.Forecast::uncalibrated),
                mean(forecasts, f -> f.own().hi80() - f.own().lo80()));
    }

    /// The smallest error of the simple forecasts.
    public double bestSimpleMae() {
        return Math.min(persistenceMae, Math.min(weekMeanMae, personalMeanMae));
    }

    static double mean(List<OutlookBacktest.Forecast> forecasts, ToDoubleFunction<OutlookBacktest.Forecast> of) {
        return forecasts.stream().mapToDouble(of).average().orElse(0);
    }

    private static double[] quantiles(Fan.Point p) {
        return new double[] {p.lo95(), p.lo80(), p.lo50(), p.median(), p.hi50(), p.hi80(), p.hi95()};
    }

    private static double pinball(double[] quantiles, double value) {
        double sum = 0;
        for (int q = 0; q < quantiles.length; q++) {
            double off = value - quantiles[q];
            sum += Math.max(OutlookModel.LEVELS.get(q) * off, (OutlookModel.LEVELS.get(q) - 1) * off);
        }
        return sum / quantiles.length;
    }

    private static double[] coverage(
            List<OutlookBacktest.Forecast> forecasts, Function<OutlookBacktest.Forecast, Fan.Point> of) {
        double[] inside = new double[OutlookBacktest.INTERVALS.size()];
        for (OutlookBacktest.Forecast f : forecasts) {
            Fan.Point p = of.apply(f);
            double v = f.value();
            inside[0] += v >= p.lo50() && v <= p.hi50() ? 1.0 / forecasts.size() : 0;
            inside[1] += v >= p.lo80() && v <= p.hi80() ? 1.0 / forecasts.size() : 0;
            inside[2] += v >= p.lo95() && v <= p.hi95() ? 1.0 / forecasts.size() : 0;
        }
        return inside;
    }
}
