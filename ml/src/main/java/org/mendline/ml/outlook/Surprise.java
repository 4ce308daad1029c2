package org.mendline.ml.outlook;

import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;

/// How a day's markers fell against what the calibrated forecasts of days before had said of it, as normal scores of
/// their probability integral transform: about standard normal when all is as expected, -2 a value that low only
/// once in 44 days.
///
/// @param day the day
/// @param scores of each marker that was recorded and forecast
public record Surprise(int day, Map<OutlookMarker, Double> scores) {
    private static final double[] NORMAL_SCORES = {-1.960, -1.282, -0.674, 0, 0.674, 1.282, 1.960};
    private static final double LIMIT = 5;
    private static final double LEAST_STEP = 0.02; // of the person's spread: equal quantiles are no division by zero

    public Surprise {
        scores = Map.copyOf(scores);
    }

    /// The day's surprise, from the forecasts made one day and three days before: the first notices a jump, the
    /// second what crept in over days. Their mean counts; one alone where the other is missing.
    public static Surprise of(RollingOutlook rolling, int day) {
        Map<OutlookMarker, Double> scores = new EnumMap<>(OutlookMarker.class);
        for (OutlookMarker marker : OutlookMarker.values()) {
            OptionalDouble value = rolling.record().value(day, marker.feature());
            double sum = 0;
            int n = 0;
            for (int ahead = 1; value.isPresent() && ahead <= Outlook.HORIZON; ahead += Outlook.HORIZON - 1) {
                int origin = day - ahead;
                if (origin >= 0 && rolling.knows(origin, marker)) {
                    double y = rolling.standardised(origin, marker, value.getAsDouble());
                    sum += normalScore(rolling.quantiles(origin, marker, ahead), y);
                    n++;
                }
            }
            if (n > 0) {
                scores.put(marker, sum / n);
            }
        }
        return new Surprise(day, scores);
    }

    /// Score of one marker.
    public OptionalDouble of(OutlookMarker marker) {
        Double score = scores.get(marker);
        return score == null ? OptionalDouble.empty() : OptionalDouble.of(score);
    }

    /// Anomaly of the day as a whole, whatever its direction: root mean square of the scores, about 1 on an ordinary
    /// day; empty when nothing was recorded and forecast.
    public OptionalDouble anomaly() {
        return scores.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.sqrt(scores.values().stream()
                        .mapToDouble(z -> z * z)
                        .average()
                        .orElseThrow()));
    }

    /// Linear between the quantiles' own normal scores, and on along the outermost piece beyond them; a value equal
    /// to several quantiles gets the mean of their scores.
    static double normalScore(double[] quantiles, double y) {
        double sum = 0;
        int equal = 0;
        int k = 0;
        for (int q = 0; q < quantiles.length; q++) {
            if (quantiles[q] == y) {
                sum += NORMAL_SCORES[q];
                equal++;
            }
            k = q < quantiles.length - 1 && y > quantiles[q] ? q : k;
        }
        if (equal > 0) {
            return sum / equal;
        }
        double width = Math.max(LEAST_STEP, quantiles[k + 1] - quantiles[k]);
        double slope = (NORMAL_SCORES[k + 1] - NORMAL_SCORES[k]) / width;
        return Math.clamp(NORMAL_SCORES[k] + slope * (y - quantiles[k]), -LIMIT, LIMIT);
    }
}
