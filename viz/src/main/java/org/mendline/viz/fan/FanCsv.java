package org.mendline.viz.fan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.mendline.viz.fan.FanChartData.FanPoint;
import org.mendline.viz.fan.FanChartData.ScenarioFan;
import org.mendline.viz.plot.CsvText;

/// The numbers behind the picture, one row per series and day.
final class FanCsv {
    private static final List<String> HEADER = List.of(
            "kind", "series", "unit", "day", "value", "lo50", "hi50", "lo80", "hi80", "lo95", "hi95", "lo", "hi",
            "note");
    private static final int INTERVALS = 6;

    private final FanChartData data;
    private final CsvText csv = new CsvText(HEADER);

    private FanCsv(FanChartData data) {
        this.data = data;
    }

    static String of(FanChartData data) {
        return new FanCsv(data).write();
    }

    private String write() {
        data.observed()
                .forEach(point -> csv.row(row(
                        "observed",
                        data.measure(),
                        point.day(),
                        padded(List.of(CsvText.number(point.value())), 1 + INTERVALS + 2),
                        point.note())));
        data.scenarios().forEach(fan -> fan.points().forEach(point -> csv.row(scenarioRow(fan, point))));
        data.norm()
                .ifPresent(norm -> norm.points().forEach(point -> {
                    List<String> numbers = new ArrayList<>(Collections.nCopies(1 + INTERVALS, CsvText.missing()));
                    numbers.add(CsvText.number(point.lo()));
                    numbers.add(CsvText.number(point.hi()));
                    csv.row(row("norm", norm.name(), point.day(), numbers, ""));
                }));
        data.goal().ifPresent(goal -> {
            List<String> start = List.of("goal", "goal", CsvText.text(data.unit()), "", CsvText.number(goal));
            csv.row(padded(start, HEADER.size()));
        });
        return csv.toString();
    }

    private List<String> scenarioRow(ScenarioFan fan, FanPoint at) {
        List<String> numbers = List.of(
                CsvText.number(at.median()),
                CsvText.number(at.lo50()),
                CsvText.number(at.hi50()),
                CsvText.number(at.lo80()),
                CsvText.number(at.hi80()),
                CsvText.number(at.lo95()),
                CsvText.number(at.hi95()));
        return row("scenario", fan.name(), at.day(), padded(numbers, 1 + INTERVALS + 2), "");
    }

    private List<String> row(String kind, String series, int day, List<String> numbers, String note) {
        List<String> fields =
                new ArrayList<>(List.of(kind, CsvText.text(series), CsvText.text(data.unit()), Integer.toString(day)));
        fields.addAll(numbers);
        fields.add(CsvText.text(note));
        return fields;
    }

    private static List<String> padded(List<String> fields, int size) {
        List<String> longer = new ArrayList<>(fields);
        longer.addAll(Collections.nCopies(size - fields.size(), CsvText.missing()));
        return longer;
    }
}
