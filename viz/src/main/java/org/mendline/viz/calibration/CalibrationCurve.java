package org.mendline.viz.calibration;

import java.util.List;

/// How often intervals of several nominal levels held the truth, for one set of predictions.
///
/// @param name what was predicted
/// @param points by ascending promise
public record CalibrationCurve(String name, List<Point> points) {
    public CalibrationCurve {
        points = List.copyOf(points);
    }

    /// @param promised nominal level, 0 to 1
    /// @param kept share of truths that lay inside, 0 to 1
    public record Point(double promised, double kept) {}
}
