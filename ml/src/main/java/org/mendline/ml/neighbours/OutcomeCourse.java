package org.mendline.ml.neighbours;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.mendline.ml.twin.DayFeature;
import org.mendline.ml.twin.RecoveryRecord;

/// The measured outcomes of one recovery, joined by straight lines.
///
/// @param points measurements, by day since onset
public record OutcomeCourse(List<Point> points) {
    /// How far beyond its first and last measurement a course still tells of a day.
    private static final int REACH_DAYS = 7;

    public OutcomeCourse {
        points = List.copyOf(points);
    }

    /// One measurement.
    ///
    /// @param day days since onset
    /// @param value in the measure's unit
    public record Point(int day, double value) {}

    /// The outcomes in a record.
    public static OutcomeCourse of(RecoveryRecord record) {
        List<Point> points = new ArrayList<>();
        for (int d = 0; d < record.days().days(); d++) {
            OptionalDouble value = record.days().value(d, DayFeature.OUTCOME);
            if (value.isPresent()) {
                points.add(new Point(d, value.getAsDouble()));
            }
        }
        return new OutcomeCourse(points);
    }

    boolean isEmpty() {
        return points.isEmpty();
    }

    /// The value on a day: between two measurements by a straight line, up to a week outside the nearest one.
    OptionalDouble at(int day) {
        if (points.isEmpty()
                || day < points.getFirst().day() - REACH_DAYS
                || day > points.getLast().day() + REACH_DAYS) {
            return OptionalDouble.empty();
        }
        Point before = points.getFirst();
        for (Point p : points) {
            if (p.day() >= day) {
                double span = p.day() - before.day();
                double share = span == 0 ? 1 : Math.clamp((day - before.day()) / span, 0.0, 1.0);
                return OptionalDouble.of(before.value() + share * (p.value() - before.value()));
            }
            before = p;
        }
        return OptionalDouble.of(before.value());
    }
}
