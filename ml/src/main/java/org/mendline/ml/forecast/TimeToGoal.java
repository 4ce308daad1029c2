package org.mendline.ml.forecast;

import java.util.OptionalInt;

/// When the goal is reached and held, over simulated futures. Days count from today; empty means beyond the
/// horizon in that
/// share of futures.
///
/// @param goal goal in the outcome's unit
/// @param probabilityWithinHorizon share of futures that reach the goal within `horizonDays`
public record TimeToGoal(
        double goal,
        int horizonDays,
        double probabilityWithinHorizon,
        OptionalInt lo80Days,
        OptionalInt medianDays,
        OptionalInt hi80Days) {}
