package org.mendline.ml.forecast;

import java.util.Map;
import java.util.Optional;
import org.mendline.ml.twin.DayFeature;

/// Simulated futures of one twin under one protocol, summarised.
///
/// @param outcome fan of the outcome measure, day 0 (today) to the horizon
/// @param outlook fans of daily markers 1, 2 and 3 days after today (24, 48, 72 h)
/// @param timeToGoal present if a goal was given
/// @param futures how many futures were simulated
public record Projection(Fan outcome, Map<DayFeature, Fan> outlook, Optional<TimeToGoal> timeToGoal, int futures) {
    public Projection {
        outlook = Map.copyOf(outlook);
    }
}
