package org.mendline.ml.stall;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.mendline.ml.inference.ParticleTwin;
import org.mendline.ml.inference.RecentPast;
import org.mendline.ml.stall.StallAssessment.Outlook;
import org.mendline.ml.twin.ConditionPriors;
import org.mendline.ml.twin.Dose;
import org.mendline.ml.twin.Doses;
import org.mendline.ml.twin.Futures;
import org.mendline.ml.twin.OutcomeScale;
import org.mendline.ml.twin.Protocol;
import org.mendline.ml.twin.RecoveryRecord;
import org.mendline.ml.twin.Simulator;

/// Gains of capacity over the next four weeks in many futures, and over the last weeks in as many pasts.
final class Gains {
    private static final Simulator SIMULATOR = new Simulator(true);

    private final RecentPast past;
    private final OutcomeScale scale;
    private final OptionalDouble goal; // as capacity
    private final double top; // capacity of full recovery
    private final double[] now;
    private final double[] ahead;
    private final double noticeable; // as capacity

    private Gains(RecentPast past, OutcomeScale scale, OptionalDouble goal, double top, double[] now, double[] ahead) {
        this.past = past;
        this.scale = scale;
        this.goal = goal;
        this.top = top;
        this.now = now;
        this.ahead = ahead;
        this.noticeable = scale.minimalImportantDifference() / width(scale);
    }

    static Gains of(ParticleTwin twin, Protocol plan, OptionalDouble goal, long seed) {
        RecoveryRecord record = twin.record();
        OutcomeScale scale = record.scale();
        double[][] ends = ends(twin, plan, StallDetector.HORIZON_DAYS, seed);
        double[] ahead = new double[ends[0].length];
        Arrays.setAll(ahead, f -> ends[1][f] - ends[0][f]);
        OptionalDouble capacity = goal.isPresent() ? OptionalDouble.of(scale.toCapacity(goal.getAsDouble())) : goal;
        double top = ConditionPriors.of(record).topCapacity();
        return new Gains(twin.recentPast(), scale, capacity, top, ends[0], ahead);
    }

    /// Gains that a twin of day `then` expects over the rest of `record` under what was truly done.
    static double[] predicted(ParticleTwin then, RecoveryRecord record, int day, long seed) {
        List<Dose> done = Arrays.asList(Doses.of(record)).subList(day + 1, record.today() + 1);
        double[][] ends = ends(then, new Protocol(done), done.size(), seed);
        double[] gains = new double[ends[0].length];
        Arrays.setAll(gains, f -> ends[1][f] - ends[0][f]);
        return gains;
    }

    /// Capacity today and on the last day, by future. As many futures as smoothed paths, so that future `j` goes on
    /// from the particle of path `j`.
    private static double[][] ends(ParticleTwin twin, Protocol plan, int days, long seed) {
        int n = twin.recentPast().paths();
        Futures futures =
                SIMULATOR.simulate(twin.state(), twin.record().today(), plan, days, n, OptionalDouble.empty(), seed);
        double[][] ends = new double[2][n];
        for (int f = 0; f < n; f++) {
            ends[0][f] = futures.capacity()[f];
            ends[1][f] = futures.capacity()[days * n + f];
        }
        return ends;
    }

    Outlook outlook(int backWeeks) {
        int room = 0;
        int stalled = 0;
        for (int f = 0; f < now.length; f++) {
            boolean hasRoom = now[f] < target() - noticeable;
            room += hasRoom ? 1 : 0;
            stalled += hasRoom && ahead[f] < noticeable ? 1 : 0;
        }
        double[] sorted = StallDetector.sorted(ahead);
        double n = now.length;
        return new Outlook(
                stalled / n,
                room / n,
                units(sorted[(int) (0.5 * n)]),
                units(sorted[(int) (0.1 * n)]),
                units(sorted[(int) (0.9 * n)]),
                backWeeks == 0 ? OptionalDouble.empty() : OptionalDouble.of(units(median(backWeeks))));
    }

    private double median(int weeks) {
        double[] gains = new double[past.paths()];
        Arrays.setAll(gains, j -> past.capacity(0, j) - past.capacity(weeks, j));
        return StallDetector.sorted(gains)[gains.length / 2];
    }

    /// Whether the goal rather than the end of the scale leaves no room.
    boolean nearGoal() {
        return goal.isPresent() && goal.getAsDouble() <= top;
    }

    private double target() {
        return Math.min(top, goal.orElse(top));
    }

    /// Earliest day, to a week, since which more likely than not nothing noticeable has been gained.
    int flatSince(ParticleTwin twin) {
        int weeks = 0;
        while (weeks < past.weeks() && flatLikely(weeks + 1)) {
            weeks++;
        }
        return twin.record().today() - 7 * weeks;
    }

    private boolean flatLikely(int weeks) {
        int flat = 0;
        for (int j = 0; j < past.paths(); j++) {
            flat += past.capacity(0, j) - past.capacity(weeks, j) < noticeable ? 1 : 0;
        }
        return 2 * flat > past.paths();
    }

    private double units(double capacity) {
        return capacity * width(scale);
    }

    private static double width(OutcomeScale scale) {
        return Math.abs(scale.best() - scale.worst());
    }
}
