package org.mendline.ml.outlook;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.mendline.ml.forecast.Fan;
import org.mendline.ml.twin.DayFeature;
import org.mendline.ml.twin.FeatureDays;
import org.mendline.ml.twin.Quantiles;

/// Rolling-origin backtest of the outlook: every day of every person from which a marker is forecast and whose value
/// came. Nothing is fitted; a forecast and its calibration read only what was known on its day.
public final class OutlookBacktest {
    /// Coverage of the scored intervals.
    public static final List<Double> INTERVALS = List.of(0.50, 0.80, 0.95);

    private OutlookBacktest() {}

    /// One forecast, what came, and what simple forecasts said.
    ///
    /// @param person position in the list of people
    /// @param today origin
    /// @param own calibrated quantiles
    /// @param uncalibrated the network's quantiles
    /// @param persistence last known value
    /// @param weekMean mean of the last seven days, else persistence
    /// @param personalMean mean of all values so far
    /// @param past quantiles of all values so far, at [OutlookModel#LEVELS]
    /// @param value what came
    public record Forecast(
            int person,
            int today,
            Fan.Point own,
            Fan.Point uncalibrated,
            double persistence,
            double weekMean,
            double personalMean,
            double[] past,
            double value) {}

    /// All forecasts of one marker a number of days ahead.
    public static List<Forecast> run(OutlookModel model, List<FeatureDays> people, OutlookMarker marker, int ahead) {
        return run(
                people.stream()
                        .map(days -> model.rolling(days, days.days() - 1))
                        .toList(),
                marker,
                ahead);
    }

    /// The same from outlooks already made, one a person.
    public static List<Forecast> run(List<RollingOutlook> people, OutlookMarker marker, int ahead) {
        List<Forecast> all = new ArrayList<>();
        for (int person = 0; person < people.size(); person++) {
            RollingOutlook rolling = people.get(person);
            for (int today = 0; today + ahead < rolling.days(); today++) {
                OptionalDouble value = rolling.record().value(today + ahead, marker.feature());
                if (value.isPresent() && rolling.knows(today, marker)) {
                    all.add(forecast(person, rolling, today, marker, ahead, value.getAsDouble()));
                }
            }
        }
        return all;
    }

    private static Forecast forecast(
            int person, RollingOutlook rolling, int today, OutlookMarker marker, int ahead, double value) {
        FeatureDays days = rolling.record();
        DayFeature feature = marker.feature();
        double[] known = known(days, feature, today);
        double last = known[known.length - 1];
        double sum = 0;
        for (double v : known) {
            sum += v;
        }
        return new Forecast(
                person,
                today,
                rolling.calibrated(today, marker, ahead),
                rolling.uncalibrated(today, marker, ahead),
                last,
                days.mean(feature, today, 7).orElse(last),
                sum / known.length,
                quantiles(known),
                value);
    }

    private static double[] known(FeatureDays days, DayFeature feature, int today) {
        return IntStream.rangeClosed(0, today)
                .mapToObj(d -> days.value(d, feature))
                .flatMapToDouble(OptionalDouble::stream)
                .toArray();
    }

    private static double[] quantiles(double[] values) {
        float[] all = new float[values.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = (float) values[i];
        }
        double[] levels =
                OutlookModel.LEVELS.stream().mapToDouble(Double::doubleValue).toArray();
        return Quantiles.of(all, 0, all.length, levels);
    }
}
