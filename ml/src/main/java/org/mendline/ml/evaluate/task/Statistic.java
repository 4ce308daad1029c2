package org.mendline.ml.evaluate.task;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/// How the values inside a window of time become one number.
public enum Statistic {
    MEAN,
    FIRST,
    LAST,
    /// Time of the first value.
    FIRST_TIME,
    /// Time of the last value.
    LAST_TIME,
    /// Least-squares slope per unit of time; needs three values.
    SLOPE,
    /// Number of values.
    COUNT;

    /// A value and when it was taken.
    record Timed(double time, double value) {}

    /// Name in task descriptions, for example `firstTime`.
    static Statistic named(String name) {
        return valueOf(name.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT));
    }

    /// @param values ordered by time
    OptionalDouble of(List<Timed> values) {
        if (this == COUNT) {
            return OptionalDouble.of(values.size());
        }
        if (values.isEmpty()) {
            return OptionalDouble.empty();
        }
        return switch (this) {
            case MEAN -> values.stream().mapToDouble(Timed::value).average();
            case FIRST -> OptionalDouble.of(values.getFirst().value());
            case LAST -> OptionalDouble.of(values.getLast().value());
            case FIRST_TIME -> OptionalDouble.of(values.getFirst().time());
            case LAST_TIME -> OptionalDouble.of(values.getLast().time());
            case SLOPE -> slope(values);
            case COUNT -> OptionalDouble.of(values.size());
        };
    }

    private static OptionalDouble slope(List<Timed> values) {
        if (values.size() < 3) {
            return OptionalDouble.empty();
        }
        double meanTime = values.stream().mapToDouble(Timed::time).average().orElseThrow();
        double meanValue = values.stream().mapToDouble(Timed::value).average().orElseThrow();
        double products = 0;
        double squares = 0;
        for (Timed timed : values) {
            products += (timed.time() - meanTime) * (timed.value() - meanValue);
            squares += (timed.time() - meanTime) * (timed.time() - meanTime);
        }
        return squares == 0 ? OptionalDouble.empty() : OptionalDouble.of(products / squares);
    }
}
