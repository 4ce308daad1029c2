package org.mendline.ml.evaluate.task;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.mendline.ml.evaluate.task.Course.Timed;

/// How the values inside a window of time become one number.
public enum Statistic {
    MEAN,
    MEDIAN,
    MIN,
    MAX,
    /// Standard deviation; needs three values.
    SD,
    FIRST,
    LAST,
    /// Time of the first value.
    FIRST_TIME,
    /// Time of the last value.
    LAST_TIME,
    /// Least-squares slope per unit of time; needs three values.
    SLOPE,
    /// The least-squares line at the time of the outcome; needs three values.
    LINE,
    /// Mean with weights that halve with every half-life before the last value.
    EWMA,
    /// Number of values.
    COUNT;

    /// Name in task descriptions, for example `firstTime`.
    static Statistic named(String name) {
        return valueOf(name.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT));
    }

    /// Which of a window's values the number is made from.
    ///
    /// @param values ordered by time
    List<Timed> used(List<Timed> values) {
        return switch (this) {
            case FIRST -> values.subList(0, Math.min(1, values.size()));
            case LAST -> values.subList(Math.max(0, values.size() - 1), values.size());
            case FIRST_TIME, LAST_TIME, COUNT -> List.of();
            case MEAN, MEDIAN, MIN, MAX, SD, SLOPE, LINE, EWMA -> values;
        };
    }

    /// @param values ordered by time
    /// @param halfLife for [#EWMA]
    /// @param target time of the outcome, for [#LINE]
    OptionalDouble of(List<Timed> values, double halfLife, double target) {
        if (this == COUNT) {
            return OptionalDouble.of(values.size());
        }
        if (values.isEmpty()) {
            return OptionalDouble.empty();
        }
        return switch (this) {
            case MEAN -> OptionalDouble.of(mean(values));
            case MEDIAN -> OptionalDouble.of(median(values));
            case MIN -> values.stream().mapToDouble(Timed::value).min();
            case MAX -> values.stream().mapToDouble(Timed::value).max();
            case SD -> deviation(values);
            case FIRST -> OptionalDouble.of(values.getFirst().value());
            case LAST -> OptionalDouble.of(values.getLast().value());
            case FIRST_TIME -> OptionalDouble.of(values.getFirst().time());
            case LAST_TIME -> OptionalDouble.of(values.getLast().time());
            case SLOPE -> slope(values);
            case LINE -> line(values, target);
            case EWMA -> OptionalDouble.of(weightedMean(values, halfLife));
            case COUNT -> OptionalDouble.of(values.size());
        };
    }

    private static double mean(List<Timed> values) {
        return values.stream().mapToDouble(Timed::value).average().orElseThrow();
    }

    private static double median(List<Timed> values) {
        double[] sorted = values.stream().mapToDouble(Timed::value).sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    private static OptionalDouble deviation(List<Timed> values) {
        if (values.size() < 3) {
            return OptionalDouble.empty();
        }
        double mean = mean(values);
        double squares = values.stream()
                .mapToDouble(timed -> (timed.value() - mean) * (timed.value() - mean))
                .sum();
        return OptionalDouble.of(Math.sqrt(squares / (values.size() - 1)));
    }

    private static double weightedMean(List<Timed> values, double halfLife) {
        double last = values.getLast().time();
        double sum = 0;
        double weights = 0;
        for (Timed timed : values) {
            double weight = Math.pow(0.5, (last - timed.time()) / halfLife);
            sum += weight * timed.value();
            weights += weight;
        }
        return sum / weights;
    }

    private static OptionalDouble line(List<Timed> values, double target) {
        OptionalDouble slope = slope(values);
        if (slope.isEmpty()) {
            return slope;
        }
        double meanTime = values.stream().mapToDouble(Timed::time).average().orElseThrow();
        return OptionalDouble.of(mean(values) + slope.getAsDouble() * (target - meanTime));
    }

    private static OptionalDouble slope(List<Timed> values) {
        if (values.size() < 3) {
            return OptionalDouble.empty();
        }
        double meanTime = values.stream().mapToDouble(Timed::time).average().orElseThrow();
        double meanValue = mean(values);
        double products = 0;
        double squares = 0;
        for (Timed timed : values) {
            products += (timed.time() - meanTime) * (timed.value() - meanValue);
            squares += (timed.time() - meanTime) * (timed.time() - meanTime);
        }
        return squares == 0 ? OptionalDouble.empty() : OptionalDouble.of(products / squares);
    }
}
