package org.mendline.ml.evaluate;

import java.util.Arrays;
import java.util.List;
import org.mendline.ml.evaluate.Evaluation.MemberResult;
import org.mendline.ml.evaluate.task.Sample;
import org.mendline.ml.evaluate.task.TaskDescription;

/// Gathers one member's predictions over folds and reshuffles.
final class MemberScores {
    private static final double[] LEVELS = {0.5, 0.8, 0.9};

    private final TaskDescription task;
    private final double[] predictions;
    private final double[] covered = new double[LEVELS.length];
    private final double[] widths = new double[LEVELS.length];
    private double crps;
    private int scored;

    MemberScores(TaskDescription task, int samples) {
        this.task = task;
        this.predictions = new double[samples];
    }

    /// @param share 1 / reshuffles: predictions are averaged, intervals are judged one by one
    void add(int sample, double truth, double prediction, ResidualCalibration calibration, double share) {
        predictions[sample] += share * prediction;
        for (int level = 0; level < LEVELS.length; level++) {
            double[] interval = calibration.interval(prediction, LEVELS[level]);
            double low = task.clip(interval[0]);
            double high = task.clip(interval[1]);
            covered[level] += low <= truth && truth <= high ? 1 : 0;
            widths[level] += high - low;
        }
        double[] outcomes = calibration.outcomes(prediction);
        Arrays.setAll(outcomes, i -> task.clip(outcomes[i]));
        crps += Metrics.crps(outcomes, truth);
        scored++;
    }

    double[] absoluteErrors(List<Sample> samples) {
        double[] errors = errors(samples);
        Arrays.setAll(errors, i -> Math.abs(errors[i]));
        return errors;
    }

    MemberResult result(String name, boolean baseline, List<Sample> samples) {
        double[] errors = errors(samples);
        double[] absolute = absoluteErrors(samples);
        double meanSquare = Metrics.mean(Arrays.stream(errors).map(e -> e * e).toArray());
        double deviation = Metrics.standardDeviation(
                samples.stream().mapToDouble(Sample::outcome).toArray());
        return new MemberResult(
                name,
                baseline,
                Metrics.mean(absolute),
                Math.sqrt(meanSquare),
                Metrics.median(absolute),
                Metrics.mean(errors),
                1 - meanSquare / (deviation * deviation),
                crps / scored,
                covered[0] / scored,
                covered[1] / scored,
                covered[2] / scored,
                widths[0] / scored,
                widths[1] / scored,
                widths[2] / scored);
    }

    private double[] errors(List<Sample> samples) {
        double[] errors = new double[predictions.length];
        Arrays.setAll(errors, i -> predictions[i] - samples.get(i).outcome());
        return errors;
    }
}
