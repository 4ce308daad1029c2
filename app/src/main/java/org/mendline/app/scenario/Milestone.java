package org.mendline.app.scenario;

import org.mendline.ml.twin.OutcomeScale;

/// How much of the goal counts as arriving.
public enum Milestone {
    GOAL(1),
    NINETY_PERCENT(0.9);

    private final double share;

    Milestone(double share) {
        this.share = share;
    }

    /// The value to reach, in the outcome's unit. The share is taken of the way from the scale's worst value to the
    /// goal,
    /// so that it means the same for scales on which less is better.
    public double target(OutcomeScale scale, double goal) {
        return scale.toMeasure(share * scale.toCapacity(goal));
    }
}
