package org.mendline.viz.timeline;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Single measurements, such as laboratory values or pain scores, in order of time.
public record SparsePoints(List<Point> points) implements LaneContent {

    public SparsePoints {
        points = points.stream()
                .sorted(Comparator.comparingLong(Point::timeMillis))
                .toList();
    }

    @Override
    public Optional<TimeWindow> extent() {
        return points.isEmpty()
                ? Optional.empty()
                : Optional.of(TimeWindow.spanning(
                        points.getFirst().timeMillis(), points.getLast().timeMillis()));
    }

    /// Points that decide what the value axis spans: a doubtful value far out must not press the others flat.
    Stream<Point> scaling() {
        boolean anyTrusted = points.stream().anyMatch(point -> point.trust() == Trust.TRUSTED);
        return points.stream().filter(point -> !anyTrusted || point.trust() == Trust.TRUSTED);
    }

    boolean anyDoubtful() {
        return points.stream().anyMatch(point -> point.trust() == Trust.DOUBTFUL);
    }

    /// How far a measurement is believed.
    public enum Trust {
        TRUSTED,
        /// Kept and shown, drawn as a cross; beyond the axis at the lane's edge.
        DOUBTFUL
    }

    /// One measurement.
    ///
    /// @param timeMillis milliseconds since 1970-01-01T00:00Z
    /// @param value in the unit of the lane
    /// @param interval where the true value lies, if the source says so
    /// @param label few words; may be empty
    public record Point(long timeMillis, double value, Optional<Interval> interval, String label, Trust trust) {

        /// @throws IllegalArgumentException if the value is not finite
        public Point {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("A measurement needs a finite value, not " + value);
            }
        }

        /// A measurement that is believed.
        public Point(long timeMillis, double value, Optional<Interval> interval, String label) {
            this(timeMillis, value, interval, label, Trust.TRUSTED);
        }
    }

    /// @param low not above `high`
    public record Interval(double low, double high) {

        /// @throws IllegalArgumentException if the ends are not in order
        public Interval {
            if (!(low <= high)) {
                throw new IllegalArgumentException("An interval cannot run from " + low + " to " + high);
            }
        }
    }
}
