package org.mendline.viz.fan;

import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.StringJoiner;
import org.mendline.viz.fan.FanChartData.FanPoint;
import org.mendline.viz.fan.FanChartData.ObservedPoint;
import org.mendline.viz.fan.FanChartData.ScenarioFan;
import org.mendline.viz.plot.ChartTexts;
import org.mendline.viz.plot.ValueText;

/// The chart in plain sentences, for screen readers and labels.
final class FanWords {
    private static final int DAYS_PER_WEEK = 7;

    private FanWords() {}

    static String axisName(FanChartData data) {
        ChartTexts texts = ChartTexts.current();
        String name = data.unit().isBlank() ? data.measure() : texts.comma(data.measure(), data.unit());
        return texts.format(data.higherIsBetter() ? "fan.axis.higher" : "fan.axis.lower", name);
    }

    static String goal(FanChartData data, ValueText values) {
        String goal = values.withUnit(data.goal().orElseThrow());
        return ChartTexts.current().format(data.higherIsBetter() ? "fan.goal.atLeast" : "fan.goal.atMost", goal);
    }

    static String day(int day) {
        return ChartTexts.current().format("fan.day", day, Math.floorDiv(day, DAYS_PER_WEEK));
    }

    /// The whole chart in a few sentences.
    static String summary(FanChartData data) {
        ValueText values = values(data);
        ChartTexts texts = ChartTexts.current();
        StringJoiner text = new StringJoiner(" ");
        text.add(texts.sentence(data.title()));
        text.add(observed(data, values));
        for (ScenarioFan fan : data.scenarios()) {
            if (!fan.points().isEmpty()) {
                text.add(scenario(data, fan, values));
            }
        }
        if (data.goal().isPresent()) {
            text.add(texts.sentence(ChartTexts.capitalised(goal(data, values))));
        }
        return text.toString();
    }

    /// One day in one sentence per series.
    static String reading(FanChartData data, FanReading reading) {
        ValueText values = values(data);
        ChartTexts texts = ChartTexts.current();
        StringJoiner text = new StringJoiner(" ");
        text.add(texts.sentence(day(reading.day())));
        reading.observed()
                .forEach(point ->
                        text.add(texts.sentence(texts.format("fan.reading.measured", values.withUnit(point.value())))));
        for (int i = 0; i < reading.fans().size(); i++) {
            String name = data.scenarios().get(i).name();
            Optional<FanPoint> point = reading.fans().get(i);
            String words = point.map(at -> interval(at, values)).orElse(texts.get("noValue"));
            text.add(texts.sentence(texts.format("named", name, words)));
        }
        return text.toString();
    }

    private static String observed(FanChartData data, ValueText values) {
        ChartTexts texts = ChartTexts.current();
        return data.observed().stream()
                .max(Comparator.comparingInt(ObservedPoint::day))
                .map(last -> texts.counted(
                        "fan.measurements", data.observed().size(), values.withUnit(last.value()), last.day()))
                .orElse(texts.get("fan.measurements.none"));
    }

    private static String scenario(FanChartData data, ScenarioFan fan, ValueText values) {
        FanPoint end = fan.points().getLast();
        ChartTexts texts = ChartTexts.current();
        String outlook = texts.format("fan.scenario", fan.name(), end.day(), interval(end, values));
        if (data.goal().isEmpty()) {
            return outlook;
        }
        OptionalInt reached = goalDay(data, fan, data.goal().getAsDouble());
        return outlook + " "
                + (reached.isPresent()
                        ? texts.format("fan.scenario.reaches", reached.getAsInt())
                        : texts.get("fan.scenario.doesNotReach"));
    }

    private static String interval(FanPoint at, ValueText values) {
        return ChartTexts.current()
                .format(
                        "fan.interval",
                        values.withUnit(at.median()),
                        values.bare(at.lo80()),
                        values.withUnit(at.hi80()));
    }

    private static OptionalInt goalDay(FanChartData data, ScenarioFan fan, double goal) {
        return fan.points().stream()
                .filter(point -> point.day() >= data.today())
                .filter(point -> data.higherIsBetter() ? point.median() >= goal : point.median() <= goal)
                .mapToInt(FanPoint::day)
                .findFirst();
    }

    private static ValueText values(FanChartData data) {
        FanRange range = FanRange.of(data);
        return ValueText.forSpan(data.unit(), range.high() - range.low());
    }
}
