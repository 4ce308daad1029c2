package org.mendline.ml.evaluate.member;

import java.util.Arrays;
import java.util.List;
import org.mendline.ml.evaluate.task.Course.Timed;
import org.mendline.ml.evaluate.task.Sample;

/// What a person's own earlier values say: their mean, how far weighted means that forget at several paces and the
/// last value are from it, their number and spread.
///
/// Time counts in steps, the usual distance between a person's values, so that days and weeks are treated alike.
///
/// @param step usual distance between two values of a person, in the unit of the time column
record CourseFeatures(double step) implements Features {
    /// Half-lives of the weighted means, in steps.
    private static final double[] HALF_LIVES = {1, 3, 7, 28};

    private static final int OTHERS = 6;

    /// Samples without this many earlier values on average have no course worth describing.
    private static final double FEWEST_KNOWN = 4;

    /// Whether persons of this task are known well enough; looks at inputs only, not at outcomes.
    static boolean apply(List<Sample> samples) {
        return samples.stream()
                        .mapToInt(sample -> sample.course().known().size())
                        .average()
                        .orElse(0)
                >= FEWEST_KNOWN;
    }

    static CourseFeatures of(List<Sample> samples) {
        double[] gaps = samples.stream()
                .map(sample -> sample.course().known())
                .filter(known -> known.size() > 1)
                .mapToDouble(known -> (known.getLast().time() - known.getFirst().time()) / (known.size() - 1))
                .filter(gap -> gap > 0)
                .sorted()
                .toArray();
        return new CourseFeatures(gaps.length == 0 ? 1 : gaps[gaps.length / 2]);
    }

    @Override
    public double[] of(Sample sample) {
        List<Timed> known = sample.course().known();
        double[] features = new double[HALF_LIVES.length + OTHERS];
        Arrays.fill(features, Double.NaN);
        if (known.isEmpty()) {
            return features;
        }
        double last = known.getLast().time();
        double[] sorted = known.stream().mapToDouble(Timed::value).sorted().toArray();
        double mean = RidgeFit.mean(sorted);
        for (int h = 0; h < HALF_LIVES.length; h++) {
            features[h] = weightedMean(known, HALF_LIVES[h] * step) - mean;
        }
        int at = HALF_LIVES.length;
        features[at++] = mean;
        features[at++] = (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2 - mean;
        features[at++] = known.getLast().value() - mean;
        features[at++] = (sample.course().target() - last) / step;
        features[at++] = Math.log(known.size());
        features[at] = spread(sorted, mean);
        return features;
    }

    private static double weightedMean(List<Timed> known, double halfLife) {
        double last = known.getLast().time();
        double sum = 0;
        double weights = 0;
        for (Timed timed : known) {
            double weight = Math.pow(0.5, (last - timed.time()) / halfLife);
            sum += weight * timed.value();
            weights += weight;
        }
        return sum / weights;
    }

    private static double spread(double[] values, double mean) {
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        return Math.sqrt(squares / values.length);
    }
}
