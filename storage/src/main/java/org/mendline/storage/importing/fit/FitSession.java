package org.mendline.storage.importing.fit;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// Summary of one session, as [FitEncoder] writes it.
///
/// @param sport FIT sport number: 0 generic, 1 running, 2 cycling, 11 walking
/// @param duration without pauses
/// @param exertion perceived exertion, 0 (rest) to 10 (maximal), whole numbers
public record FitSession(
        Instant start,
        Duration duration,
        int sport,
        OptionalInt meanHeartRate,
        OptionalInt maxHeartRate,
        OptionalDouble distanceMetres,
        OptionalInt energyKcal,
        OptionalInt exertion) {

    /// FIT number of no particular sport.
    public static final int GENERIC = 0;
    /// FIT number of running.
    public static final int RUNNING = 1;
    /// FIT number of cycling.
    public static final int CYCLING = 2;
    /// FIT number of walking.
    public static final int WALKING = 11;

    /// A session of which only time and sport are known.
    public static FitSession of(Instant start, Duration duration, int sport) {
        return new FitSession(
                start,
                duration,
                sport,
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalDouble.empty(),
                OptionalInt.empty(),
                OptionalInt.empty());
    }

    /// The same with heart rates in /min.
    public FitSession withHeartRates(int mean, int max) {
        return new FitSession(
                start,
                duration,
                sport,
                OptionalInt.of(mean),
                OptionalInt.of(max),
                distanceMetres,
                energyKcal,
                exertion);
    }

    /// The same with distance in m and energy in kcal.
    public FitSession withWork(double metres, int kcal) {
        return new FitSession(
                start,
                duration,
                sport,
                meanHeartRate,
                maxHeartRate,
                OptionalDouble.of(metres),
                OptionalInt.of(kcal),
                exertion);
    }

    /// The same with perceived exertion, 0 to 10.
    public FitSession withExertion(int rating) {
        return new FitSession(
                start,
                duration,
                sport,
                meanHeartRate,
                maxHeartRate,
                distanceMetres,
                energyKcal,
                OptionalInt.of(rating));
    }
}
