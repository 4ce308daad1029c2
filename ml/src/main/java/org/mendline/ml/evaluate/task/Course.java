package org.mendline.ml.evaluate.task;

import java.util.List;

/// What a sample's inputs know of the outcome's earlier course, and when the outcome lies.
///
/// It holds exactly those values of the outcome's column that inputs were made from: all of a mean's or a slope's
/// window, only the first of a `first`. Members that follow a person's course so see no more than the others.
///
/// @param origin time of the origin on the table's axis
/// @param target time of the outcome, relative to the origin
/// @param known earlier values by time relative to the origin
public record Course(double origin, double target, List<Timed> known) {
    /// Nothing known.
    public static final Course NONE = new Course(0, 0, List.of());

    public Course {
        known = List.copyOf(known);
    }

    /// A value and when it was taken.
    ///
    /// @param time in the unit of the time column
    public record Timed(double time, double value) {}
}
