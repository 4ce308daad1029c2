package org.mendline.ml.forecast;

import java.util.List;

/// Quantiles of one quantity over coming days, in the quantity's unit, from many simulated futures.
///
/// @param points one per day, ascending
public record Fan(List<Point> points) {
    public Fan {
        points = List.copyOf(points);
    }

    /// One day of the fan.
    ///
    /// @param day days after today
    public record Point(
            int day, double median, double lo50, double hi50, double lo80, double hi80, double lo95, double hi95) {}

    /// The point `day` days after today.
    ///
    /// @throws java.util.NoSuchElementException if the fan does not reach that day
    public Point at(int day) {
        return points.stream().filter(p -> p.day() == day).findFirst().orElseThrow();
    }
}
