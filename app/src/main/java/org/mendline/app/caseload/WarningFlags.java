package org.mendline.app.caseload;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.mendline.ml.twin.DayFeature;
import org.mendline.ml.twin.FeatureDays;

/// Markers that have left the person's own normal.
final class WarningFlags {
    /// A marker's last-7-day mean this many own standard deviations from its earlier mean is flagged.
    private static final double FLAG_SDS = 1.0;

    private WarningFlags() {}

    /// Warnings from the person's own normal: the mean of the last 7 days against the mean and standard deviation of
    /// the
    /// 28 days before. Comparing against the individual's own variation follows Plews et al. 2013,
    /// doi 10.1007/s40279-013-0071-8.
    static List<String> of(FeatureDays days) {
        List<String> flags = new ArrayList<>();
        ownNormal(days, DayFeature.LN_RMSSD)
                .filter(n -> n.shiftSds() <= -FLAG_SDS)
                .ifPresent(n -> flags.add("HRV %.0f %% below own normal".formatted(100 * (1 - Math.exp(n.shift())))));
        ownNormal(days, DayFeature.RESTING_HEART_RATE)
                .filter(n -> n.shiftSds() >= FLAG_SDS)
                .ifPresent(n -> flags.add("resting heart rate %.0f /min above own normal".formatted(n.shift())));
        ownNormal(days, DayFeature.SLEEP)
                .filter(n -> n.shiftSds() <= -FLAG_SDS)
                .ifPresent(n -> flags.add("sleep %.1f h below own normal".formatted(-n.shift())));
        ownNormal(days, DayFeature.SORENESS)
                .filter(n -> n.shiftSds() >= FLAG_SDS && n.shift() >= 1)
                .ifPresent(n -> flags.add("soreness %.1f points above own normal".formatted(n.shift())));
        ownNormal(days, DayFeature.PAIN)
                .filter(n -> n.shiftSds() >= FLAG_SDS && n.shift() >= 1)
                .ifPresent(n -> flags.add("pain %.1f points above own normal".formatted(n.shift())));
        return flags;
    }

    private static Optional<Shift> ownNormal(FeatureDays days, DayFeature feature) {
        int today = days.days() - 1;
        double sum = 0;
        double squares = 0;
        int n = 0;
        for (int d = Math.max(0, today - 34); d <= today - 7; d++) {
            if (days.observed(d, feature)) {
                double v = days.value(d, feature).orElseThrow();
                sum += v;
                squares += v * v;
                n++;
            }
        }
        OptionalDouble recent = days.mean(feature, today, 7);
        if (n < 7 || recent.isEmpty()) {
            return Optional.empty();
        }
        double mean = sum / n;
        double sd = Math.sqrt(Math.max(0, squares / n - mean * mean) * n / (n - 1));
        double shift = recent.getAsDouble() - mean;
        return sd > 0 ? Optional.of(new Shift(shift, shift / sd)) : Optional.empty();
    }

    private record Shift(double shift, double shiftSds) {}
}
