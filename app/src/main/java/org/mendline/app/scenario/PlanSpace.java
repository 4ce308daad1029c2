package org.mendline.app.scenario;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.mendline.ml.search.Dimension;
import org.mendline.ml.twin.Dose;
import org.mendline.ml.twin.Lever;

/// Which plans a search may propose: load and therapy by three doses, in the first, sixth and last week, with even
/// steps
/// between; the habits by one dose for all weeks. Locked levers keep the doses they have.
///
/// Sleep and protein are never lowered, cold and mobility work stay within what was studied, and load within half to
/// one and a half times the usual, beyond which the twin has never been checked.
final class PlanSpace {
    private static final int[] KNOTS = {0, 5, Scenario.WEEKS - 1};
    private static final double MOST_SLEEP_HOURS = 9.5;
    private static final double MOST_PROTEIN = 2.2;
    private static final double MOST_COLD_MINUTES = 15;
    private static final double MOST_MOBILITY_MINUTES = 30;
    private static final double MOST_THERAPY_MINUTES = 90;
    private static final double LOAD_FACTOR = 0.5;

    private final Scenario start;
    private final List<Lever> free;

    /// @param start where the search starts; its locked levers are not moved
    PlanSpace(Scenario start) {
        this.start = start;
        this.free = List.of(Lever.values()).stream()
                .filter(lever -> !start.isLocked(lever))
                .toList();
    }

    boolean isEmpty() {
        return free.isEmpty();
    }

    private static int knots(Lever lever) {
        return lever == Lever.LOAD || lever == Lever.THERAPY ? KNOTS.length : 1;
    }

    List<Dimension> dimensions() {
        List<Dimension> dimensions = new ArrayList<>();
        for (Lever lever : free) {
            for (int k = 0; k < knots(lever); k++) {
                dimensions.add(dimension(lever, lever.of(start.weeks().get(KNOTS[k]))));
            }
        }
        return dimensions;
    }

    private static Dimension dimension(Lever lever, double now) {
        double low = switch (lever) {
            case SLEEP, PROTEIN -> now;
            case LOAD -> now * (1 - LOAD_FACTOR);
            case THERAPY, COLD, MOBILITY -> 0;
        };
        double high = switch (lever) {
            case SLEEP -> MOST_SLEEP_HOURS;
            case PROTEIN -> MOST_PROTEIN;
            case LOAD -> Math.min(lever.high(), now * (1 + LOAD_FACTOR));
            case THERAPY -> MOST_THERAPY_MINUTES;
            case COLD -> MOST_COLD_MINUTES;
            case MOBILITY -> MOST_MOBILITY_MINUTES;
        };
        return new Dimension(Math.min(low, now), Math.max(high, now), lever.step(), now);
    }

    /// The plan that a point stands for.
    Scenario plan(String name, List<Double> point) {
        Scenario plan = start.named(name);
        int at = 0;
        for (Lever lever : free) {
            List<Double> knots = point.subList(at, at + knots(lever));
            at += knots(lever);
            plan = plan.with(lever, knots.size() == 1 ? steady(knots.getFirst()) : between(lever, knots));
        }
        return plan;
    }

    private static List<Double> steady(double dose) {
        return Collections.nCopies(Scenario.WEEKS, dose);
    }

    private static List<Double> between(Lever lever, List<Double> knots) {
        if (knots.stream().distinct().count() == 1) {
            return steady(knots.getFirst());
        }
        List<Double> doses = new ArrayList<>();
        for (int w = 0; w < Scenario.WEEKS; w++) {
            int k = w < KNOTS[1] ? 0 : 1;
            double share = (double) (w - KNOTS[k]) / (KNOTS[k + 1] - KNOTS[k]);
            double dose = knots.get(k) + share * (knots.get(k + 1) - knots.get(k));
            boolean knot = w == KNOTS[0] || w == KNOTS[1] || w == KNOTS[2];
            doses.add(knot ? dose : Math.round(dose / lever.step()) * lever.step());
        }
        return doses;
    }

    /// The start with all free doses that take time scaled down alike until the limits hold; the start itself where
    /// they
    /// hold already, and where they cannot be made to.
    static Scenario within(Scenario start, Limits limits, Dose usual) {
        for (int percent = 100; percent >= 0; percent -= 5) {
            Scenario tried = scaled(start, percent / 100.0);
            if (limits.keeps(Burden.of(tried, usual, limits.sessionMinutes()))) {
                return tried;
            }
        }
        return start;
    }

    private static Scenario scaled(Scenario start, double factor) {
        Scenario plan = start;
        for (Lever lever : List.of(Lever.THERAPY, Lever.LOAD, Lever.COLD, Lever.MOBILITY)) {
            plan = plan.with(
                    lever,
                    start.doses(lever).stream().map(dose -> dose * factor).toList());
        }
        return plan;
    }
}
