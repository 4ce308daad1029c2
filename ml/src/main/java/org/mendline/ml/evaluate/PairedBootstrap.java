package org.mendline.ml.evaluate;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.mendline.ml.evaluate.Evaluation.Difference;
import org.mendline.ml.evaluate.task.Sample;

/// How sure a difference of mean absolute errors is: persons are drawn with replacement (Efron 1979, doi
/// 10.1214/aos/1176344552), each with all its samples and both members' errors.
final class PairedBootstrap {
    private static final int RESAMPLES = 4000;
    private static final int FEWEST = 20;

    private PairedBootstrap() {}

    /// @param ours absolute errors, by sample
    /// @param theirs absolute errors of the other member
    static Difference difference(List<Sample> samples, double[] ours, double[] theirs, long seed) {
        Map<String, double[]> byPerson = new LinkedHashMap<>();
        double total = 0;
        for (int i = 0; i < ours.length; i++) {
            double[] sum = byPerson.computeIfAbsent(samples.get(i).person(), person -> new double[2]);
            sum[0] += ours[i] - theirs[i];
            sum[1]++;
            total += ours[i] - theirs[i];
        }
        double[][] persons = byPerson.values().toArray(double[][]::new);
        Random random = new Random(seed);
        double[] means = new double[RESAMPLES];
        for (int b = 0; b < RESAMPLES; b++) {
            double sum = 0;
            double count = 0;
            for (int k = 0; k < persons.length; k++) {
                double[] drawn = persons[random.nextInt(persons.length)];
                sum += drawn[0];
                count += drawn[1];
            }
            means[b] = sum / count;
        }
        Arrays.sort(means);
        double low = Metrics.quantile(means, 0.025);
        double high = Metrics.quantile(means, 0.975);
        String verdict = ours.length < FEWEST
                ? "too few to judge"
                : high < 0 ? "better" : low > 0 ? "worse" : "no clear difference";
        return new Difference(total / ours.length, low, high, verdict);
    }
}
