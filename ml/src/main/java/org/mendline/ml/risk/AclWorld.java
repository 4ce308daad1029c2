package org.mendline.ml.risk;

import java.util.random.RandomGenerator;

/// One thing that the evidence on ACL re-injury leaves possible: every ratio and base rate at one value.
///
/// @param failedRisk two-year risk of those who failed the criteria
/// @param cohortMonths month of return that this risk belongs to, at most 9. The evidence does not carry it; drawn
///     evenly from 6 to 12 months
/// @param perMonth rate ratio for each month of later return
/// @param criteria hazard ratio of passing the criteria. Two studies compete: either, with even chance, which is
///     wider than their pooled value
/// @param levelOneRule whether, in level I sport, return within the first year is what counts and not the month:
///     the second study's reading, with even chance
/// @param firstYear hazard ratio of return to level I sport within the first year
/// @param shortSleep risk ratio of habitual sleep below 8 h
/// @param passEarly share who pass the criteria at 6.5 months
/// @param passLate share who pass the criteria at 9.5 months
record AclWorld(
        double failedRisk,
        double cohortMonths,
        double perMonth,
        double criteria,
        boolean levelOneRule,
        double firstYear,
        double shortSleep,
        double passEarly,
        double passLate) {

    private static final int YEAR_DAYS = 365;

    static AclWorld draw(RandomGenerator random) {
        return new AclWorld(
                share(random, AclEvidence.FAILED_INJURED, AclEvidence.FAILED),
                Math.min(AclEvidence.FLAT_FROM_MONTHS, random.nextDouble(6, 12)),
                AclEvidence.PER_MONTH.draw(random),
                (random.nextBoolean() ? AclEvidence.CRITERIA_2016 : AclEvidence.CRITERIA_2020).draw(random),
                random.nextBoolean(),
                AclEvidence.LEVEL_ONE_FIRST_YEAR.draw(random),
                AclEvidence.SHORT_SLEEP.draw(random),
                share(random, AclEvidence.PASSED_EARLY, AclEvidence.TESTED),
                share(random, AclEvidence.PASSED_LATE, AclEvidence.TESTED));
    }

    /// Two-year risk from today on.
    double risk(AclReturn person) {
        return switch (person.criteria()) {
            case AclReturn.Criteria.Passed() -> risk(person, true);
            case AclReturn.Criteria.NotPassed() -> risk(person, false);
            case AclReturn.Criteria.NotTested untested -> {
                double pass = passing(person, untested);
                yield pass * risk(person, true) + (1 - pass) * risk(person, false);
            }
        };
    }

    private double risk(AclReturn person, boolean passed) {
        double hazard = -Math.log1p(-failedRisk) * timing(person);
        hazard *= passed ? criteria : 1;
        hazard *= person.shortSleeper() ? shortSleep : 1;
        return -Math.expm1(-hazard * remaining(person));
    }

    private double timing(AclReturn person) {
        if (levelOneRule && person.levelOne().orElse(false)) {
            return person.returnDay() >= YEAR_DAYS ? 1 / firstYear : 1;
        }
        double waited = Math.min(AclEvidence.FLAT_FROM_MONTHS, person.months()) - cohortMonths;
        return Math.pow(perMonth, waited);
    }

    /// Share of the time at risk that is still ahead, the hazard taken as constant.
    private static double remaining(AclReturn person) {
        double whole = AclEvidence.FOLLOWED_DAYS - person.returnDay();
        double passed = Math.max(0, person.today() - person.returnDay());
        return Math.clamp((whole - passed) / whole, 0.0, 1.0);
    }

    /// Symmetric strength is one of the criteria: at 9 months 53.2 % had it and 11.3 % had all.
    private double passing(AclReturn person, AclReturn.Criteria.NotTested untested) {
        if (untested.probabilityOfSymmetry().isPresent()) {
            double all = Math.min(1, passLate / AclEvidence.SYMMETRIC_SHARE);
            return untested.probabilityOfSymmetry().getAsDouble() * all;
        }
        double along =
                (person.months() - AclEvidence.EARLY_MONTHS) / (AclEvidence.LATE_MONTHS - AclEvidence.EARLY_MONTHS);
        double at = Math.clamp(along, 0.0, 1.0);
        return (1 - at) * passEarly + at * passLate;
    }

    /// A share from its posterior under Jeffreys' prior, Beta(k + ½, n − k + ½).
    private static double share(RandomGenerator random, int k, int n) {
        double a = halfGamma(random, k);
        double b = halfGamma(random, n - k);
        return a / (a + b);
    }

    /// A gamma variate of shape `k + ½`: `k` exponentials and half a squared normal.
    private static double halfGamma(RandomGenerator random, int k) {
        double z = random.nextGaussian();
        double sum = z * z / 2;
        for (int i = 0; i < k; i++) {
            sum -= Math.log(1 - random.nextDouble());
        }
        return sum;
    }
}
