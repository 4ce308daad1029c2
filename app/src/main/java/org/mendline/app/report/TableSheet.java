package org.mendline.app.report;

import java.util.List;
import org.apache.poi.ss.usermodel.BorderFormatting;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.mendline.app.report.ReportStyles.Look;

/// A sheet that is one table: a title, what it tells, heads that stay while rows scroll and repeat on
/// every page, a filter on every column. Rows are appended one by one and do not stay in memory.
final class TableSheet {
    private static final int HEAD_LINES = 3;
    private static final int LINE_CHARACTERS = 110;

    private final SheetPen pen;
    private final List<TableColumn> columns;
    private final int headRow;

    /// Writes the top of the table.
    ///
    /// @param tells a sentence below the title
    TableSheet(SheetPen pen, String title, String tells, List<TableColumn> columns) {
        this.pen = pen;
        this.columns = columns;
        pen.text(0, title, Look.TITLE).heightPoints(24);
        int last = lastColumnWithin(LINE_CHARACTERS);
        pen.nextRow();
        if (last > 0) {
            pen.paragraph(0, last, tells, Look.QUIET_WRAPPED, charactersTo(last));
        } else {
            pen.text(0, tells, Look.QUIET);
        }
        pen.nextRow();
        pen.nextRow().heads(columns, HEAD_LINES);
        this.headRow = pen.rowIndex();
    }

    private int lastColumnWithin(int characters) {
        int last = columns.size() - 1;
        while (last > 0 && charactersTo(last) > characters) {
            last--;
        }
        return last;
    }

    private int charactersTo(int last) {
        return columns.subList(0, last + 1).stream()
                .mapToInt(TableColumn::widthCharacters)
                .sum();
    }

    TableSheet append(List<List<CellValue>> rows) {
        rows.forEach(row -> pen.row(columns, row));
        return this;
    }

    /// Ends the table.
    ///
    /// @param nothing what to say of a table without rows
    void finish(String nothing, ReportHead head, Paper paper) {
        int last = pen.rowIndex();
        if (last == headRow) {
            pen.nextRow().text(0, nothing, Look.QUIET);
            last = pen.rowIndex();
        }
        int lastColumn = columns.size() - 1;
        pen.sheet().createFreezePane(1, headRow + 1);
        pen.sheet().setAutoFilter(new CellRangeAddress(headRow, last, 0, lastColumn));
        pen.sheet().setRepeatingRows(new CellRangeAddress(headRow, headRow, -1, -1));
        rule(pen, new CellRangeAddress(headRow + 1, last, 0, lastColumn));
        PagePrint.apply(pen.sheet(), head, paper, charactersTo(lastColumn) > LINE_CHARACTERS);
    }

    /// Marks rows whose text in a column is `words`: bold, on a tint. The words say the same without
    /// colour.
    void markRows(String key, String words, int rgb) {
        int column = columnOf(key);
        String cell = new CellReference(headRow + 1, column, false, true).formatAsString();
        mark(cell + "=\"" + words + "\"", rgb);
    }

    /// Marks rows whose number in a column is at least `limit`.
    void markRowsFrom(String key, double limit, int rgb) {
        String cell = new CellReference(headRow + 1, columnOf(key), false, true).formatAsString();
        mark("AND(ISNUMBER(" + cell + ")," + cell + ">=" + limit + ")", rgb);
    }

    private void mark(String formula, int rgb) {
        SheetConditionalFormatting formatting = pen.sheet().getSheetConditionalFormatting();
        ConditionalFormattingRule rule = formatting.createConditionalFormattingRule(formula);
        PatternFormatting fill = rule.createPatternFormatting();
        fill.setFillBackgroundColor(ReportStyles.rgb(rgb));
        fill.setFillPattern(PatternFormatting.SOLID_FOREGROUND);
        rule.createFontFormatting().setFontStyle(false, true);
        int last = Math.max(headRow + 1, pen.rowIndex());
        CellRangeAddress range = new CellRangeAddress(headRow + 1, last, 0, columns.size() - 1);
        formatting.addConditionalFormatting(new CellRangeAddress[] {range}, rule);
    }

    private int columnOf(String key) {
        for (int c = 0; c < columns.size(); c++) {
            if (columns.get(c).key().equals(key)) {
                return c;
            }
        }
        throw new IllegalArgumentException("No column " + key);
    }

    /// A hairline under each row leads the eye along it; as a rule it follows when someone sorts.
    static void rule(SheetPen pen, CellRangeAddress range) {
        SheetConditionalFormatting formatting = pen.sheet().getSheetConditionalFormatting();
        ConditionalFormattingRule always = formatting.createConditionalFormattingRule("TRUE");
        BorderFormatting border = always.createBorderFormatting();
        border.setBorderBottom(BorderStyle.THIN);
        border.setBottomBorderColor(ReportStyles.rgb(0xD0D0D0));
        formatting.addConditionalFormatting(new CellRangeAddress[] {range}, always);
    }
}
