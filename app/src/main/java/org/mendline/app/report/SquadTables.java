package org.mendline.app.report;

import java.io.IOException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.mendline.app.caseload.CaseloadStatus;

/// The sheets of a weekly report that hold something of everybody, behind the squad sheet.
final class SquadTables {
    /// Names no person's sheet may have.
    static final List<String> NAMES =
            List.of(SquadSheet.NAME, "Data gaps", "Why", "Plans", "Decisions", "Files", AboutSheet.NAME);

    /// Missing for four weeks or more: the models hardly hear of it any more.
    private static final int LONG_GAP_DAYS = 28;

    private final WeeklyReportData data;
    private final Map<ReportPart, Part> parts = new EnumMap<>(ReportPart.class);
    private final SheetPen about;

    private record Part(SheetPen pen, TableSheet sheet, String nothing) {}

    SquadTables(SXSSFWorkbook workbook, ReportStyles styles, WeeklyReportData data) {
        this.data = data;
        for (ReportPart part : ReportPart.values()) {
            if (data.layout().has(part)) {
                TableWords.of(part).ifPresent(words -> parts.put(part, begun(workbook, styles, words)));
            }
        }
        this.about = new SheetPen(workbook.createSheet(AboutSheet.NAME), styles);
    }

    private static Part begun(SXSSFWorkbook workbook, ReportStyles styles, TableWords words) {
        SheetPen pen = new SheetPen(workbook.createSheet(words.sheetName()), styles);
        return new Part(pen, new TableSheet(pen, words.sheetName(), words.tells(), words.columns()), words.nothing());
    }

    /// Whether any of the sheets needs people's weeks.
    boolean needWeeks() {
        return parts.keySet().stream().anyMatch(part -> part != ReportPart.FILES && part != ReportPart.GAPS);
    }

    /// Adds what a person's week brings.
    void append(PersonWeek week) {
        append(ReportPart.WHY, PersonTables.why(week));
        append(ReportPart.PLANS, PersonTables.plans(week));
        append(ReportPart.DECISIONS, PersonTables.decisions(week));
    }

    private void append(ReportPart part, List<List<CellValue>> rows) {
        Part to = parts.get(part);
        if (to != null) {
            to.sheet().append(rows);
        }
    }

    void finish(int people) throws IOException {
        LocalDate today = data.head().weekEnding();
        data.entries().forEach(entry -> append(ReportPart.GAPS, PersonTables.gaps(entry, today)));
        append(ReportPart.FILES, DetailTables.files(data.head()).rows());
        Part gaps = parts.get(ReportPart.GAPS);
        if (gaps != null) {
            gaps.sheet()
                    .markRows(
                            "note",
                            "never measured",
                            StatusWord.of(CaseloadStatus.STALLING).rgb());
            gaps.sheet()
                    .markRowsFrom(
                            "missing-days",
                            LONG_GAP_DAYS,
                            StatusWord.of(CaseloadStatus.STALLING).rgb());
        }
        for (Part part : parts.values()) {
            part.sheet().finish(part.nothing(), data.head(), data.layout().paper());
            part.pen().finish();
        }
        new AboutSheet(about, data.head(), data.layout().paper()).write(people);
        about.finish();
    }
}
