package org.mendline.app.report;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.mendline.app.report.ReportStyles.Look;

/// Writes one sheet from top to bottom. Every text goes through [SafeText]; numbers and dates keep
/// their type; what is absent leaves no cell.
final class SheetPen {
    /// Points of one line of body text.
    private static final float LINE_POINTS = 15f;

    private final SXSSFSheet sheet;
    private final ReportStyles styles;
    private SXSSFRow row;

    SheetPen(SXSSFSheet sheet, ReportStyles styles) {
        this.sheet = sheet;
        this.styles = styles;
        this.row = sheet.createRow(0);
    }

    SXSSFSheet sheet() {
        return sheet;
    }

    /// Zero-based index of the row being written.
    int rowIndex() {
        return row.getRowNum();
    }

    SheetPen nextRow() {
        return skipTo(rowIndex() + 1);
    }

    SheetPen skipTo(int rowIndex) {
        row = sheet.createRow(rowIndex);
        return this;
    }

    /// Ends the sheet: its rows go to the temporary file, so that a report given up half-way can be
    /// cleared away.
    void finish() throws IOException {
        sheet.flushRows();
    }

    SheetPen heightPoints(float points) {
        row.setHeightInPoints(points);
        return this;
    }

    SheetPen text(int column, String text, Look look) {
        cell(column, look).setCellValue(SafeText.of(text));
        return this;
    }

    /// A text over several columns, the row made high enough for it.
    ///
    /// @param charactersPerLine how many characters fit the columns
    SheetPen paragraph(int first, int last, String text, Look look, int charactersPerLine) {
        text(first, text, look);
        sheet.addMergedRegion(new CellRangeAddress(rowIndex(), rowIndex(), first, last));
        return lines(WrappedLines.count(text, charactersPerLine));
    }

    /// Makes the row high enough for this many lines of body text; programs do not all do so by
    /// themselves.
    SheetPen lines(int lines) {
        return heightPoints(Math.max(1, lines) * LINE_POINTS);
    }

    /// A number; one that is not finite leaves no cell.
    SheetPen number(int column, double value, Look look) {
        if (Double.isFinite(value)) {
            cell(column, look).setCellValue(value);
        }
        return this;
    }

    SheetPen number(int column, OptionalDouble value, Look look) {
        value.ifPresent(v -> number(column, v, look));
        return this;
    }

    /// A table's cell, looking as its column does.
    SheetPen value(int column, CellValue value, TableColumn.Kind kind) {
        return switch (value) {
            case CellValue.Words(String text) ->
                text(column, text, kind.isNumber() ? Look.WRAPPED_RIGHT : Look.WRAPPED);
            case CellValue.Amount(double number) -> number(column, number, look(kind));
            case CellValue.Day(LocalDate day) -> date(column, day);
            case CellValue.Nothing() -> this;
        };
    }

    /// An empty cell that looks as its column does.
    SheetPen blank(int column, TableColumn.Kind kind) {
        cell(column, kind == TableColumn.Kind.WORDS ? Look.WRAPPED : look(kind));
        return this;
    }

    private static Look look(TableColumn.Kind kind) {
        return switch (kind) {
            case WORDS -> Look.PLAIN;
            case DATE -> Look.DATE;
            case COUNT -> Look.COUNT;
            case ONE_DECIMAL -> Look.ONE_DECIMAL;
            case TWO_DECIMALS -> Look.TWO_DECIMALS;
            case CHANGE -> Look.CHANGE;
            case CONTRIBUTION -> Look.CONTRIBUTION;
            case SHARE -> Look.SHARE;
        };
    }

    /// The heads of a table, with the columns made as wide as they say.
    SheetPen heads(List<TableColumn> columns, int lines) {
        for (int c = 0; c < columns.size(); c++) {
            TableColumn column = columns.get(c);
            text(c, column.head(), column.kind().isNumber() ? Look.NUMBER_HEADER : Look.HEADER);
            sheet.setColumnWidth(c, column.widthCharacters() * 256);
        }
        return lines(lines);
    }

    /// A row of a table, high enough for its longest text.
    SheetPen row(List<TableColumn> columns, List<CellValue> values) {
        int lines = 1;
        nextRow();
        for (int c = 0; c < values.size(); c++) {
            value(c, values.get(c), columns.get(c).kind());
            if (values.get(c) instanceof CellValue.Words(String text)) {
                lines = Math.max(lines, columns.get(c).lines(text));
            }
        }
        return lines(lines);
    }

    SheetPen date(int column, LocalDate date) {
        cell(column, Look.DATE).setCellValue(date);
        return this;
    }

    /// A text that leads to the top of another sheet of this workbook.
    SheetPen link(int column, String text, String sheetName) {
        Cell cell = cell(column, Look.LINK);
        cell.setCellValue(SafeText.of(text));
        Hyperlink link = sheet.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        link.setAddress("'" + sheetName + "'!A1");
        cell.setHyperlink(link);
        return this;
    }

    private Cell cell(int column, Look look) {
        Cell cell = row.createCell(column);
        cell.setCellStyle(styles.of(look));
        return cell;
    }
}
