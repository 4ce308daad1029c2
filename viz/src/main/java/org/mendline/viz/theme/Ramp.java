package org.mendline.viz.theme;

import java.util.List;
import javafx.scene.paint.Color;

/// Colours that go over into each other, for numbers.
///
/// @param stops at even distances, at least two
public record Ramp(List<Color> stops) {

    /// @throws IllegalArgumentException if there are fewer than two stops
    public Ramp {
        stops = List.copyOf(stops);
        if (stops.size() < 2) {
            throw new IllegalArgumentException("A ramp needs two colours or more, not " + stops.size());
        }
    }

    /// Colour at `share` of the way, which is cut to 0 to 1.
    public Color at(double share) {
        double place = Math.clamp(share, 0.0, 1.0) * (stops.size() - 1);
        int from = Math.min((int) place, stops.size() - 2);
        return stops.get(from).interpolate(stops.get(from + 1), place - from);
    }
}
