package org.mendline.viz.distribution;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.StringJoiner;
import org.mendline.viz.distribution.DistributionData.Interval;
import org.mendline.viz.plot.ValueText;

/// The distribution in plain sentences, in futures out of 100.
final class DistributionWords {
    private DistributionWords() {}

    static ValueText values(DistributionData data) {
        return ValueText.forSpan(data.unit(), data.high() - data.low());
    }

    /// `84 of 100`; neither none nor all is said of what merely rounds to it.
    static String hundredths(double share) {
        long rounded = Math.round(share * 100);
        if (rounded == 0 && share > 0) {
            return "fewer than 1 of 100";
        }
        return rounded == 100 && share < 1 ? "more than 99 of 100" : rounded + " of 100";
    }

    /// The middle future and the 80 % interval.
    static String middle(DistributionData data) {
        String median = data.median().isPresent()
                ? "Middle future " + values(data).withUnit(data.median().getAsDouble())
                : "The middle future lies beyond: " + data.beyondWords();
        return data.intervals().stream()
                .filter(interval -> interval.level() == 0.8)
                .findFirst()
                .map(interval -> median + "; " + interval(data, interval))
                .orElse(median);
    }

    static String interval(DistributionData data, Interval interval) {
        ValueText values = values(data);
        String level = hundredths(interval.level());
        if (interval.high().isEmpty()) {
            return level + " from " + end(interval.low(), values) + " to beyond " + values.withUnit(data.high());
        }
        return level + " between " + end(interval.low(), values) + " and "
                + values.withUnit(interval.high().getAsDouble());
    }

    /// How much lies within the axis and how much beyond; empty if nothing lies beyond.
    static String beyond(DistributionData data) {
        return data.beyond() == 0 ? "" : capitalised(hundredths(data.beyond())) + " futures: " + data.beyondWords();
    }

    static String mark(DistributionData.Mark mark, ValueText values) {
        return mark.words() + " " + values.withUnit(mark.value()) + ": " + hundredths(mark.below())
                + " futures at or below";
    }

    static String summary(DistributionData data) {
        StringJoiner text = new StringJoiner(" ");
        text.add(data.title() + ".");
        text.add(middle(data) + ".");
        if (data.beyond() > 0) {
            text.add(beyond(data) + ".");
        }
        data.mark().ifPresent(mark -> text.add(capitalised(mark(mark, values(data))) + "."));
        return text.toString();
    }

    /// How many futures lie up to the end of a bin.
    static String upTo(DistributionData data, int bin) {
        return hundredths(below(data, bin)) + " futures up to " + values(data).withUnit(end(data, bin));
    }

    static double end(DistributionData data, int bin) {
        return data.low()
                + (data.high() - data.low()) * (bin + 1) / data.shares().size();
    }

    private static double below(DistributionData data, int bin) {
        double sum = data.shares().stream()
                .limit(bin + 1L)
                .mapToDouble(Double::doubleValue)
                .sum();
        // Sums of rounded shares may miss the whole by a hair.
        return Math.abs(sum - 1) < 1e-9 ? 1 : sum;
    }

    private static String end(OptionalDouble value, ValueText values) {
        return value.isPresent() ? values.bare(value.getAsDouble()) : "beyond";
    }

    static String capitalised(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
