package org.mendline.ml.evaluate.member;

import java.util.List;
import org.mendline.ml.evaluate.task.Course.Timed;

/// A Gaussian model of courses with variances of restricted maximum likelihood (Patterson & Thompson 1971, doi
/// 10.1093/biomet/58.3.545), noise variance profiled out, found by pattern search; predictions are best linear
/// unbiased ones.
final class GaussianCourse {
    private static final double FIRST_STEP = 2;
    private static final double LAST_STEP = 0.5;

    /// Bounds of the logarithms, so that a variance may vanish but the search stays finite.
    private static final double MOST = 6;

    private final CourseShape shape;
    private final double[] logs;
    private final double[] common;
    private final double logLikelihood;

    private GaussianCourse(CourseShape shape, double[] logs, Likelihood at) {
        this.shape = shape;
        this.logs = logs;
        this.common = at.common();
        this.logLikelihood = at.unrestricted();
    }

    /// @param common coefficients of the common course
    /// @param value restricted log-likelihood, up to a constant
    /// @param unrestricted log-likelihood, which may be compared between shapes
    private record Likelihood(double[] common, double value, double unrestricted) {}

    static GaussianCourse learn(List<List<Timed>> courses, CourseShape shape) {
        double[] logs = shape.start();
        Likelihood best = likelihood(courses, shape, logs);
        for (double step = FIRST_STEP; step >= LAST_STEP; step /= 2) {
            boolean moved = true;
            while (moved) {
                moved = false;
                for (int k = 0; k < 2 * logs.length; k++) {
                    double[] next = logs.clone();
                    next[k / 2] = Math.clamp(next[k / 2] + (k % 2 == 0 ? step : -step), -MOST, MOST);
                    Likelihood there = likelihood(courses, shape, next);
                    if (there.value() > best.value()) {
                        best = there;
                        logs = next;
                        moved = true;
                    }
                }
            }
        }
        return new GaussianCourse(shape, logs, best);
    }

    double logLikelihood() {
        return logLikelihood;
    }

    /// @param known earlier values of the person
    /// @param time that is asked for
    double predict(List<Timed> known, double time) {
        double prediction = at(time);
        if (known.isEmpty()) {
            return prediction;
        }
        double[] residuals = new double[known.size()];
        double[] towards = new double[known.size()];
        for (int i = 0; i < residuals.length; i++) {
            residuals[i] = known.get(i).value() - at(known.get(i).time());
            towards[i] = shape.covariance(logs, known.get(i).time(), time);
        }
        Cholesky covariance = covariance(known, shape, logs);
        return prediction + Cholesky.dot(covariance.whiten(towards), covariance.whiten(residuals));
    }

    private double at(double time) {
        return Cholesky.dot(common, shape.basis(time));
    }

    private static Likelihood likelihood(List<List<Timed>> courses, CourseShape shape, double[] logs) {
        int width = shape.basis(0).length;
        double[][] information = new double[width][width];
        double[] projected = new double[width];
        double squares = 0;
        double logDeterminant = 0;
        int count = 0;
        for (List<Timed> course : courses) {
            Cholesky covariance = covariance(course, shape, logs);
            double[] values =
                    covariance.whiten(course.stream().mapToDouble(Timed::value).toArray());
            double[][] basis = new double[width][];
            for (int j = 0; j < width; j++) {
                int column = j;
                basis[j] = covariance.whiten(course.stream()
                        .mapToDouble(timed -> shape.basis(timed.time())[column])
                        .toArray());
                projected[j] += Cholesky.dot(basis[j], values);
                for (int k = 0; k <= j; k++) {
                    information[j][k] += Cholesky.dot(basis[j], basis[k]);
                }
            }
            squares += Cholesky.dot(values, values);
            logDeterminant += covariance.logDeterminant();
            count += values.length;
        }
        Cholesky decomposed = Cholesky.of(information);
        double[] along = decomposed.whiten(projected);
        double left = Math.max(1e-12, squares - Cholesky.dot(along, along));
        int free = Math.max(1, count - width);
        double restricted = free * Math.log(left / free) + logDeterminant + decomposed.logDeterminant();
        double unrestricted = count * Math.log(left / count) + logDeterminant;
        return new Likelihood(decomposed.solve(projected), -0.5 * restricted, -0.5 * unrestricted);
    }

    private static Cholesky covariance(List<Timed> course, CourseShape shape, double[] logs) {
        double[][] covariance = new double[course.size()][course.size()];
        for (int i = 0; i < covariance.length; i++) {
            for (int j = 0; j <= i; j++) {
                covariance[i][j] = shape.covariance(
                                logs, course.get(i).time(), course.get(j).time())
                        + (i == j ? 1 : 0);
            }
        }
        return Cholesky.of(covariance);
    }
}
