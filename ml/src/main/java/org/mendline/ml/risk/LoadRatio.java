package org.mendline.ml.risk;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.mendline.ml.twin.DayFeature;
import org.mendline.ml.twin.FeatureDays;

/// Load of the last week over that of the last four (acute:chronic workload ratio), as a description only. It
/// enters no risk: managing load by it changed nothing (Dalen-Lorentsen et al. 2021, doi
/// 10.1136/bjsports-2020-103003).
///
/// @param ratio mean daily load of the last 7 days over that of the last 28, positive
public record LoadRatio(double ratio) {
    private static final int ACUTE_DAYS = 7;
    private static final int CHRONIC_DAYS = 28;
    private static final int FEWEST_ACUTE = 4;
    private static final int FEWEST_CHRONIC = 14;

    /// The ratio today; empty where too few days tell of load, or there was none.
    public static Optional<LoadRatio> of(FeatureDays days) {
        OptionalDouble acute = mean(days, ACUTE_DAYS, FEWEST_ACUTE);
        OptionalDouble chronic = mean(days, CHRONIC_DAYS, FEWEST_CHRONIC);
        if (acute.isEmpty() || chronic.isEmpty() || chronic.getAsDouble() <= 0) {
            return Optional.empty();
        }
        return Optional.of(new LoadRatio(acute.getAsDouble() / chronic.getAsDouble()));
    }

    /// What it says and what it does not.
    public String sentence() {
        return String.format(
                Locale.ROOT,
                "Load of the last week is %.1f times that of the last four. This describes training and is no cause of"
                        + " injury: steering load by it changed nothing in 482 young footballers (relative risk 1.01,"
                        + " 0.91 to 1.12; Dalen-Lorentsen et al. 2021).",
                ratio);
    }

    private static OptionalDouble mean(FeatureDays days, int window, int fewest) {
        int today = days.days() - 1;
        int seen = 0;
        for (int d = Math.max(0, today - window + 1); d <= today; d++) {
            seen += days.observed(d, DayFeature.LOAD) ? 1 : 0;
        }
        return seen < fewest ? OptionalDouble.empty() : days.mean(DayFeature.LOAD, today, window);
    }
}
