package org.mendline.ml.local;

import java.util.List;
import org.mendline.ml.forecast.Fan;

/// Predictions of several members as one, and how far they disagree.
///
/// @param fan the blend, in the outcome's unit
/// @param disagreement by day of the fan
public record BlendedFan(Fan fan, List<Disagreement> disagreement) {
    public BlendedFan {
        disagreement = List.copyOf(disagreement);
    }

    /// @param day days after today
    /// @param sd weighted standard deviation of the members' medians, in the outcome's unit
    /// @param relative the same as a share of half the blend's 80 % interval; near 0 they agree, at 1
    ///     they differ by as much as the blend is unsure
    public record Disagreement(int day, double sd, double relative) {}
}
