package org.mendline.app.report;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.mendline.app.report.PersonDetail.InputSeen;
import org.mendline.app.report.PersonDetail.NextDay;
import org.mendline.app.report.TableColumn.Kind;

/// Tables of a report of one person, and the files behind every report.
final class DetailTables {
    static final List<TableColumn> OUTLOOK = List.of(
            new TableColumn("marker", "Marker", 26, Kind.WORDS),
            new TableColumn("unit", "Unit", 9, Kind.WORDS),
            new TableColumn("date", "Date", 13, Kind.DATE),
            new TableColumn("hours-ahead", "Hours ahead", 8, Kind.COUNT),
            new TableColumn("median", "Median", 9, Kind.ONE_DECIMAL),
            new TableColumn("low", "80 % low", 9, Kind.ONE_DECIMAL),
            new TableColumn("high", "80 % high", 9, Kind.ONE_DECIMAL),
            new TableColumn("source", "Who says so", 28, Kind.WORDS));

    static final List<TableColumn> INPUTS = List.of(
            new TableColumn("input", "Input", 28, Kind.WORDS),
            new TableColumn("unit", "Unit", 10, Kind.WORDS),
            new TableColumn("measured-days", "Days measured", 10, Kind.COUNT),
            new TableColumn("measured-of-28", "Of the last 28 days", 10, Kind.COUNT),
            new TableColumn("first", "First measured", 13, Kind.DATE),
            new TableColumn("last", "Last measured", 13, Kind.DATE),
            new TableColumn("missing-days", "Missing for (days)", 11, Kind.COUNT),
            new TableColumn("note", "Note", 18, Kind.WORDS));

    static final List<TableColumn> FILES = List.of(
            new TableColumn("file", "File", 40, Kind.WORDS),
            new TableColumn("imported", "Imported", 13, Kind.DATE),
            new TableColumn("by", "By", 14, Kind.WORDS),
            new TableColumn("reader", "Read as", 16, Kind.WORDS),
            new TableColumn("status", "What came of it", 12, Kind.WORDS),
            new TableColumn("values", "Values added", 9, Kind.COUNT),
            new TableColumn("sha256", "SHA-256 of its bytes", 68, Kind.WORDS));

    static final TableColumn DATE = new TableColumn("date", "Date", 13, Kind.DATE);
    private static final int INPUT_WIDTH = 11;

    private DetailTables() {}

    static ReportTable outlook(PersonDetail detail) {
        return new ReportTable(
                OUTLOOK, detail.outlook().stream().map(DetailTables::nextDay).toList());
    }

    private static List<CellValue> nextDay(NextDay day) {
        List<CellValue> row = new ArrayList<>(List.of(
                CellValue.of(day.marker()),
                CellValue.of(Wording.unit(day.unit())),
                CellValue.of(day.date()),
                CellValue.of(day.hoursAhead())));
        row.addAll(PersonTables.estimate(day.value()));
        row.add(CellValue.of(day.source()));
        return row;
    }

    static ReportTable inputs(PersonDetail detail, LocalDate today) {
        return new ReportTable(
                INPUTS,
                detail.inputs().stream().map(input -> input(input, today)).toList());
    }

    private static List<CellValue> input(InputSeen input, LocalDate today) {
        return List.of(
                CellValue.of(input.name()),
                CellValue.of(Wording.unit(input.unit())),
                CellValue.of(input.measuredDays()),
                CellValue.of(input.measuredOfLast28()),
                CellValue.ofDate(input.first()),
                CellValue.ofDate(input.last()),
                input.last()
                        .map(last -> CellValue.of(ChronoUnit.DAYS.between(last, today)))
                        .orElseGet(CellValue.Nothing::new),
                CellValue.of(input.last().isEmpty() ? "never measured" : ""));
    }

    static ReportTable daily(PersonDetail detail) {
        List<TableColumn> columns = new ArrayList<>();
        columns.add(DATE);
        detail.inputs()
                .forEach(input -> columns.add(new TableColumn(
                        input.name(), input.name() + Wording.bracketed(input.unit()), INPUT_WIDTH, Kind.ONE_DECIMAL)));
        List<List<CellValue>> rows = new ArrayList<>();
        for (PersonDetail.DailyRow day : detail.days()) {
            List<CellValue> row = new ArrayList<>();
            row.add(CellValue.of(day.date()));
            row.addAll(day.values());
            rows.add(row);
        }
        return new ReportTable(columns, rows);
    }

    static ReportTable files(ReportHead head) {
        ZoneId zone = head.generatedAt().getOffset();
        return new ReportTable(
                FILES,
                head.files().stream()
                        .map(file -> List.of(
                                CellValue.of(file.name()),
                                CellValue.of(
                                        LocalDateTime.ofInstant(file.at(), zone).toLocalDate()),
                                CellValue.of(file.by()),
                                CellValue.of(file.reader()),
                                CellValue.of(file.status()),
                                CellValue.of(file.values()),
                                CellValue.of(file.sha256().orElse(""))))
                        .toList());
    }
}
