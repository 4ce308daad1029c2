package org.mendline.ml.evaluate.direction;

import java.util.List;
import java.util.random.RandomGenerator;

/// The course of pain without treatment, learned from untreated persons: at each time a line on the pain before
/// treatment, and whole courses of deviations from it, so that a simulated person's times hang together as real ones
/// do.
final class UntreatedCourse {
    private final double[] intercept;
    private final double[] slope;
    private final double[][] deviations;

    UntreatedCourse(List<Trial.Person> untreated, int times) {
        intercept = new double[times];
        slope = new double[times];
        deviations = new double[untreated.size()][times];
        double mean =
                untreated.stream().mapToDouble(Trial.Person::baseline).average().orElseThrow();
        double squares = untreated.stream()
                .mapToDouble(person -> (person.baseline() - mean) * (person.baseline() - mean))
                .sum();
        for (int t = 0; t < times; t++) {
            int time = t;
            double height = untreated.stream()
                    .mapToDouble(person -> person.pain()[time])
                    .average()
                    .orElseThrow();
            double products = untreated.stream()
                    .mapToDouble(person -> (person.baseline() - mean) * (person.pain()[time] - height))
                    .sum();
            // Without a measured baseline everybody has the same, and the line is flat.
            slope[t] = squares > 0 ? products / squares : 0;
            intercept[t] = height - slope[t] * mean;
        }
        for (int i = 0; i < deviations.length; i++) {
            for (int t = 0; t < times; t++) {
                deviations[i][t] =
                        untreated.get(i).pain()[t] - expected(untreated.get(i).baseline(), t);
            }
        }
    }

    /// Expected pain at time `t` of a person with this pain before.
    double expected(double baseline, int t) {
        return Math.max(0, intercept[t] + slope[t] * baseline);
    }

    /// A simulated person's pain at all times.
    double[] draw(double baseline, RandomGenerator random) {
        double[] deviation = deviations[random.nextInt(deviations.length)];
        double[] pain = new double[intercept.length];
        for (int t = 0; t < pain.length; t++) {
            pain[t] = Math.max(0, expected(baseline, t) + deviation[t]);
        }
        return pain;
    }
}
