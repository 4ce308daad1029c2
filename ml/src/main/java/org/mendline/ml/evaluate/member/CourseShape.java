package org.mendline.ml.evaluate.member;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.mendline.ml.evaluate.task.Course.Timed;

/// How persons differ from the common course. Variances are in multiples of the noise of one value.
///
/// @param along time as the slope sees it, about 0 to 1
/// @param sloped whether there is a common slope and persons' own; otherwise persons drift
/// @param unit a usual distance between values, in the unit of the time column
record CourseShape(DoubleUnaryOperator along, boolean sloped, double unit) {
    /// Persons on straight lines.
    static CourseShape straight(List<List<Timed>> courses) {
        double first = first(courses);
        double span = span(courses);
        return new CourseShape(time -> (time - first) / span, true, span);
    }

    /// Persons on courses that level off with the logarithm of time.
    static CourseShape levelling(List<List<Timed>> courses) {
        double first = first(courses);
        double unit = step(courses);
        double span = Math.log1p(span(courses) / unit);
        return new CourseShape(time -> Math.log1p(Math.max(0, time - first) / unit) / span, true, unit);
    }

    /// Persons around their own level.
    static CourseShape drift(List<List<Timed>> courses) {
        return new CourseShape(time -> 0, false, step(courses));
    }

    /// Where the search for the logarithms of the variances starts: level, then slope, or drift and its duration.
    double[] start() {
        return sloped ? new double[] {0, 0} : new double[] {0, 0, Math.log(7)};
    }

    /// Covariance of two values of one person, noise not included.
    ///
    /// @param logs as [#start()] orders them
    double covariance(double[] logs, double a, double b) {
        return sloped
                ? Math.exp(logs[0]) + Math.exp(logs[1]) * along.applyAsDouble(a) * along.applyAsDouble(b)
                : Math.exp(logs[0]) + Math.exp(logs[1] - Math.abs(a - b) / (unit * Math.exp(logs[2])));
    }

    /// What the common course is a combination of.
    double[] basis(double time) {
        return sloped ? new double[] {1, along.applyAsDouble(time)} : new double[] {1};
    }

    private static double first(List<List<Timed>> courses) {
        return courses.stream()
                .mapToDouble(course -> course.getFirst().time())
                .min()
                .orElse(0);
    }

    private static double span(List<List<Timed>> courses) {
        double last = courses.stream()
                .mapToDouble(course -> course.getLast().time())
                .max()
                .orElse(1);
        return Math.max(1e-9, last - first(courses));
    }

    private static double step(List<List<Timed>> courses) {
        double[] steps = courses.stream()
                .filter(course -> course.size() > 1)
                .mapToDouble(
                        course -> (course.getLast().time() - course.getFirst().time()) / (course.size() - 1))
                .sorted()
                .toArray();
        return steps.length == 0 ? 1 : Math.max(1e-9, steps[steps.length / 2]);
    }
}
