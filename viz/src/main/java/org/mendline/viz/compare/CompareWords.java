package org.mendline.viz.compare;

import java.util.Optional;
import java.util.StringJoiner;
import org.mendline.viz.compare.CompareData.Cell;
import org.mendline.viz.fan.FanChartData.FanPoint;
import org.mendline.viz.fan.FanChartData.ScenarioFan;
import org.mendline.viz.plot.ChartTexts;
import org.mendline.viz.plot.ValueText;

/// The comparison in plain sentences.
final class CompareWords {
    private CompareWords() {}

    static String axis(CompareData data) {
        return data.unit().isBlank() ? data.measure() : ChartTexts.current().comma(data.measure(), data.unit());
    }

    static ValueText values(CompareData data) {
        CompareRange range = CompareRange.of(data);
        return ValueText.forSpan(data.unit(), range.high() - range.low());
    }

    static String interval(FanPoint at, ValueText values) {
        return ChartTexts.current()
                .format("interval", values.withUnit(at.median()), values.bare(at.lo80()), values.bare(at.hi80()));
    }

    static String day(CompareData data, int day) {
        ValueText values = values(data);
        ChartTexts texts = ChartTexts.current();
        StringJoiner text = new StringJoiner(" ");
        text.add(texts.sentence(texts.format("day", day)));
        for (ScenarioFan scenario : data.scenarios()) {
            String reading = on(scenario, day).map(at -> interval(at, values)).orElse(texts.get("noValue"));
            text.add(texts.sentence(texts.format("named", scenario.name(), reading)));
        }
        return text.toString();
    }

    static String cell(CompareData data, Cell cell) {
        return ChartTexts.current()
                .format(
                        "reading",
                        data.scenarios().get(cell.scenario()).name(),
                        data.aspects().get(cell.aspect()).name(),
                        data.at(cell).sentence());
    }

    static String summary(CompareData data) {
        ChartTexts texts = ChartTexts.current();
        StringJoiner text = new StringJoiner(" ");
        text.add(texts.sentence(data.title()));
        text.add(texts.format("compare.with", data.scenarios().getFirst().name()));
        for (int scenario = 1; scenario < data.scenarios().size(); scenario++) {
            int difference = scenario - 1;
            String differences = texts.joined(data.aspects().stream()
                    .map(aspect -> aspect.differences().get(difference).sentence())
                    .toList());
            text.add(texts.sentence(
                    texts.format("named", data.scenarios().get(scenario).name(), differences)));
        }
        return text.toString();
    }

    static Optional<FanPoint> on(ScenarioFan scenario, int day) {
        return scenario.points().stream().filter(point -> point.day() == day).findFirst();
    }
}
