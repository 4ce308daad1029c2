package org.mendline.viz.fan;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.StringJoiner;
import org.mendline.viz.fan.FanChartData.FanPoint;
import org.mendline.viz.fan.FanChartData.ObservedPoint;
import org.mendline.viz.fan.FanChartData.ScenarioFan;
import org.mendline.viz.plot.ValueText;

/// The chart in plain sentences, for screen readers and labels.
final class FanWords {
    private static final int DAYS_PER_WEEK = 7;

    private FanWords() {}

    static String axisName(FanChartData data) {
        String unit = data.unit().isBlank() ? "" : ", " + data.unit();
        return data.measure() + unit + (data.higherIsBetter() ? "  (↑ higher is better)" : "  (↓ lower is better)");
    }

    static String goal(FanChartData data, ValueText values) {
        return "goal " + values.withUnit(data.goal().orElseThrow()) + (data.higherIsBetter() ? " or more" : " or less");
    }

    static String day(int day) {
        return "Day " + day + " (week " + Math.floorDiv(day, DAYS_PER_WEEK) + ")";
    }

    /// The whole chart in a few sentences.
    static String summary(FanChartData data) {
        ValueText values = values(data);
        StringJoiner text = new StringJoiner(" ");
        text.add(data.title() + ".");
        text.add(observed(data, values));
        for (ScenarioFan fan : data.scenarios()) {
            if (!fan.points().isEmpty()) {
                text.add(scenario(data, fan, values));
            }
        }
        if (data.goal().isPresent()) {
            text.add(capitalised(goal(data, values)) + ".");
        }
        return text.toString();
    }

    /// One day in one sentence per series.
    static String reading(FanChartData data, FanReading reading) {
        ValueText values = values(data);
        StringJoiner text = new StringJoiner(". ", "", ".");
        text.add(day(reading.day()));
        reading.observed().forEach(point -> text.add("Measured " + values.withUnit(point.value())));
        for (int i = 0; i < reading.fans().size(); i++) {
            String name = data.scenarios().get(i).name();
            Optional<FanPoint> point = reading.fans().get(i);
            text.add(point.map(at -> name + ": " + interval(at, values)).orElse(name + ": no value"));
        }
        return text.toString();
    }

    private static String observed(FanChartData data, ValueText values) {
        return data.observed().stream()
                .max(Comparator.comparingInt(ObservedPoint::day))
                .map(last -> data.observed().size() + (data.observed().size() == 1 ? " measurement" : " measurements")
                        + ", the last " + values.withUnit(last.value()) + " on day " + last.day() + ".")
                .orElse("No measurements.");
    }

    private static String scenario(FanChartData data, ScenarioFan fan, ValueText values) {
        FanPoint end = fan.points().getLast();
        String outlook = fan.name() + ": on day " + end.day() + " " + interval(end, values) + ".";
        if (data.goal().isEmpty()) {
            return outlook;
        }
        OptionalInt reached = goalDay(data, fan, data.goal().getAsDouble());
        return outlook
                + (reached.isPresent()
                        ? " The middle future reaches the goal on day " + reached.getAsInt() + "."
                        : " The middle future does not reach the goal by then.");
    }

    private static String interval(FanPoint at, ValueText values) {
        return "middle future " + values.withUnit(at.median()) + ", 80 of 100 futures between " + values.bare(at.lo80())
                + " and " + values.withUnit(at.hi80());
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

    private static String capitalised(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
