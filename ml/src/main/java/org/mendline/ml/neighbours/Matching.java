package org.mendline.ml.neighbours;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.mendline.ml.forecast.Fan;
import org.mendline.ml.neighbours.SimilarRecoveries.IntervalCalibration;
import org.mendline.ml.twin.OutcomeScale;

/// Chooses neighbours and spreads what became of them around a prediction. Intervals are stretched until they
/// cover the finished recoveries, each predicted without itself (cross-conformal: Vovk 2015, doi
/// 10.1007/s10472-013-9368-4).
final class Matching {
    static final int NOBODY = -1;
    private static final int MOST_CHECKED = 60;
    private static final double[] LEVELS = {0.025, 0.10, 0.25, 0.50, 0.75, 0.90, 0.975};
    private static final double[] SHARES = {0.5, 0.8, 0.95};
    private static final double NARROWEST = 0.5;
    private static final double WIDEST = 4;

    private final CourseRegressions regressions;
    private final OutcomeScale scale;
    private final List<OutcomeCourse> courses;

    Matching(CourseRegressions regressions, OutcomeScale scale, List<OutcomeCourse> courses) {
        this.regressions = regressions;
        this.scale = scale;
        this.courses = courses;
    }

    /// @param donor index among the finished recoveries
    /// @param weight share, all summing to 1
    record Neighbour(int donor, double weight) {}

    /// Those whose predicted outcome is nearest: at most [PeopleLikeMe#MOST], at most half of a small clinic,
    /// at least [PeopleLikeMe#FEWEST]. Weights fall with distance (tricube).
    ///
    /// @param except a donor who must not be their own neighbour
    List<Neighbour> nearest(double prediction, int except) {
        int step = regressions.matchDay();
        List<Integer> order = IntStream.range(0, courses.size())
                .filter(i -> i != except && !Double.isNaN(regressions.residual(i, step)))
                .boxed()
                .sorted(Comparator.comparingDouble(i -> Math.abs(regressions.of(i, step) - prediction)))
                .toList();
        int count = Math.min(order.size(), Math.clamp(order.size() / 2, PeopleLikeMe.FEWEST, PeopleLikeMe.MOST));
        double reach = 1e-9 + 1.2 * Math.abs(regressions.of(order.get(count - 1), step) - prediction);
        double[] weights = new double[count];
        for (int j = 0; j < count; j++) {
            double u = Math.abs(regressions.of(order.get(j), step) - prediction) / reach;
            weights[j] = Math.pow(1 - Math.min(0.999, u * u * u), 3);
        }
        double sum = Arrays.stream(weights).sum();
        return IntStream.range(0, count)
                .mapToObj(j -> new Neighbour(order.get(j), weights[j] / sum))
                .toList();
    }

    /// The present person's fan, day by day, as far as enough neighbours were followed.
    Fan fan(List<Neighbour> near, IntervalCalibration calibration) {
        double[] widening = {calibration.widening50(), calibration.widening80(), calibration.widening95()};
        List<double[]> steps = new ArrayList<>();
        for (int s = 0; s < regressions.steps(); s++) {
            double[] q = quantiles(regressions.here(s), near, s);
            if (q.length == 0) {
                break;
            }
            steps.add(stretched(q, widening));
        }
        List<Fan.Point> points = new ArrayList<>();
        for (int day = 0; day <= (steps.size() - 1) * CourseRegressions.STEP_DAYS; day++) {
            double[] q = between(steps, day);
            points.add(new Fan.Point(day, q[3], q[2], q[4], q[1], q[5], q[0], q[6]));
        }
        return new Fan(points);
    }

    /// Quantiles around a centre at one step; empty if too few were followed that far.
    private double[] quantiles(double centre, List<Neighbour> near, int step) {
        List<Neighbour> followed = near.stream()
                .filter(n -> !Double.isNaN(regressions.residual(n.donor(), step)))
                .sorted(Comparator.comparingDouble(n -> regressions.residual(n.donor(), step)))
                .toList();
        if (followed.size() < Math.min(PeopleLikeMe.FEWEST, near.size())) {
            return new double[0];
        }
        double total = followed.stream().mapToDouble(Neighbour::weight).sum();
        double[] q = new double[LEVELS.length];
        for (int l = 0; l < q.length; l++) {
            q[l] = centre + quantile(followed, step, LEVELS[l] * total);
        }
        return q;
    }

