package org.mendline.viz.planstrip;

import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import org.mendline.viz.planstrip.PlanStripData.Other;
import org.mendline.viz.planstrip.PlanStripData.Range;

/// Made-up plans for tests.
public final class ExamplePlans {
    private ExamplePlans() {}

    /// Load that rises over twelve weeks, beside two other plans.
    public static PlanStripData load() {
        List<Double> rising =
                List.of(250.0, 250.0, 280.0, 310.0, 340.0, 370.0, 400.0, 430.0, 460.0, 460.0, 420.0, 300.0);
        return new PlanStripData(
                "Training load by week, plan B",
                "AU",
                new Range(0, 600, 10),
                OptionalDouble.of(300),
                1,
                rising,
                List.of(
                        new Other("A: as now", 0, Collections.nCopies(12, 300.0)),
                        new Other("C: rest", 2, Collections.nCopies(12, 150.0))),
                false);
    }

    public static PlanStripData lockedSleep() {
        return new PlanStripData(
                "Sleep by week, plan C",
                "h",
                new Range(4, 11, 0.25),
                OptionalDouble.of(7.1),
                2,
                Collections.nCopies(12, 8.5),
                List.of(),
                true);
    }
}
