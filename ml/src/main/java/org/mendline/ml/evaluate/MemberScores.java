package org.mendline.ml.evaluate;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.mendline.ml.evaluate.Evaluation.MemberResult;
import org.mendline.ml.evaluate.task.Sample;

/// Gathers one member's predictions over folds and reshuffles; predictions are averaged over reshuffles, intervals are
/// judged one by one.
final class MemberScores {
    private final List<Sample> samples;
    private final double[] predictions;
    private final int[] times;
    private final double[] covered = new double[Scored.LEVELS.length];
    private final double[] widths = new double[Scored.LEVELS.length];
    private double crps;
    private int scored;

    MemberScores(List<Sample> samples) {
        this.samples = samples;
        this.predictions = new double[samples.size()];
        this.times = new int[samples.size()];
    }

    void add(int sample, Scored.Forecast forecast) {
        predictions[sample] += forecast.prediction();
        times[sample]++;
        for (int level = 0; level < covered.length; level++) {
            covered[level] += forecast.covered()[level] ? 1 : 0;
            widths[level] += forecast.widths()[level];
        }
        crps += forecast.crps();
        scored++;
    }

    /// Samples that were asked for.
    List<Sample> asked() {
        return positions().mapToObj(samples::get).toList();
    }

    double[] absoluteErrors() {
        return Arrays.stream(errors()).map(Math::abs).toArray();
    }

    MemberResult result(String name, boolean baseline) {
        double[] errors = errors();
        double[] absolute = absoluteErrors();
        double meanSquare = Metrics.mean(Arrays.stream(errors).map(e -> e * e).toArray());
        double deviation = Metrics.standardDeviation(
                asked().stream().mapToDouble(Sample::outcome).toArray());
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

    private double[] errors() {
        return positions()
                .mapToDouble(i -> predictions[i] / times[i] - samples.get(i).outcome())
                .toArray();
    }

    private IntStream positions() {
        return IntStream.range(0, times.length).filter(i -> times[i] > 0);
    }
}
