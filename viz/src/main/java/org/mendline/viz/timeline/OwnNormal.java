package org.mendline.viz.timeline;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The range that is normal for this person, as it changes over time; linear between its points.
///
/// @param meaning what the range is and over what it was taken, as the legend says it
public record OwnNormal(List<Point> points, String meaning) {
    private static final String PLAIN = "this person's own normal";

    public OwnNormal {
        points = points.stream()
                .sorted(Comparator.comparingLong(Point::timeMillis))
                .toList();
    }

    /// A range of which nothing more is said.
    public OwnNormal(List<Point> points) {
        this(points, PLAIN);
    }

    /// The band at a moment; empty before its first and after its last point.
    public Optional<Point> at(double millis) {
        for (int i = 0; i + 1 < points.size(); i++) {
            Point left = points.get(i);
            Point right = points.get(i + 1);
            if (millis >= left.timeMillis() && millis <= right.timeMillis()) {
                double span = (double) Math.max(1, right.timeMillis() - left.timeMillis());
                double share = (millis - left.timeMillis()) / span;
                return Optional.of(new Point(
                        (long) millis,
                        left.lower() + share * (right.lower() - left.lower()),
                        left.upper() + share * (right.upper() - left.upper())));
            }
        }
        return Optional.empty();
    }

    /// The points within a window and one beyond each end.
    List<Point> around(TimeWindow window) {
        Optional<Point> before = points.stream()
                .filter(point -> point.timeMillis() < window.fromMillis())
                .reduce((a, b) -> b);
        Optional<Point> after = points.stream()
                .filter(point -> point.timeMillis() > window.toMillis())
                .findFirst();
        Stream<Point> inside = points.stream().filter(point -> window.holds(point.timeMillis()));
        return Stream.of(before.stream(), inside, after.stream())
                .flatMap(each -> each)
                .toList();
    }

    /// @param timeMillis milliseconds since 1970-01-01T00:00Z
    /// @param lower lower edge in the unit of the lane
    /// @param upper upper edge, not below the lower
    public record Point(long timeMillis, double lower, double upper) {

        /// @throws IllegalArgumentException if the edges are not in order
        public Point {
            if (!(lower <= upper)) {
                throw new IllegalArgumentException("A normal range cannot run from " + lower + " to " + upper);
            }
        }
    }
}
