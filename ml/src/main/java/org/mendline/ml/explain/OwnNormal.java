package org.mendline.ml.explain;

import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.mendline.ml.twin.DayFeature;
import org.mendline.ml.twin.FeatureDays;

/// A person's own normal: the median of the days before the recent ones.
///
/// The outcome measure has no normal while it recovers, so its reference is not having measured it recently.
///
/// @param recentDays days up to and including today that count as recent, at least 1
/// @param fewestEarlierDays earlier days with a value that a median needs, at least 1
public record OwnNormal(int recentDays, int fewestEarlierDays) {
    /// The last 7 days against at least 3 earlier ones.
    public static final OwnNormal LAST_WEEK = new OwnNormal(7, 3);

    /// Every day is recent, so nothing is known before: a prediction is compared with that of a person of whom
    /// only condition, age, sex and baseline are known.
    public static final OwnNormal NOTHING_KNOWN = new OwnNormal(Integer.MAX_VALUE, 1);

    /// @throws IllegalArgumentException if a number is less than 1
    public OwnNormal {
        if (recentDays < 1 || fewestEarlierDays < 1) {
            throw new IllegalArgumentException("An own normal takes at least one recent and one earlier day");
        }
    }

    /// First recent day.
    int firstRecentDay(FeatureDays days) {
        return Math.max(0, days.days() - recentDays);
    }

    /// The normal value; empty where too little is known or the feature has none.
    public OptionalDouble of(FeatureDays days, DayFeature feature) {
        if (feature == DayFeature.OUTCOME) {
            return OptionalDouble.empty();
        }
        double[] earlier = IntStream.range(0, firstRecentDay(days))
                .mapToObj(day -> days.value(day, feature))
                .flatMapToDouble(OptionalDouble::stream)
                .sorted()
                .toArray();
        return earlier.length < fewestEarlierDays ? OptionalDouble.empty() : OptionalDouble.of(median(earlier));
    }

    /// Mean of the recent values.
    OptionalDouble recent(FeatureDays days, DayFeature feature) {
        return days.mean(feature, days.days() - 1, recentDays);
    }

    /// Whether the recent values of a group differ at all from its normal.
    boolean deviates(FeatureDays days, FeatureGroup group) {
        return group.features().stream().anyMatch(feature -> {
            OptionalDouble normal = of(days, feature);
            return IntStream.range(firstRecentDay(days), days.days())
                    .mapToObj(day -> days.value(day, feature))
                    .anyMatch(value -> value.isPresent() && !value.equals(normal));
        });
    }

    private static double median(double[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
