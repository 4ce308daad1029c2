package org.mendline.viz.spark;

import java.util.Optional;
import java.util.StringJoiner;
import org.mendline.viz.plot.ChartTexts;
import org.mendline.viz.plot.ValueText;
import org.mendline.viz.spark.SparkData.Normal;
import org.mendline.viz.spark.Sparkline.Point;

/// A small curve in plain sentences.
final class SparkWords {
    private SparkWords() {}

    static String none() {
        return ChartTexts.current().get("spark.none");
    }

    static String curve(SparkData data) {
        if (data.points().isEmpty()) {
            return none();
        }
        Point newest = data.points().getLast();
        Point oldest = data.points().getFirst();
        ValueText values = data.values();
        ChartTexts texts = ChartTexts.current();
        StringJoiner text = new StringJoiner(" ");
        text.add(texts.counted(
                "spark.curve",
                data.points().size(),
                values.withUnit(oldest.value()),
                oldest.day(),
                values.withUnit(newest.value()),
                newest.day()));
        normal(data).ifPresent(words -> text.add(texts.sentence(ChartTexts.capitalised(words))));
        gaps(data).ifPresent(text::add);
        return text.toString();
    }

    static String summary(SparkData data) {
        return ChartTexts.current().sentence(data.title()) + " " + curve(data);
    }

    static String reading(SparkData data, int index) {
        Point point = data.points().get(index);
        return ChartTexts.current()
                .format(
                        "spark.reading",
                        data.title(),
                        point.day(),
                        data.values().withUnit(point.value()));
    }

    /// Where the newest value lies against the person's own normal.
    static Optional<String> normal(SparkData data) {
        if (data.points().isEmpty()) {
            return Optional.empty();
        }
        double value = data.points().getLast().value();
        return data.normal()
                .map(range -> ChartTexts.current()
                        .format(
                                side(value, range),
                                data.values().bare(range.low()),
                                data.values().bare(range.high())));
    }

    /// How old the newest value is; empty if it is today's or today is not known.
    static Optional<String> age(SparkData data) {
        return days(data).map(days -> ChartTexts.current().counted("spark.age", days));
    }

    /// The age for narrow tiles.
    static Optional<String> shortAge(SparkData data) {
        return days(data).map(days -> ChartTexts.current().format("spark.age.short", days));
    }

    private static Optional<Integer> days(SparkData data) {
        if (data.points().isEmpty()) {
            return Optional.empty();
        }
        return data.today().map(today -> today - data.points().getLast().day()).filter(days -> days > 0);
    }

    private static String side(double value, Normal range) {
        if (value < range.low()) {
            return "spark.normal.below";
        }
        return value > range.high() ? "spark.normal.above" : "spark.normal.within";
    }

    private static Optional<String> gaps(SparkData data) {
        int gaps = data.runs().size() - 1;
        if (gaps == 0) {
            return Optional.empty();
        }
        ChartTexts texts = ChartTexts.current();
        String days = texts.counted("spark.gaps.days", data.longestGapDays());
        return Optional.of(texts.counted("spark.gaps", gaps, days));
    }
}
