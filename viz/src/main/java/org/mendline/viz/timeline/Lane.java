package org.mendline.viz.timeline;

import java.util.Optional;

/// One strip of the timeline.
///
/// @param name what it shows
/// @param unit unit of its values; may be empty
/// @param weight share of the height among lanes with values, above 0; other lanes are as high as they need to be
/// @param ownNormal the person's own normal range, for lanes with values
public record Lane(String name, String unit, double weight, LaneContent content, Optional<OwnNormal> ownNormal) {

    /// @throws IllegalArgumentException if the weight is not above 0
    public Lane {
        if (!(weight > 0) || !Double.isFinite(weight)) {
            throw new IllegalArgumentException("A lane needs a weight above 0, not " + weight);
        }
    }

    /// A lane of weight 1 with values.
    public static Lane of(String name, String unit, LaneContent content) {
        return new Lane(name, unit, 1, content, Optional.empty());
    }

    /// A lane without values.
    public static Lane of(String name, LaneContent content) {
        return of(name, "", content);
    }

    public Lane withWeight(double share) {
        return new Lane(name, unit, share, content, ownNormal);
    }

    public Lane withOwnNormal(OwnNormal band) {
        return new Lane(name, unit, weight, content, Optional.of(band));
    }
}
