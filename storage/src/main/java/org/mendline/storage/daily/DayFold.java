package org.mendline.storage.daily;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/// Makes one value of what one device states of one measure on one day.
final class DayFold {
    private final SleepOfDay sleep;

    DayFold(SleepOfDay sleep) {
        this.sleep = sleep;
    }

    /// @param statements at least one, of one device and day
    /// @return empty if they make no value, as a nap within a night that is counted already
    OptionalDouble value(DailyUse use, List<Statement> statements) {
        if (statements.size() == 1 && !use.isOfSleep()) {
            return OptionalDouble.of(statements.getFirst().value());
        }
        return switch (use) {
            case MEAN -> values(statements).average();
            case MEDIAN -> OptionalDouble.of(median(statements));
            case MIN -> values(statements).min();
            case MAX, TOTAL -> values(statements).max();
            case LAST ->
                OptionalDouble.of(statements.stream()
                        .max(Statement.OLDEST_FIRST)
                        .orElseThrow()
                        .value());
            case SUM -> OptionalDouble.of(fullestSum(statements));
            case SLEEP -> sleep.hours();
            case PART_OF_SLEEP -> OptionalDouble.of(sleep.part(statements));
            case NIGHT -> OptionalDouble.of(sleep.ofLongest(statements));
            case NAP -> sleep.napHours();
        };
    }

    /// Two kinds of file about one session, such as FIT and TCX, are two accounts of it: each is added for
    /// itself and the fullest counts.
    private static double fullestSum(List<Statement> statements) {
        Map<String, Double> byReader = new HashMap<>();
        statements.forEach(s -> byReader.merge(s.reader(), s.value(), Double::sum));
        Collection<Double> sums = byReader.values();
        return sums.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    }

    private static double median(List<Statement> statements) {
        double[] sorted = values(statements).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static DoubleStream values(List<Statement> statements) {
        return statements.stream().mapToDouble(Statement::value);
    }
}
