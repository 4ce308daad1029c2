package org.mendline.ml.evaluate.member;

import java.util.List;
import org.mendline.ml.evaluate.task.Sample;

/// Features of the samples of one training fold, missing ones filled with the fold's mean, scaled to mean 0 and
/// standard deviation 1 over the fold.
final class Columns {
    private final Features features;
    private final double[] mean;
    private final double[] scale;

    Columns(List<Sample> training, Features features) {
        this.features = features;
        double[][] raw = training.stream().map(features::of).toArray(double[][]::new);
        this.mean = new double[raw[0].length];
        this.scale = new double[raw[0].length];
        for (int k = 0; k < mean.length; k++) {
            int observed = 0;
            double sum = 0;
            for (double[] row : raw) {
                if (!Double.isNaN(row[k])) {
                    observed++;
                    sum += row[k];
                }
            }
            mean[k] = observed == 0 ? 0 : sum / observed;
            double squares = 0;
            for (double[] row : raw) {
                if (!Double.isNaN(row[k])) {
                    squares += (row[k] - mean[k]) * (row[k] - mean[k]);
                }
            }
            // A column that does not vary says nothing; any positive scale leaves it at 0.
            scale[k] = squares > 0 ? Math.sqrt(squares / training.size()) : 1;
        }
    }

    int width() {
        return mean.length;
    }

    double[] of(Sample sample) {
        double[] row = features.of(sample);
        for (int k = 0; k < row.length; k++) {
            row[k] = Double.isNaN(row[k]) ? 0 : (row[k] - mean[k]) / scale[k];
        }
        return row;
    }

    double[][] of(List<Sample> samples) {
        return samples.stream().map(this::of).toArray(double[][]::new);
    }
}
