package org.mendline.ml.risk;

import java.util.Optional;
import java.util.OptionalDouble;
import org.mendline.ml.twin.DayFeature;
import org.mendline.ml.twin.FeatureDays;
import org.mendline.ml.twin.RecoveryRecord;

/// A return to pivoting sport after reconstruction of the anterior cruciate ligament, planned or past.
///
/// @param today days since surgery
/// @param returnDay days since surgery
/// @param criteria whether the criteria for return are met
/// @param levelOne whether the sport is level I (jumping, cutting, pivoting), if known
/// @param ageYears age, if known
/// @param habitualSleepHours mean sleep of recent weeks, if known
public record AclReturn(
        int today,
        int returnDay,
        Criteria criteria,
        Optional<Boolean> levelOne,
        OptionalDouble ageYears,
        OptionalDouble habitualSleepHours) {
    private static final int SLEEP_DAYS = 28;
    private static final int FEWEST_NIGHTS = 14;

    /// @throws IllegalArgumentException if a day is negative
    public AclReturn {
        if (today < 0 || returnDay < 0) {
            throw new IllegalArgumentException("Days count from surgery, not " + today + " and " + returnDay);
        }
    }

    /// The criteria for return to sport: 90 % limb symmetry in strength and hop tests and 90 points on the scores.
    public sealed interface Criteria {
        record Passed() implements Criteria {}

        record NotPassed() implements Criteria {}

        /// @param probabilityOfSymmetry that limb symmetry is 90 % or more on the day of return, if the twin says
        record NotTested(OptionalDouble probabilityOfSymmetry) implements Criteria {}
    }

    /// Age and sleep from a record.
    public static AclReturn of(RecoveryRecord record, int returnDay, Criteria criteria, Optional<Boolean> levelOne) {
        FeatureDays days = record.days();
        int nights = 0;
        for (int d = Math.max(0, days.days() - SLEEP_DAYS); d < days.days(); d++) {
            nights += days.observed(d, DayFeature.SLEEP) ? 1 : 0;
        }
        OptionalDouble sleep = nights < FEWEST_NIGHTS
                ? OptionalDouble.empty()
                : days.mean(DayFeature.SLEEP, record.today(), SLEEP_DAYS);
        return new AclReturn(
                record.today(), returnDay, criteria, levelOne, record.traits().ageYears(), sleep);
    }

    /// The same return on another day.
    public AclReturn on(int otherDay) {
        return new AclReturn(today, otherDay, criteria, levelOne, ageYears, habitualSleepHours);
    }

    /// The same return with the criteria judged otherwise.
    public AclReturn with(Criteria others) {
        return new AclReturn(today, returnDay, others, levelOne, ageYears, habitualSleepHours);
    }

    double months() {
        return returnDay / AclEvidence.DAYS_PER_MONTH;
    }

    /// Whether the evidence on sleep, gathered on adolescents, speaks of this person, who sleeps too little.
    boolean shortSleeper() {
        boolean adolescent = ageYears.isPresent() && ageYears.getAsDouble() >= 12 && ageYears.getAsDouble() < 19;
        return adolescent && habitualSleepHours.isPresent() && habitualSleepHours.getAsDouble() < 8;
    }
}
