package org.mendline.app.report;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderFormatting;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.mendline.app.caseload.CaseloadEntry;
import org.mendline.app.caseload.CaseloadStatus;
import org.mendline.app.report.ReportStyles.Look;
import org.mendline.ml.forecast.TimeToGoal;

/// The first sheet: one row a person, those who need attention on top.
final class SquadSheet {
    static final String NAME = "Squad";
    /// Zero-based row of the column heads.
    static final int HEADER_ROW = 4;

    private static final int HEADER_LINES = 3;

    /// A column: its head, with unit, and its width in characters.
    enum Column {
        PERSON("Person", 18),
        STATUS("Status", 10),
        CONDITION("Condition", 14),
        OUTCOME("Outcome measure (unit)", 17),
        LATEST("Latest measured", 11),
        CHANGE("Change this week, estimated", 12),
        READINESS("Readiness in 72 h (0 to 10)", 13),
        READINESS_LOW("80 % low", 7),
        READINESS_HIGH("80 % high", 7),
        GOAL_WEEKS("Time to goal (weeks)", 11),
        GOAL_LOW("80 % low (weeks)", 11),
        GOAL_HIGH("80 % high (weeks)", 11),
        FLAGS("Flags", 20),
        GAPS("Data gaps", 22),
        LAST_DATA("Last data", 12),
        REASON("Why this status", 30);

        private final String head;
        private final int widthCharacters;

        Column(String head, int widthCharacters) {
            this.head = head;
            this.widthCharacters = widthCharacters;
        }

        int index() {
            return ordinal();
        }

        boolean isNumber() {
            return compareTo(LATEST) >= 0 && compareTo(GOAL_HIGH) <= 0;
        }

        /// Lines the text takes; letters are narrower than the digits that widths are counted in.
        int lines(String text) {
            return WrappedLines.count(text, widthCharacters + widthCharacters / 10);
        }
    }

    private final SheetPen pen;
    private final WeeklyReportData data;

    SquadSheet(SheetPen pen, WeeklyReportData data) {
        this.pen = pen;
        this.data = data;
    }

    /// @param people worst first
    void write(List<NamedPerson> people) {
        writeTop(people);
        pen.skipTo(HEADER_ROW);
        for (Column column : Column.values()) {
            pen.text(column.index(), column.head, column.isNumber() ? Look.NUMBER_HEADER : Look.HEADER);
            pen.sheet().setColumnWidth(column.index(), column.widthCharacters * 256);
        }
        pen.lines(HEADER_LINES);
        for (NamedPerson person : people) {
            writePerson(person);
        }
        if (people.isEmpty()) {
            pen.nextRow().text(0, "No people in this clinic yet.", Look.QUIET);
        }
        finish();
    }

    private void writeTop(List<NamedPerson> people) {
        pen.text(0, data.clinicName() + ": week ending " + Wording.day(data.weekEnding()), Look.TITLE)
                .heightPoints(24);
        pen.nextRow();
        if (data.simulated()) {
            pen.text(0, Wording.SIMULATED, Look.SIMULATED);
            for (int column = 1; column <= Column.OUTCOME.index(); column++) {
                pen.text(column, "", Look.SIMULATED);
            }
        } else {
            pen.text(0, "Decision support, not a diagnosis. Sheet About says what the numbers mean.", Look.QUIET);
        }
        Map<CaseloadStatus, Long> counts = new EnumMap<>(CaseloadStatus.class);
        people.forEach(p -> counts.merge(p.week().entry().status(), 1L, Long::sum));
        pen.nextRow();
        int column = 0;
        for (CaseloadStatus status : CaseloadStatus.values()) {
            pen.text(column, StatusWord.of(status).word(), Look.STATUS)
                    .number(column + 1, counts.getOrDefault(status, 0L), Look.KEY_COUNT);
            column += 2;
        }
    }

    private void writePerson(NamedPerson person) {
        CaseloadEntry entry = person.week().entry();
        Map<Column, String> texts = new EnumMap<>(Column.class);
        texts.put(Column.CONDITION, entry.condition().orElse(""));
        texts.put(Column.OUTCOME, Wording.outcome(person.week()));
        texts.put(Column.FLAGS, Wording.flags(entry, data.simulated()));
        texts.put(Column.GAPS, Wording.gaps(entry.gaps()));
        texts.put(Column.REASON, entry.reason());
        pen.nextRow()
                .link(Column.PERSON.index(), entry.label(), person.sheetName())
                .text(Column.STATUS.index(), StatusWord.of(entry.status()).word(), Look.STATUS);
        texts.forEach((column, text) -> pen.text(column.index(), text, Look.WRAPPED));
        int nameLines = Column.PERSON.lines(entry.label());
        pen.lines(texts.entrySet().stream()
                        .mapToInt(text -> text.getKey().lines(text.getValue()))
                        .reduce(nameLines, Math::max))
                .number(Column.LATEST.index(), entry.latestOutcome(), Look.ONE_DECIMAL)
                .number(Column.CHANGE.index(), entry.changeThisWeek(), Look.CHANGE);
        entry.readiness72h()
                .ifPresent(readiness -> pen.number(Column.READINESS.index(), readiness.median(), Look.ONE_DECIMAL)
                        .number(Column.READINESS_LOW.index(), readiness.lo80(), Look.ONE_DECIMAL)
                        .number(Column.READINESS_HIGH.index(), readiness.hi80(), Look.ONE_DECIMAL));
        entry.timeToGoal().ifPresent(this::writeTimeToGoal);
        entry.lastData().ifPresent(date -> pen.date(Column.LAST_DATA.index(), date));
    }

    private void writeTimeToGoal(TimeToGoal goal) {
        pen.weeks(Column.GOAL_WEEKS.index(), goal.medianDays(), goal)
                .weeks(Column.GOAL_LOW.index(), goal.lo80Days(), goal)
                .weeks(Column.GOAL_HIGH.index(), goal.hi80Days(), goal);
    }

    private void finish() {
        int lastRow = pen.rowIndex();
        int lastColumn = Column.values().length - 1;
        pen.sheet().createFreezePane(1, HEADER_ROW + 1);
        pen.sheet().setAutoFilter(new CellRangeAddress(HEADER_ROW, lastRow, 0, lastColumn));
        pen.sheet().setRepeatingRows(new CellRangeAddress(HEADER_ROW, HEADER_ROW, -1, -1));
        colour(new CellRangeAddress(HEADER_ROW + 1, lastRow, Column.STATUS.index(), Column.STATUS.index()));
        rule(new CellRangeAddress(HEADER_ROW + 1, lastRow, 0, lastColumn));
        colour(new CellRangeAddress(2, 2, 0, 2 * CaseloadStatus.values().length - 1));
        PagePrint.apply(pen.sheet(), data, true);
    }

    /// A hairline under each row leads the eye along it; as a rule it follows when someone sorts.
    private void rule(CellRangeAddress range) {
        SheetConditionalFormatting formatting = pen.sheet().getSheetConditionalFormatting();
        ConditionalFormattingRule always = formatting.createConditionalFormattingRule("TRUE");
        BorderFormatting border = always.createBorderFormatting();
        border.setBorderBottom(BorderStyle.THIN);
        border.setBottomBorderColor(ReportStyles.rgb(0xD0D0D0));
        formatting.addConditionalFormatting(new CellRangeAddress[] {range}, always);
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
