package org.mendline.app.scenario;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.mendline.ml.twin.Dose;
import org.mendline.ml.twin.Lever;
import org.mendline.ml.twin.Protocol;

/// A named plan for the coming twelve weeks: a dose of every lever for each week, and which levers are locked.
///
/// @param name what the user calls it
/// @param weeks daily mean doses, one a week, [#WEEKS] of them
/// @param locked levers that neither the user nor a search may move
public record Scenario(String name, List<Dose> weeks, Set<Lever> locked) {
    /// Weeks a plan reaches.
    public static final int WEEKS = 12;

    /// The same in days.
    public static final int HORIZON_DAYS = 7 * WEEKS;

    /// @throws IllegalArgumentException if the name is blank or there are not as many weeks as a plan reaches
    public Scenario {
        weeks = List.copyOf(weeks);
        locked = Set.copyOf(locked);
        if (name.isBlank()) {
            throw new IllegalArgumentException("A plan needs a name");
        }
        if (weeks.size() != WEEKS) {
            throw new IllegalArgumentException("A plan has " + WEEKS + " weeks, not " + weeks.size());
        }
    }

    /// The same dose in every week, nothing locked.
    public static Scenario constant(String name, Dose dose) {
        return new Scenario(name, Collections.nCopies(WEEKS, dose), Set.of());
    }

    /// Doses of one lever by week, in the lever's unit.
    public List<Double> doses(Lever lever) {
        return weeks.stream().map(lever::of).toList();
    }

    /// Mean dose of a lever over all weeks.
    public double mean(Lever lever) {
        return weeks.stream().mapToDouble(lever::of).average().orElseThrow();
    }

    /// Whether a lever has the same dose in every week.
    public boolean steady(Lever lever) {
        return doses(lever).stream().distinct().count() == 1;
    }

    public boolean isLocked(Lever lever) {
        return locked.contains(lever);
    }

    /// With other doses of one lever, each held to what the lever allows or to the present dose beyond it; a locked
    /// lever stays as it is.
    ///
    /// @param doses one a week
    /// @throws IllegalArgumentException if there are not as many doses as weeks
    public Scenario with(Lever lever, List<Double> doses) {
        if (doses.size() != WEEKS) {
            throw new IllegalArgumentException("A plan has " + WEEKS + " weeks, not " + doses.size());
        }
        if (isLocked(lever)) {
            return this;
        }
        List<Dose> changed = new ArrayList<>();
        for (int w = 0; w < WEEKS; w++) {
            double now = lever.of(weeks.get(w));
            double low = Math.min(lever.low(), now);
            double high = Math.max(lever.high(), now);
            changed.add(lever.set(weeks.get(w), Math.clamp(doses.get(w), low, high)));
        }
        return new Scenario(name, changed, locked);
    }

    /// With one lever at the same dose in every week; a locked lever stays as it is.
    public Scenario with(Lever lever, double dose) {
        return with(lever, Collections.nCopies(WEEKS, dose));
    }

    /// With all doses of one lever moved alike until their mean is `mean`: what was drawn keeps its shape where the
    /// lever's limits allow it.
    public Scenario withMean(Lever lever, double mean) {
        double shift = mean - mean(lever);
        return with(lever, doses(lever).stream().map(dose -> dose + shift).toList());
    }

    /// The same doses under another name.
    public Scenario named(String other) {
        return new Scenario(other, weeks, locked);
    }

    /// With one lever locked or free.
    public Scenario withLock(Lever lever, boolean lock) {
        Set<Lever> now = EnumSet.noneOf(Lever.class);
        now.addAll(locked);
        if (lock) {
            now.add(lever);
        } else {
            now.remove(lever);
        }
        return new Scenario(name, weeks, now);
    }

    /// Whether the doses differ from those of another plan.
    public boolean differsFrom(Scenario other) {
        return !weeks.equals(other.weeks);
    }

    /// What is simulated.
    public Protocol protocol() {
        return Protocol.weekly(weeks);
    }
}
