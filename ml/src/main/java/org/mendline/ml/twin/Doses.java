package org.mendline.ml.twin;

import java.util.OptionalDouble;

/// The doses a record tells of, with gaps filled: by the last seven days, else by the record's mean, else by
/// what is usual for the condition. A gap is never a zero.
public final class Doses {
    private static final int RECENT_DAYS = 7;

    private Doses() {}

    /// The dose of every day of the record.
    public static Dose[] of(RecoveryRecord record) {
        Dose usual = usual(record.condition());
        FeatureDays days = record.days();
        double[][] filled = new double[Lever.values().length][];
        for (Lever lever : Lever.values()) {
            filled[lever.ordinal()] = fill(days, feature(lever), lever.of(usual));
        }
        Dose[] doses = new Dose[days.days()];
        for (int d = 0; d < doses.length; d++) {
            doses[d] = new Dose(filled[0][d], filled[1][d], filled[2][d], filled[3][d], filled[4][d], filled[5][d]);
        }
        return doses;
    }

    /// Mean dose over the last seven days that tell of each lever, else what is usual for the condition.
    public static Dose recent(RecoveryRecord record) {
        Dose dose = usual(record.condition());
        for (Lever lever : Lever.values()) {
            OptionalDouble mean = lastMean(record.days(), feature(lever));
            dose = mean.isPresent() ? lever.set(dose, mean.getAsDouble()) : dose;
        }
        return dose;
    }

    /// What people with the condition usually do or get.
    public static Dose usual(Condition condition) {
        return ConditionPriors.mechanics(condition).usual();
    }

    /// The daily value that records a lever.
    public static DayFeature feature(Lever lever) {
        return switch (lever) {
            case SLEEP -> DayFeature.SLEEP;
            case LOAD -> DayFeature.LOAD;
            case THERAPY -> DayFeature.THERAPY;
            case PROTEIN -> DayFeature.PROTEIN;
            case COLD -> DayFeature.COLD;
            case MOBILITY -> DayFeature.MOBILITY;
        };
    }

    private static OptionalDouble lastMean(FeatureDays days, DayFeature feature) {
        for (int d = days.days() - 1; d >= 0; d--) {
            if (days.observed(d, feature)) {
                return days.mean(feature, d, RECENT_DAYS);
            }
        }
        return OptionalDouble.empty();
    }

    private static double[] fill(FeatureDays days, DayFeature feature, double usual) {
        double[] filled = new double[days.days()];
        double overall = days.days() == 0
                ? usual
                : days.mean(feature, days.days() - 1, days.days()).orElse(usual);
        for (int d = 0; d < filled.length; d++) {
            OptionalDouble value = days.value(d, feature);
            filled[d] = value.isPresent()
                    ? value.getAsDouble()
                    : days.mean(feature, d, RECENT_DAYS).orElse(overall);
        }
        return filled;
    }
}
