package org.mendline.ml.evaluate.member;

import java.util.List;
import org.mendline.ml.evaluate.task.Course.Timed;
import org.mendline.ml.evaluate.task.Sample;

/// Extrapolates a person's own straight line through the middle of the known values; the slope is the person's own to
/// a fixed share, otherwise the training persons' mean slope.
///
/// @param ownShare share of the person's own slope, 0 to 1
record LineMember(String name, double ownShare) implements Member {
    @Override
    public boolean baseline() {
        return true;
    }

    @Override
    public Fitted fit(List<Sample> training) {
        double common = commonSlope(training);
        double mean = RidgeFit.mean(Ridge.outcomes(training));
        return sample -> {
            List<Timed> known = sample.course().known();
            if (known.isEmpty()) {
                return mean;
            }
            Line line = Line.through(known, common);
            double slope = ownShare * line.slope() + (1 - ownShare) * common;
            return line.value() + slope * (sample.course().target() - line.time());
        };
    }

    /// Mean over persons of the slope through everything known of them.
    private static double commonSlope(List<Sample> training) {
        return PersonCourses.of(training).stream()
                .mapToDouble(course -> Line.through(course, 0).slope())
                .average()
                .orElse(0);
    }

    /// @param time middle of the values
    /// @param value mean of the values
    private record Line(double time, double value, double slope) {
        static Line through(List<Timed> values, double otherwise) {
            double time = values.stream().mapToDouble(Timed::time).average().orElse(0);
            double value = values.stream().mapToDouble(Timed::value).average().orElse(0);
            double products = 0;
            double squares = 0;
            for (Timed timed : values) {
                products += (timed.time() - time) * (timed.value() - value);
                squares += (timed.time() - time) * (timed.time() - time);
            }
            return new Line(time, value, squares > 0 ? products / squares : otherwise);
        }
    }
}
