package org.mendline.ml.evaluate.direction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/// Draws of differences by time, and their quantiles.
final class Draws {
    private final double[][] byTime;

    Draws(int times, int count) {
        byTime = new double[times][count];
    }

    void set(int draw, double[] differences) {
        for (int t = 0; t < byTime.length; t++) {
            byTime[t][draw] = differences[t];
        }
    }

    /// Quantile of the draws of one time.
    double quantile(int time, double p) {
        return quantile(byTime[time].clone(), p);
    }

    /// Hyndman & Fan type 6: tails of few draws are not drawn inward. Sorts `values`.
    static double quantile(double[] values, double p) {
        Arrays.sort(values);
        double at = Math.clamp(p * (values.length + 1) - 1, 0, values.length - 1);
        int below = (int) Math.floor(at);
        int above = Math.min(below + 1, values.length - 1);
        return values[below] + (at - below) * (values[above] - values[below]);
    }

    /// As many persons as there are, drawn with replacement.
    static List<Trial.Person> bootstrap(List<Trial.Person> persons, RandomGenerator random) {
        List<Trial.Person> drawn = new ArrayList<>(persons.size());
        for (int i = 0; i < persons.size(); i++) {
            drawn.add(persons.get(random.nextInt(persons.size())));
        }
        return drawn;
    }

    /// Mean pain of treated minus untreated persons, by time.
    static double[] observed(List<Trial.Person> persons, int times) {
        double[] difference = new double[times];
        double treated = persons.stream().filter(Trial.Person::treated).count();
        for (Trial.Person person : persons) {
            double share = person.treated() ? 1 / treated : -1 / (persons.size() - treated);
            for (int t = 0; t < times; t++) {
                difference[t] += share * person.pain()[t];
            }
        }
        return difference;
    }
}
