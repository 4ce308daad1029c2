package org.mendline.app.caseload;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mendline.app.caseload.CaseloadEntry.DataGap;
import org.mendline.app.prediction.PersonPrediction;
import org.mendline.ml.twin.DayFeature;
import org.mendline.ml.twin.FeatureDays;

/// What is missing, since when, and how long a silence is usual for a person.
public final class DataGaps {
    /// An input not seen for this many days is named as a gap.
    static final int GAP_DAYS = 7;

    private DataGaps() {}

    /// What has not been seen for a while, as of `today`.
    public static List<DataGap> of(PersonPrediction p, LocalDate today) {
        List<DataGap> gaps = new ArrayList<>();
        FeatureDays days = p.record().days();
        for (DayFeature feature : List.of(
                DayFeature.OUTCOME, DayFeature.LN_RMSSD, DayFeature.SLEEP, DayFeature.LOAD, DayFeature.READINESS)) {
            Optional<LocalDate> seen = lastSeen(days, feature).map(p.episode().onset()::plusDays);
            int allowed = feature == DayFeature.OUTCOME ? 4 * GAP_DAYS : GAP_DAYS;
            if (seen.isEmpty() || ChronoUnit.DAYS.between(seen.get(), today) > allowed) {
                String name = feature == DayFeature.OUTCOME ? p.record().scale().name() : FeatureNames.of(feature);
                gaps.add(new DataGap(name, seen));
            }
        }
        return gaps;
    }

    private static Optional<Integer> lastSeen(FeatureDays days, DayFeature feature) {
        for (int d = days.days() - 1; d >= 0; d--) {
            if (days.observed(d, feature)) {
                return Optional.of(d);
            }
        }
        return Optional.empty();
    }

    /// How many days without data are usual enough for this person.
    static long patienceDays(FeatureDays days) {
        List<Integer> gaps = new ArrayList<>();
        int last = -1;
        for (int d = 0; d < days.days(); d++) {
            int day = d;
            if (Arrays.stream(DayFeature.values()).anyMatch(f -> days.observed(day, f))) {
                if (last >= 0) {
                    gaps.add(d - last);
                }
                last = d;
            }
        }
        gaps.sort(null);
        int usual = gaps.isEmpty() ? CaseloadRules.LONGEST_GAP_DAYS : gaps.get(gaps.size() / 2);
        return Math.clamp(2L * usual, CaseloadRules.STALE_DAYS, CaseloadRules.LONGEST_GAP_DAYS);
    }
}
