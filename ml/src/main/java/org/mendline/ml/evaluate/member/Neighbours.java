package org.mendline.ml.evaluate.member;

import java.util.Arrays;
import java.util.List;
import org.mendline.ml.evaluate.task.Sample;

/// People like me: the mean outcome of the nearest training samples.
///
/// @param features what makes people alike
/// @param count how many neighbours
record Neighbours(Features features, int count) implements Member {
    @Override
    public String name() {
        return "neighbours";
    }

    @Override
    public boolean baseline() {
        return true;
    }

    @Override
    public Fitted fit(List<Sample> training) {
        Columns scaled = new Columns(training, features);
        double[][] rows = scaled.of(training);
        double[] outcomes = Ridge.outcomes(training);
        return sample -> nearestMean(rows, outcomes, scaled.of(sample));
    }

    /// Keeps the nearest few in order while passing over the rows once.
    private double nearestMean(double[][] rows, double[] outcomes, double[] here) {
        int kept = Math.min(count, rows.length);
        double[] distances = new double[kept];
        double[] values = new double[kept];
        Arrays.fill(distances, Double.POSITIVE_INFINITY);
        for (int r = 0; r < rows.length; r++) {
            double distance = squared(rows[r], here);
            if (distance < distances[kept - 1]) {
                int place = kept - 1;
                while (place > 0 && distances[place - 1] > distance) {
                    distances[place] = distances[place - 1];
                    values[place] = values[place - 1];
                    place--;
                }
                distances[place] = distance;
                values[place] = outcomes[r];
            }
        }
        return RidgeFit.mean(values);
    }

    private static double squared(double[] a, double[] b) {
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            sum += (a[k] - b[k]) * (a[k] - b[k]);
        }
        return sum;
    }
}
