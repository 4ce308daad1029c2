package org.mendline.viz.distribution;

import java.util.List;
import java.util.StringJoiner;
import org.mendline.viz.distribution.DistributionData.Interval;
import org.mendline.viz.plot.ChartTexts;
import org.mendline.viz.plot.ValueText;

/// The distribution in plain sentences, in futures out of 100.
final class DistributionWords {
    private DistributionWords() {}

    static ValueText values(DistributionData data) {
        return ValueText.forSpan(data.unit(), data.high() - data.low());
    }

    /// `84 of 100`; neither none nor all is said of what merely rounds to it.
    static String hundredths(double share) {
        ChartTexts texts = ChartTexts.current();
        long rounded = Math.round(share * 100);
        if (rounded == 0 && share > 0) {
            return texts.get("distribution.share.few");
        }
        return rounded == 100 && share < 1
                ? texts.get("distribution.share.most")
                : texts.format("distribution.share", rounded);
    }

    /// The middle future and the 80 % interval.
    static String middle(DistributionData data) {
        ChartTexts texts = ChartTexts.current();
        String median = data.median().isPresent()
                ? texts.format(
                        "distribution.middle",
                        values(data).withUnit(data.median().getAsDouble()))
                : texts.format("distribution.middle.beyond", data.beyondWords());
        return data.intervals().stream()
                .filter(interval -> interval.level() == 0.8)
                .findFirst()
                .map(interval -> texts.joined(List.of(median, interval(data, interval))))
                .orElse(median);
    }

    static String interval(DistributionData data, Interval interval) {
        ValueText values = values(data);
        ChartTexts texts = ChartTexts.current();
        String level = hundredths(interval.level());
        String low = interval.low().isPresent()
                ? values.bare(interval.low().getAsDouble())
                : texts.get("distribution.end.beyond");
        return interval.high().isEmpty()
                ? texts.format("distribution.interval.open", level, low, values.withUnit(data.high()))
                : texts.format(
                        "distribution.interval",
                        level,
                        low,
                        values.withUnit(interval.high().getAsDouble()));
    }

    /// How much lies within the axis and how much beyond; empty if nothing lies beyond.
    static String beyond(DistributionData data) {
        if (data.beyond() == 0) {
            return "";
        }
        String share = ChartTexts.capitalised(hundredths(data.beyond()));
        return ChartTexts.current().format("distribution.beyond", share, data.beyondWords());
    }

    static String mark(DistributionData.Mark mark, ValueText values) {
        return ChartTexts.current()
                .format("distribution.mark", mark.words(), values.withUnit(mark.value()), hundredths(mark.below()));
    }

    static String summary(DistributionData data) {
        ChartTexts texts = ChartTexts.current();
        StringJoiner text = new StringJoiner(" ");
        text.add(texts.sentence(data.title()));
        text.add(texts.sentence(middle(data)));
        if (data.beyond() > 0) {
            text.add(texts.sentence(beyond(data)));
        }
        data.mark().ifPresent(mark -> text.add(texts.sentence(ChartTexts.capitalised(mark(mark, values(data))))));
        return text.toString();
    }

    /// How many futures lie up to the end of a bin.
    static String upTo(DistributionData data, int bin) {
        return ChartTexts.current()
                .format(
                        "distribution.upTo",
                        hundredths(below(data, bin)),
                        values(data).withUnit(end(data, bin)));
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
}
