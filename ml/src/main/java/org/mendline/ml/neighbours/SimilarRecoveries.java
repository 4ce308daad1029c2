package org.mendline.ml.neighbours;

import java.util.List;
import org.mendline.ml.forecast.Fan;

/// Finished recoveries that resemble the present one, and the course they suggest.
///
/// @param count how many they are: "23 similar recoveries in this clinic"
/// @param candidates finished recoveries they were chosen from
/// @param fan outcome from today on, in the measure's unit; it ends where too few were followed on
/// @param courses their measured courses, nearest first
/// @param calibration how the intervals fared on the finished recoveries themselves
public record SimilarRecoveries(
        int count, int candidates, Fan fan, List<Course> courses, IntervalCalibration calibration) {
    public SimilarRecoveries {
        courses = List.copyOf(courses);
    }

    /// One similar recovery. It carries a number and no name.
    ///
    /// @param number place in the list the recoveries were chosen from, from 0
    /// @param weight how much it counts, all weights summing to 1
    /// @param measured what was measured
    public record Course(int number, double weight, OutcomeCourse measured) {}

    /// Each finished recovery predicted from the others, against what was measured.
    ///
    /// @param measurements how many were compared
    /// @param coverage50 share inside the 50 % interval before widening
    /// @param coverage80 the same at 80 %
    /// @param coverage95 the same at 95 %
    /// @param widening50 factor by which the 50 % interval was then stretched about the median so that it
    ///     covers
    /// @param widening80 the same at 80 %
    /// @param widening95 the same at 95 %
    public record IntervalCalibration(
            int measurements,
            double coverage50,
            double coverage80,
            double coverage95,
            double widening50,
            double widening80,
            double widening95) {}
}
