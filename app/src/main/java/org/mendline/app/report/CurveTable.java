package org.mendline.app.report;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.mendline.app.report.TableColumn.Kind;

/// The numbers behind a person's curve as a table for templates; the last four columns are the heights
/// of the bands that a chart stacks.
final class CurveTable {
    static final List<TableColumn> COLUMNS = List.of(
            new TableColumn("date", "Date", 13, Kind.DATE),
            number("measured", "Measured"),
            number("median", "Median"),
            number("low-50", "50 % low"),
            number("high-50", "50 % high"),
            number("low-80", "80 % low"),
            number("high-80", "80 % high"),
            number("goal", "Goal"),
            number("band-base", "Band base"),
            number("band-lower", "Band lower"),
            number("band-middle", "Band middle"),
            number("band-upper", "Band upper"));

    /// Where a chart finds what it draws, in a table whose columns stand in this order from the first
    /// one on.
    static final CurvePlaces PLACES = new CurvePlaces(0, 1, 2, 7, 8, 9, 10, 11);

    private CurveTable() {}

    private static TableColumn number(String key, String head) {
        return new TableColumn(key, head, 11, Kind.ONE_DECIMAL);
    }

    static ReportTable of(PersonWeek week) {
        return new ReportTable(
                COLUMNS, ChartRows.of(week).stream().map(row -> row(row, week)).toList());
    }

    private static List<CellValue> row(ChartRow row, PersonWeek week) {
        List<CellValue> cells = new ArrayList<>();
        cells.add(CellValue.of(row.date()));
        cells.add(CellValue.of(row.measured()));
        cells.add(fan(row, FanDay::median));
        cells.add(fan(row, FanDay::lo50));
        cells.add(fan(row, FanDay::hi50));
        cells.add(fan(row, FanDay::lo80));
        cells.add(fan(row, FanDay::hi80));
        cells.add(CellValue.of(week.goal()));
        cells.add(CellValue.of(OptionalDouble.of(row.band().base())));
        cells.add(CellValue.of(OptionalDouble.of(row.band().lower())));
        cells.add(CellValue.of(OptionalDouble.of(row.band().middle())));
        cells.add(CellValue.of(OptionalDouble.of(row.band().upper())));
        return cells;
    }

    private static CellValue fan(ChartRow row, ToDoubleFunction<FanDay> part) {
        return row.fan().map(day -> CellValue.of(part.applyAsDouble(day))).orElseGet(CellValue.Nothing::new);
    }
}
