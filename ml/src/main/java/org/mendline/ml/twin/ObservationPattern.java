package org.mendline.ml.twin;

import java.util.Set;
import java.util.random.RandomGenerator;

/// How much of a simulated person is recorded.
///
/// @param visits chance that a day is a visit on which the outcome is measured; day 0 never is
/// @param firstVisit first day on which a visit can be
/// @param daily markers written on most days
/// @param dailyChance chance that a daily marker is there on a day
/// @param labChance chance of a CRP and creatine kinase on a day; three times that in the first week
/// @param levers doses written every day; all others are as usual and unrecorded
public record ObservationPattern(
        double visits, int firstVisit, Set<DayFeature> daily, double dailyChance, double labChance, Set<Lever> levers) {

    public ObservationPattern {
        daily = Set.copyOf(daily);
        levers = Set.copyOf(levers);
    }

    /// Visits only, about one in `everyDays` days.
    public static ObservationPattern visitsEvery(int everyDays) {
        return new ObservationPattern(1.0 / everyDays, 1, Set.of(), 0, 0, Set.of());
    }

    /// Watch, diary and laboratory beside weekly visits.
    public static ObservationPattern rich() {
        return new ObservationPattern(
                1.0 / 7,
                1,
                Set.of(
                        DayFeature.LN_RMSSD,
                        DayFeature.RESTING_HEART_RATE,
                        DayFeature.SORENESS,
                        DayFeature.PAIN,
                        DayFeature.READINESS),
                0.9,
                0.05,
                Set.of(Lever.values()));
    }

    /// A pattern drawn at random, from a lone visit to everything daily.
    public static ObservationPattern draw(RandomGenerator random) {
        ObservationPattern rich = rich();
        double every = Math.exp(random.nextDouble(Math.log(2), Math.log(45)));
        int first = random.nextInt(1, 8);
        double kind = random.nextDouble();
        if (kind < 0.3) {
            return new ObservationPattern(1 / every, first, Set.of(), 0, 0, Set.of());
        }
        Set<DayFeature> some = rich.daily().stream()
                .sorted()
                .filter(f -> random.nextDouble() < 0.7)
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
        Set<Lever> levers = java.util.Arrays.stream(Lever.values())
                .filter(l -> random.nextDouble() < 0.6)
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
        double labs = random.nextDouble() < 0.5 ? 0.06 : 0;
        return new ObservationPattern(1 / every, first, some, random.nextDouble(0.15, 1), labs, levers);
    }
}
