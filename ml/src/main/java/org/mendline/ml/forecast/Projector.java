package org.mendline.ml.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.mendline.ml.twin.DayFeature;
import org.mendline.ml.twin.Futures;
import org.mendline.ml.twin.OutcomeScale;
import org.mendline.ml.twin.Particles;
import org.mendline.ml.twin.Protocol;
import org.mendline.ml.twin.Simulator;

/// From particles and a plan to a projection: simulates and summarises. Stateless, safe for several threads.
public final class Projector {
    private final boolean parallel;
    private final Simulator simulator;

    /// @param parallel whether to use the common pool beside the calling thread; the result is the same
    public Projector(boolean parallel) {
        this.parallel = parallel;
        this.simulator = new Simulator(parallel);
    }

    /// Projects equally likely particles of today; the summary of [#forecast].
    ///
    /// @throws IllegalArgumentException if the horizon is not 1 to 365 days or futures not 100 to 100,000
    public Projection project(
            Particles particles,
            int today,
            OutcomeScale scale,
            Protocol protocol,
            int horizonDays,
            int futures,
            OptionalDouble goal,
            long seed) {
        return forecast(particles, today, scale, protocol, horizonDays, futures, goal, seed)
                .projection();
    }

    /// Projects equally likely particles of today.
    ///
    /// @param today days since onset
    /// @param goal goal in the outcome's unit
    /// @throws IllegalArgumentException if the horizon is not 1 to 365 days or futures not 100 to 100,000
    public PlanForecast forecast(
            Particles particles,
            int today,
            OutcomeScale scale,
            Protocol protocol,
            int horizonDays,
            int futures,
            OptionalDouble goal,
            long seed) {
        if (horizonDays < 1 || horizonDays > 365) {
            throw new IllegalArgumentException("The horizon must be 1 to 365 days, not " + horizonDays);
        }
        if (futures < 100 || futures > 100_000) {
            throw new IllegalArgumentException("The number of futures must be 100 to 100,000, not " + futures);
        }
        OptionalDouble goalCapacity = goal.isPresent() ? OptionalDouble.of(scale.toCapacity(goal.getAsDouble())) : goal;
        Futures f = simulator.simulate(particles, today, protocol, horizonDays, futures, goalCapacity, seed);
        Fan outcome = FanSummary.outcome(scale, horizonDays + 1, f.capacity(), f.measurementNoise(), parallel);
        Optional<TimeToGoal> time = goal.isPresent()
                ? Optional.of(timeToGoal(goal.getAsDouble(), horizonDays, f.goalDay()))
                : Optional.empty();
        Projection projection = new Projection(outcome, outlook(f), time, futures);
        return new PlanForecast(projection, new FutureOutcomes(horizonDays, f.goalDay(), last(scale, f)));
    }

    private static float[] last(OutcomeScale scale, Futures f) {
        float[] last = new float[f.futures()];
        int offset = f.horizonDays() * f.futures();
        for (int i = 0; i < last.length; i++) {
            last[i] = (float) scale.toMeasure(Math.clamp(f.capacity()[offset + i], 0.0, 1.0));
        }
        return last;
    }

    private Map<DayFeature, Fan> outlook(Futures futures) {
        IntStream each = IntStream.range(0, Simulator.OUTLOOK.size());
        List<Fan> fans = (parallel ? each.parallel() : each)
                .mapToObj(m -> outlook(futures.markers()[m], futures.futures()))
                .toList();
        Map<DayFeature, Fan> outlook = new EnumMap<>(DayFeature.class);
        for (int m = 0; m < fans.size(); m++) {
            outlook.put(Simulator.OUTLOOK.get(m), onScale(Simulator.OUTLOOK.get(m), fans.get(m)));
        }
        return outlook;
    }

    /// Ratings end at 0 and 10; the observation model's normal noise does not know that.
    private static Fan onScale(DayFeature marker, Fan fan) {
        return switch (marker) {
            case READINESS, SORENESS, PAIN ->
                new Fan(fan.points().stream().map(Projector::rated).toList());
            case LN_RMSSD,
                    RESTING_HEART_RATE,
                    SLEEP,
                    LOAD,
                    CRP,
                    CREATINE_KINASE,
                    THERAPY,
                    PROTEIN,
                    COLD,
                    MOBILITY,
                    OUTCOME -> fan;
        };
    }

    private static Fan.Point rated(Fan.Point p) {
        return new Fan.Point(
                p.day(),
                rating(p.median()),
                rating(p.lo50()),
                rating(p.hi50()),
                rating(p.lo80()),
                rating(p.hi80()),
                rating(p.lo95()),
                rating(p.hi95()));
    }

    private static double rating(double value) {
        return Math.clamp(value, 0.0, 10.0);
    }

    private static Fan outlook(float[][] days, int futures) {
        List<Fan.Point> points = new ArrayList<>();
        for (int d = 0; d < days.length; d++) {
            points.add(FanSummary.point(d + 1, days[d], 0, futures));
        }
        return new Fan(points);
    }

    private static TimeToGoal timeToGoal(double goal, int horizonDays, int[] goalDay) {
        int[] sorted = Arrays.stream(goalDay)
                .map(d -> d < 0 ? Integer.MAX_VALUE : d)
                .sorted()
                .toArray();
        long reached = Arrays.stream(goalDay).filter(d -> d >= 0).count();
        return new TimeToGoal(
                goal,
                horizonDays,
                (double) reached / goalDay.length,
                quantile(sorted, 0.10),
                quantile(sorted, 0.50),
                quantile(sorted, 0.90));
    }

    private static OptionalInt quantile(int[] sorted, double p) {
        int day = sorted[(int) Math.ceil(p * sorted.length) - 1];
        return day == Integer.MAX_VALUE ? OptionalInt.empty() : OptionalInt.of(day);
    }
}
