package org.mendline.ml.outlook;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.mendline.ml.twin.DayFeature;
import org.mendline.ml.twin.FeatureDays;

/// What a person did before a day, against what the same person usually does: the ground on which signs count.
/// High load is context, not a cause: the ratio of recent to earlier load does not cause injury or illness by
/// itself (Impellizzeri et al. 2020, doi 10.1123/ijspp.2019-0864).
record WarningContext(FeatureDays days, int today) {
    static final double HIGH_LOAD = 1.25;
    static final double SLEEP_DEBT_HOURS = 4;

    private static final int RECENT = 7;
    private static final int EARLIER = 28;
    private static final int FEWEST_RECENT_LOADS = 3;
    private static final int FEWEST_RECENT_NIGHTS = 4;
    private static final int FEWEST_EARLIER = 7;

    /// Mean load of the last seven days over that of the 28 days before them, from recorded days.
    OptionalDouble relativeLoad() {
        double[] recent = values(DayFeature.LOAD, today - RECENT + 1, today);
        double[] earlier = values(DayFeature.LOAD, today - RECENT - EARLIER + 1, today - RECENT);
        if (recent.length < FEWEST_RECENT_LOADS || earlier.length < FEWEST_EARLIER || mean(earlier) <= 0) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(mean(recent) / mean(earlier));
    }

    /// Hours slept less than usual over the last seven nights; unrecorded nights count as the mean of the others.
    OptionalDouble sleepDebtHours() {
        double[] recent = values(DayFeature.SLEEP, today - RECENT + 1, today);
        double[] earlier = values(DayFeature.SLEEP, today - RECENT - EARLIER + 1, today - RECENT);
        if (recent.length < FEWEST_RECENT_NIGHTS || earlier.length < FEWEST_EARLIER) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(RECENT * (mean(earlier) - mean(recent)));
    }

    private double[] values(DayFeature feature, int from, int to) {
        return IntStream.rangeClosed(Math.max(0, from), to)
                .mapToObj(d -> days.value(d, feature))
                .flatMapToDouble(OptionalDouble::stream)
                .toArray();
    }

    private static double mean(double[] values) {
        return IntStream.range(0, values.length)
                .mapToDouble(i -> values[i])
                .average()
                .orElse(0);
    }

    /// Whether the ground for a kind of warning is there; empty if too little is recorded.
    Optional<Boolean> given(EarlyWarning.Kind kind) {
        return switch (kind) {
            case OVERTRAINING -> known(relativeLoad(), HIGH_LOAD);
            case INSUFFICIENT_RECOVERY -> known(sleepDebtHours(), SLEEP_DEBT_HOURS);
        };
    }

    private static Optional<Boolean> known(OptionalDouble value, double limit) {
        return value.isEmpty() ? Optional.empty() : Optional.of(value.getAsDouble() >= limit);
    }

    /// The ground in words, when there is one.
    String words(EarlyWarning.Kind kind) {
        return switch (kind) {
            case OVERTRAINING ->
                String.format(
                        Locale.ROOT,
                        "while load was %.0f %% above the usual of the four weeks before",
                        100 * (relativeLoad().orElse(1) - 1));
            case INSUFFICIENT_RECOVERY ->
                String.format(
                        Locale.ROOT,
                        "with %.1f h less sleep than usual over the last seven nights",
                        sleepDebtHours().orElse(0));
        };
    }

    /// What is missing for a kind of warning, in words.
    static String missing(EarlyWarning.Kind kind) {
        return switch (kind) {
            case OVERTRAINING ->
                "Load on " + FEWEST_RECENT_LOADS + " of the last 7 days and " + FEWEST_EARLIER + " of the 28 before.";
            case INSUFFICIENT_RECOVERY ->
                "Sleep on " + FEWEST_RECENT_NIGHTS + " of the last 7 nights and " + FEWEST_EARLIER
                        + " of the 28 before.";
        };
    }
}
