package org.mendline.app.scenario;

import java.util.OptionalDouble;
import org.mendline.ml.forecast.TimeToGoal;

/// A plan that a search proposes.
///
/// @param meanDays mean time to the goal, futures that do not reach it in twelve weeks counted as twelve weeks
/// @param time its distribution
/// @param risk 0 to 1; empty where none can be given
/// @param reachedByDate share of futures that reach the goal by the date asked for; empty if none was
public record FoundPlan(
        Scenario scenario,
        double meanDays,
        TimeToGoal time,
        Burden burden,
        OptionalDouble risk,
        OptionalDouble reachedByDate) {
    /// Whether half of the futures reach the goal by the date asked for; true if none was.
    public boolean inTime() {
        return reachedByDate.orElse(1) >= 0.5;
    }
}
