package org.mendline.viz.spark;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.mendline.viz.plot.LinearScale;
import org.mendline.viz.plot.ValueText;
import org.mendline.viz.spark.Sparkline.Point;

/// What a [Sparkline] or a [SparkTile] draws.
///
/// @param title name of the measure
/// @param unit unit of all values
/// @param points ascending days
/// @param goal goal line
/// @param normal the person's own normal range
/// @param longestGapDays more days than this between two values and the line breaks; at least 1
/// @param today newest day of the tile, from which the last value's age is counted; empty ends at the last value
public record SparkData(
        String title,
        String unit,
        List<Point> points,
        OptionalDouble goal,
        Optional<Normal> normal,
        int longestGapDays,
        Optional<Integer> today) {
    public SparkData {
        points = List.copyOf(points);
        if (longestGapDays < 1) {
            throw new IllegalArgumentException("The longest gap is a day or more, not " + longestGapDays);
        }
    }

    /// The person's own normal range in the unit of the values.
    public record Normal(double low, double high) {
        /// @throws IllegalArgumentException if `low` is above `high`
        public Normal {
            if (!(low <= high)) {
                throw new IllegalArgumentException("A normal range runs from low to high, not " + low + " to " + high);
            }
        }
    }

    /// Parts without a longer gap, each of at least one point.
    List<List<Point>> runs() {
        List<List<Point>> runs = new ArrayList<>();
        List<Point> run = new ArrayList<>();
        for (Point point : points) {
            if (!run.isEmpty() && point.day() - run.getLast().day() > longestGapDays) {
                runs.add(List.copyOf(run));
                run.clear();
            }
            run.add(point);
        }
        if (!run.isEmpty()) {
            runs.add(List.copyOf(run));
        }
        return List.copyOf(runs);
    }

    ValueText values() {
        boolean whole = points.stream().allMatch(point -> point.value() == Math.rint(point.value()));
        double largest =
                points.stream().mapToDouble(Point::value).map(Math::abs).max().orElse(0);
        return whole ? new ValueText(unit, 0) : ValueText.forSpan(unit, largest);
    }

    /// From the first day to the last or, if later, today.
    ///
    /// @throws java.util.NoSuchElementException if there are no points
    LinearScale x(double left, double right) {
        int first = points.getFirst().day();
        int last = Math.max(points.getLast().day(), today.orElse(first));
        return new LinearScale(first, Math.max(first + 1, last), left, right);
    }

    LinearScale y(double bottom, double top) {
        var ends = DoubleStream.concat(
                        points.stream().mapToDouble(Point::value),
                        DoubleStream.concat(
                                goal.stream(),
                                normal.stream().flatMapToDouble(range -> DoubleStream.of(range.low(), range.high()))))
                .summaryStatistics();
        double room = ends.getMin() == ends.getMax() ? 1 : 0;
        return new LinearScale(ends.getMin() - room, ends.getMax() + room, bottom, top);
    }
}
