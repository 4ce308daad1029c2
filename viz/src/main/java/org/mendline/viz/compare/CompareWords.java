package org.mendline.viz.compare;

import java.util.Optional;
import java.util.StringJoiner;
import org.mendline.viz.compare.CompareData.Aspect;
import org.mendline.viz.compare.CompareData.Cell;
import org.mendline.viz.fan.FanChartData.FanPoint;
import org.mendline.viz.fan.FanChartData.ScenarioFan;
import org.mendline.viz.plot.ValueText;

/// The comparison in plain sentences.
final class CompareWords {
    private CompareWords() {}

    static String axis(CompareData data) {
        return data.measure() + (data.unit().isBlank() ? "" : ", " + data.unit());
    }

    static ValueText values(CompareData data) {
        CompareRange range = CompareRange.of(data);
        return ValueText.forSpan(data.unit(), range.high() - range.low());
    }

    static String interval(FanPoint at, ValueText values) {
        return values.withUnit(at.median()) + " (" + values.bare(at.lo80()) + " to " + values.bare(at.hi80()) + ")";
    }

    static String day(CompareData data, int day) {
        ValueText values = values(data);
        StringJoiner text = new StringJoiner(". ", "Day " + day + ". ", ".");
        for (ScenarioFan scenario : data.scenarios()) {
            String reading = on(scenario, day).map(at -> interval(at, values)).orElse("no value");
            text.add(scenario.name() + ": " + reading);
        }
        return text.toString();
    }

    static String cell(CompareData data, Cell cell) {
        return data.scenarios().get(cell.scenario()).name() + ", "
                + data.aspects().get(cell.aspect()).name() + ": "
                + data.at(cell).sentence() + ".";
    }

    static String summary(CompareData data) {
        StringJoiner text = new StringJoiner(" ");
        text.add(data.title() + ".");
        text.add("Compared with " + data.scenarios().getFirst().name() + ".");
        for (int scenario = 1; scenario < data.scenarios().size(); scenario++) {
            StringJoiner differences =
                    new StringJoiner("; ", data.scenarios().get(scenario).name() + ": ", ".");
            for (Aspect aspect : data.aspects()) {
                differences.add(aspect.differences().get(scenario - 1).sentence());
            }
            text.add(differences.toString());
        }
        return text.toString();
    }

    static Optional<FanPoint> on(ScenarioFan scenario, int day) {
        return scenario.points().stream().filter(point -> point.day() == day).findFirst();
    }
}
