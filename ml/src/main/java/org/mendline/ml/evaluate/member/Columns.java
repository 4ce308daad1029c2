package org.mendline.ml.evaluate.member;

import java.util.List;
import org.mendline.ml.evaluate.task.Sample;

/// Chosen inputs of the samples of one training fold, missing ones filled with the fold's mean, scaled to mean 0 and
/// standard deviation 1 over the fold.
final class Columns {
    private final int[] chosen;
    private final double[] mean;
    private final double[] scale;

    Columns(List<Sample> training, int[] chosen) {
        this.chosen = chosen.clone();
        this.mean = new double[chosen.length];
        this.scale = new double[chosen.length];
        for (int k = 0; k < chosen.length; k++) {
            int input = chosen[k];
            mean[k] = training.stream()
                    .filter(sample -> sample.observed(input))
                    .mapToDouble(sample -> sample.inputs()[input])
                    .average()
                    .orElse(0);
            double centre = mean[k];
            double variance = training.stream()
                            .filter(sample -> sample.observed(input))
                            .mapToDouble(sample -> sample.inputs()[input] - centre)
                            .map(difference -> difference * difference)
                            .sum()
                    / training.size();
            // A column that does not vary says nothing; any positive scale leaves it at 0.
            scale[k] = variance > 0 ? Math.sqrt(variance) : 1;
        }
    }

    int width() {
        return chosen.length;
    }

    double[] of(Sample sample) {
        double[] row = new double[chosen.length];
        for (int k = 0; k < row.length; k++) {
            row[k] = sample.observed(chosen[k]) ? (sample.inputs()[chosen[k]] - mean[k]) / scale[k] : 0;
        }
        return row;
    }

    double[][] of(List<Sample> samples) {
        return samples.stream().map(this::of).toArray(double[][]::new);
    }
}
