package org.mendline.app.report;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.mendline.app.caseload.CaseloadEntry;
import org.mendline.app.caseload.CaseloadStatus;
import org.mendline.app.report.ReportStyles.Look;

/// The first sheet: one row a person, those who need attention on top.
final class SquadSheet {
    static final String NAME = "Squad";
    /// Zero-based row of the column heads.
    static final int HEADER_ROW = 4;

    /// Light grey, as the status "No data".
    static final int GAP_TINT = 0xEFEFEF;

    private static final int HEADER_LINES = 3;
    private static final int SIMULATED_COLUMNS = 4;

    private final SheetPen pen;
    private final ReportHead head;
    private final ReportLayout layout;

    SquadSheet(SheetPen pen, ReportHead head, ReportLayout layout) {
        this.pen = pen;
        this.head = head;
        this.layout = layout;
    }

    /// @param people worst first
    void write(List<NamedPerson> people) {
        writeTop(people);
        List<TableColumn> columns =
                layout.shown().stream().map(SquadColumn::column).toList();
        pen.skipTo(HEADER_ROW).heads(columns, HEADER_LINES);
        for (NamedPerson person : people) {
            writePerson(person, columns);
        }
        if (people.isEmpty()) {
            pen.nextRow().text(0, "There is nobody in this report.", Look.QUIET);
        }
        finish();
    }

    private void writeTop(List<NamedPerson> people) {
        pen.text(0, head.clinicName() + ": week ending " + Wording.day(head.weekEnding()), Look.TITLE)
                .heightPoints(24);
        pen.nextRow();
        if (head.simulated()) {
            pen.text(0, Wording.SIMULATED, Look.SIMULATED);
            for (int column = 1; column < SIMULATED_COLUMNS; column++) {
                pen.text(column, "", Look.SIMULATED);
            }
        } else {
            pen.text(0, "Decision support, not a diagnosis. Sheet About says what the numbers mean.", Look.QUIET);
        }
        Map<CaseloadStatus, Long> counts = new EnumMap<>(CaseloadStatus.class);
        people.forEach(p -> counts.merge(p.entry().status(), 1L, Long::sum));
        pen.nextRow();
        int column = 0;
        for (CaseloadStatus status : CaseloadStatus.values()) {
            pen.text(column, StatusWord.of(status).word(), Look.STATUS)
                    .number(column + 1, counts.getOrDefault(status, 0L), Look.KEY_COUNT);
            column += 2;
        }
    }

    private void writePerson(NamedPerson person, List<TableColumn> columns) {
        CaseloadEntry entry = person.entry();
        pen.row(
                columns,
                layout.shown().stream()
                        .map(column -> column.of(entry, head.simulated()))
                        .toList());
        if (layout.has(ReportPart.PERSONS)) {
            pen.link(0, entry.label(), person.sheetName());
        }
        int status = layout.shown().indexOf(SquadColumn.STATUS);
        if (status >= 0) {
            pen.text(status, StatusWord.of(entry.status()).word(), Look.STATUS);
        }
    }

    private void finish() {
        int lastRow = pen.rowIndex();
        int lastColumn = layout.shown().size() - 1;
        pen.sheet().createFreezePane(1, HEADER_ROW + 1);
        pen.sheet().setAutoFilter(new CellRangeAddress(HEADER_ROW, lastRow, 0, lastColumn));
        pen.sheet().setRepeatingRows(new CellRangeAddress(HEADER_ROW, HEADER_ROW, -1, -1));
        int status = layout.shown().indexOf(SquadColumn.STATUS);
        if (status >= 0) {
            colour(new CellRangeAddress(HEADER_ROW + 1, lastRow, status, status));
        }
        int gaps = layout.shown().indexOf(SquadColumn.GAPS);
        if (gaps >= 0) {
            italic(new CellRangeAddress(HEADER_ROW + 1, lastRow, gaps, gaps));
        }
        TableSheet.rule(pen, new CellRangeAddress(HEADER_ROW + 1, lastRow, 0, lastColumn));
        colour(new CellRangeAddress(2, 2, 0, 2 * CaseloadStatus.values().length - 1));
        PagePrint.apply(pen.sheet(), head, layout.paper(), true);
    }

    /// Data gaps stand out by slant and tint, in print without colour too.
    private void italic(CellRangeAddress range) {
        SheetConditionalFormatting formatting = pen.sheet().getSheetConditionalFormatting();
        String topLeft = new CellReference(range.getFirstRow(), range.getFirstColumn()).formatAsString();
        ConditionalFormattingRule rule = formatting.createConditionalFormattingRule("LEN(" + topLeft + ")>0");
        rule.createFontFormatting().setFontStyle(true, false);
        PatternFormatting fill = rule.createPatternFormatting();
        fill.setFillBackgroundColor(ReportStyles.rgb(GAP_TINT));
        fill.setFillPattern(PatternFormatting.SOLID_FOREGROUND);
        formatting.addConditionalFormatting(new CellRangeAddress[] {range}, rule);
    }

    private void colour(CellRangeAddress range) {
        SheetConditionalFormatting formatting = pen.sheet().getSheetConditionalFormatting();
        String topLeft = new CellReference(range.getFirstRow(), range.getFirstColumn()).formatAsString();
        for (CaseloadStatus status : CaseloadStatus.values()) {
            StatusWord word = StatusWord.of(status);
            ConditionalFormattingRule rule =
                    formatting.createConditionalFormattingRule(topLeft + "=\"" + word.word() + "\"");
            PatternFormatting fill = rule.createPatternFormatting();
            fill.setFillBackgroundColor(ReportStyles.rgb(word.rgb()));
            fill.setFillPattern(PatternFormatting.SOLID_FOREGROUND);
            formatting.addConditionalFormatting(new CellRangeAddress[] {range}, rule);
        }
    }
}
