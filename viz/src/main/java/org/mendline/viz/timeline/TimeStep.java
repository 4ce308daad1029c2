package org.mendline.viz.timeline;

import java.util.List;

/// Distance of two ticks on a time axis.
///
/// @param unit what is counted
/// @param count how many, above 0
record TimeStep(Unit unit, int count) {

    /// What steps are counted in; from `DAYS` on they follow the calendar.
    enum Unit {
        MILLIS(1),
        HOURS(3.6e6),
        DAYS(86.4e6),
        WEEKS(7 * 86.4e6),
        MONTHS(30.44 * 86.4e6),
        YEARS(365.25 * 86.4e6);

        private final double averageMillis;

        Unit(double averageMillis) {
            this.averageMillis = averageMillis;
        }
    }

    private static final int SECOND = 1_000;
    private static final int MINUTE = 60_000;
    private static final List<TimeStep> LADDER = List.of(
            millis(1),
            millis(2),
            millis(5),
            millis(10),
            millis(20),
            millis(50),
            millis(100),
            millis(200),
            millis(500),
            millis(SECOND),
            millis(2 * SECOND),
            millis(5 * SECOND),
            millis(10 * SECOND),
            millis(15 * SECOND),
            millis(30 * SECOND),
            millis(MINUTE),
            millis(2 * MINUTE),
            millis(5 * MINUTE),
            millis(10 * MINUTE),
            millis(15 * MINUTE),
            millis(30 * MINUTE),
            new TimeStep(Unit.HOURS, 1),
            new TimeStep(Unit.HOURS, 2),
            new TimeStep(Unit.HOURS, 3),
            new TimeStep(Unit.HOURS, 6),
            new TimeStep(Unit.HOURS, 12),
            new TimeStep(Unit.DAYS, 1),
            new TimeStep(Unit.DAYS, 2),
            new TimeStep(Unit.WEEKS, 1),
            new TimeStep(Unit.WEEKS, 2),
            new TimeStep(Unit.MONTHS, 1),
            new TimeStep(Unit.MONTHS, 3),
            new TimeStep(Unit.MONTHS, 6),
            new TimeStep(Unit.YEARS, 1),
            new TimeStep(Unit.YEARS, 2),
            new TimeStep(Unit.YEARS, 5),
            new TimeStep(Unit.YEARS, 10),
            new TimeStep(Unit.YEARS, 50),
            new TimeStep(Unit.YEARS, 100));

    /// The shortest round step not shorter than `leastMillis`.
    static TimeStep forDistance(double leastMillis) {
        return LADDER.stream()
                .filter(step -> step.averageMillis() >= leastMillis)
                .findFirst()
                .orElse(LADDER.getLast());
    }

    double averageMillis() {
        return count * unit.averageMillis;
    }

    /// Whether several ticks fall on one day.
    boolean withinDay() {
        return unit == Unit.MILLIS || unit == Unit.HOURS;
    }

    private static TimeStep millis(int count) {
        return new TimeStep(Unit.MILLIS, count);
    }
}