    /// Weighted quantile of residuals, each at the middle of its weight, by straight lines between them.
    private double quantile(List<Neighbour> sorted, int step, double target) {
        double below = 0;
        double lastAt = 0;
        double last = regressions.residual(sorted.getFirst().donor(), step);
        for (Neighbour n : sorted) {
            double at = below + n.weight() / 2;
            double value = regressions.residual(n.donor(), step);
            if (at >= target) {
                return at == lastAt ? value : last + (value - last) * (target - lastAt) / (at - lastAt);
            }
            below += n.weight();
            lastAt = at;
            last = value;
        }
        return last;
    }

    /// Stretches intervals about the median, never below what measuring twice would scatter, within the scale.
    private double[] stretched(double[] q, double[] widening) {
        double[] normal = {0.6745, 1.2816, 1.9600};
        double[] out = q.clone();
        for (int s = 0; s < SHARES.length; s++) {
            double least = normal[s] * scale.measurementSd();
            out[2 - s] = onScale(q[3] - Math.max(least, widening[s] * (q[3] - q[2 - s])));
            out[4 + s] = onScale(q[3] + Math.max(least, widening[s] * (q[4 + s] - q[3])));
        }
        out[3] = onScale(q[3]);
        for (int s = 1; s < SHARES.length; s++) {
            out[2 - s] = Math.min(out[2 - s], out[3 - s]);
            out[4 + s] = Math.max(out[4 + s], out[3 + s]);
        }
        return out;
    }

    private double onScale(double value) {
        return Math.clamp(value, Math.min(scale.worst(), scale.best()), Math.max(scale.worst(), scale.best()));
    }

    private static double[] between(List<double[]> steps, int day) {
        int s = Math.min(steps.size() - 1, day / CourseRegressions.STEP_DAYS);
        int next = Math.min(steps.size() - 1, s + 1);
        double share = (double) (day - s * CourseRegressions.STEP_DAYS) / CourseRegressions.STEP_DAYS;
        double[] q = new double[LEVELS.length];
        Arrays.setAll(q, l -> steps.get(s)[l] + share * (steps.get(next)[l] - steps.get(s)[l]));
        return q;
    }

    /// Predicts finished recoveries without themselves and compares with what was measured.
    IntervalCalibration calibration() {
        List<double[]> misfits = new ArrayList<>();
        int stride = Math.ceilDiv(courses.size(), MOST_CHECKED);
        for (int i = 0; i < courses.size(); i += stride) {
            check(i, misfits);
        }
        double[] coverage = new double[SHARES.length];
        double[] widening = new double[SHARES.length];
        for (int s = 0; s < SHARES.length; s++) {
            int share = s;
            double[] sorted =
                    misfits.stream().mapToDouble(m -> m[share]).sorted().toArray();
            coverage[s] = (double) Arrays.stream(sorted).filter(m -> m <= 1).count() / Math.max(1, sorted.length);
            int rank = (int) Math.ceil((sorted.length + 1) * SHARES[s]);
            double factor = sorted.length == 0 ? 1 : sorted[Math.min(sorted.length, rank) - 1];
            widening[s] = Math.clamp(factor, NARROWEST, WIDEST);
        }
        return new IntervalCalibration(
                misfits.size(), coverage[0], coverage[1], coverage[2], widening[0], widening[1], widening[2]);
    }

    private void check(int donor, List<double[]> misfits) {
        int step = regressions.matchDay();
        double residual = regressions.residual(donor, step);
        if (Double.isNaN(residual)) {
            return;
        }
        List<Neighbour> near = nearest(regressions.of(donor, step), donor);
        List<double[]> steps = new ArrayList<>();
        for (int s = 0; s < regressions.steps(); s++) {
            double left = regressions.residual(donor, s);
            double seen = courses.get(donor)
                    .at(regressions.today() + s * CourseRegressions.STEP_DAYS)
                    .orElse(Double.NaN);
            double[] q = Double.isNaN(left) ? new double[0] : quantiles(seen - left, near, s);
            if (q.length == 0) {
                break;
            }
            steps.add(q);
        }
        for (OutcomeCourse.Point p : courses.get(donor).points()) {
            int ahead = p.day() - regressions.today();
            if (ahead >= CourseRegressions.STEP_DAYS && ahead <= (steps.size() - 1) * CourseRegressions.STEP_DAYS) {
                misfits.add(misfit(between(steps, ahead), p.value()));
            }
        }
    }

    /// How far a value is from the median, in units of the way to each interval's end; 1 is on the end.
    private double[] misfit(double[] q, double value) {
        double[] m = new double[SHARES.length];
        for (int s = 0; s < m.length; s++) {
            double way = value >= q[3] ? q[4 + s] - q[3] : q[3] - q[2 - s];
            m[s] = Math.abs(value - q[3]) / Math.max(1e-9, way);
        }
        return m;
    }
}
