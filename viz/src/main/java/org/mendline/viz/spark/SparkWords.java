package org.mendline.viz.spark;

import java.util.Optional;
import org.mendline.viz.plot.ValueText;
import org.mendline.viz.spark.SparkData.Normal;
import org.mendline.viz.spark.Sparkline.Point;

/// A small curve in plain sentences.
final class SparkWords {
    static final String NONE = "No values.";

    private SparkWords() {}

    static String curve(SparkData data) {
        if (data.points().isEmpty()) {
            return NONE;
        }
        Point newest = data.points().getLast();
        Point oldest = data.points().getFirst();
        ValueText values = data.values();
        int count = data.points().size();
        return count + (count == 1 ? " value" : " values") + ", from "
                + values.withUnit(oldest.value()) + " on day " + oldest.day() + " to "
                + values.withUnit(newest.value()) + " on day " + newest.day() + "."
                + normal(data).map(words -> " " + capitalised(words) + ".").orElse("")
                + gaps(data);
    }

    static String summary(SparkData data) {
        return data.title() + ". " + curve(data);
    }

    static String reading(SparkData data, int index) {
        Point point = data.points().get(index);
        return data.title() + ", day " + point.day() + ": " + data.values().withUnit(point.value()) + ".";
    }

    /// Where the newest value lies against the person's own normal.
    static Optional<String> normal(SparkData data) {
        if (data.points().isEmpty()) {
            return Optional.empty();
        }
        double value = data.points().getLast().value();
        return data.normal()
                .map(range ->
                        side(value, range) + " own normal " + data.values().bare(range.low()) + " to "
                                + data.values().bare(range.high()));
    }

    /// How old the newest value is; empty if it is today's or today is not known.
    static Optional<String> age(SparkData data) {
        if (data.points().isEmpty()) {
            return Optional.empty();
        }
        return data.today()
                .map(today -> today - data.points().getLast().day())
                .filter(days -> days > 0)
                .map(days -> days == 1 ? "1 day ago" : days + " days ago");
    }

    /// The age for narrow tiles.
    static Optional<String> shortAge(SparkData data) {
        return age(data).map(words -> words.replaceFirst(" days? ago", "\u00a0d"));
    }

    private static String side(double value, Normal range) {
        if (value < range.low()) {
            return "below";
        }
        return value > range.high() ? "above" : "within";
    }

    private static String gaps(SparkData data) {
        int gaps = data.runs().size() - 1;
        if (gaps == 0) {
            return "";
        }
        return " " + gaps + (gaps == 1 ? " gap" : " gaps") + " of more than " + data.longestGapDays()
                + (data.longestGapDays() == 1 ? " day." : " days.");
    }

    private static String capitalised(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
