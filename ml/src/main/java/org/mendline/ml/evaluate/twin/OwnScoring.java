package org.mendline.ml.evaluate.twin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mendline.ml.forecast.Fan;

/// Scores predictions by the quantiles they come with.
final class OwnScoring {
    /// Probabilities of a point's quantiles, ascending.
    private static final double[] LEVELS = {0.025, 0.10, 0.25, 0.50, 0.75, 0.90, 0.975};

    /// Equally likely outcomes that a point's quantiles are turned into.
    private static final int OUTCOMES = 99;

    private final List<Fan.Point> points = new ArrayList<>();
    private final List<Double> truths = new ArrayList<>();

    void add(Fan.Point point, double truth) {
        points.add(point);
        truths.add(truth);
    }

    int n() {
        return truths.size();
    }

    TwinReport.OwnScores scores(String group) {
        double[] errors = new double[n()];
        Arrays.setAll(errors, i -> points.get(i).median() - truths.get(i));
        double[] absolute = Arrays.stream(errors).map(Math::abs).sorted().toArray();
        return new TwinReport.OwnScores(
                group,
                n(),
                mean(absolute),
                quantile(absolute, 0.5),
                quantile(absolute, 0.25),
                quantile(absolute, 0.75),
                mean(errors),
                crps(),
                inside(0.5),
                inside(0.8),
                inside(0.95),
                points.stream().mapToDouble(p -> p.hi80() - p.lo80()).average().orElse(0));
    }

    private double inside(double level) {
        int inside = 0;
        for (int i = 0; i < n(); i++) {
            Fan.Point p = points.get(i);
            double low = level == 0.5 ? p.lo50() : level == 0.8 ? p.lo80() : p.lo95();
            double high = level == 0.5 ? p.hi50() : level == 0.8 ? p.hi80() : p.hi95();
            inside += low <= truths.get(i) && truths.get(i) <= high ? 1 : 0;
        }
        return (double) inside / n();
    }

    /// Twice the mean pinball loss over levels (Gneiting & Raftery 2007, doi 10.1198/016214506000001437), with
    /// quantiles between the seven of a point interpolated and its outer slopes carried on.
    private double crps() {
        double sum = 0;
        for (int i = 0; i < n(); i++) {
            for (int k = 0; k < OUTCOMES; k++) {
                double p = (k + 0.5) / OUTCOMES;
                double above = truths.get(i) - quantile(points.get(i), p);
                sum += 2 * (above >= 0 ? p * above : (p - 1) * above) / OUTCOMES;
            }
        }
        return sum / n();
    }

    private static double quantile(Fan.Point point, double p) {
        double[] q = {point.lo95(), point.lo80(), point.lo50(), point.median(), point.hi50(), point.hi80(), point.hi95()
        };
        int k = 0;
        while (k < q.length - 2 && p > LEVELS[k + 1]) {
            k++;
        }
        return q[k] + (p - LEVELS[k]) / (LEVELS[k + 1] - LEVELS[k]) * (q[k + 1] - q[k]);
    }

    private static double quantile(double[] sorted, double p) {
        double at = p * (sorted.length - 1);
        int below = (int) Math.floor(at);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(0);
    }
}
