package org.mendline.app.report;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/// A table of a clinic's own workbook: its first row holds heads that say which column goes where, its
/// second one shows how rows look. Columns with other heads are the clinic's own and stay empty or as
/// they are.
final class TemplateTable {
    private final XSSFSheet sheet;
    private final String name;
    private final Path template;
    private final int headRow;
    private final int lastRow;
    private final int firstColumn;
    private final int lastColumn;

    TemplateTable(XSSFSheet sheet, AreaReference area, String name, Path template) {
        this.sheet = sheet;
        this.name = name;
        this.template = template;
        this.headRow = area.getFirstCell().getRow();
        this.lastRow = area.getLastCell().getRow();
        this.firstColumn = area.getFirstCell().getCol();
        this.lastColumn = area.getLastCell().getCol();
    }

    /// Fills the rows below the heads.
    ///
    /// @return where the table lies now
    /// @throws IOException with a sentence, if it has no room or no known head
    AreaReference fill(ReportTable table) throws IOException {
        int[] source = columns(table);
        int rows = Math.max(1, table.rows().size());
        int newLast = headRow + rows;
        refuseIfOccupied(newLast);
        for (int r = 0; r < rows; r++) {
            int at = headRow + 1 + r;
            for (int c = firstColumn; c <= lastColumn; c++) {
                dress(at, c);
                if (source[c - firstColumn] >= 0) {
                    put(
                            sheet,
                            at,
                            c,
                            r < table.rows().size()
                                    ? table.rows().get(r).get(source[c - firstColumn])
                                    : new CellValue.Nothing());
                }
            }
        }
        clearBelow(newLast, source);
        TemplateRanges.follow(sheet, headRow + 1, lastRow, newLast, firstColumn, lastColumn);
        return new AreaReference(
                new CellReference(sheet.getSheetName(), headRow, firstColumn, true, true),
                new CellReference(sheet.getSheetName(), newLast, lastColumn, true, true),
                SpreadsheetVersion.EXCEL2007);
    }

    /// Which column of the table belongs into which of the range; -1 for the clinic's own.
    private int[] columns(ReportTable table) throws IOException {
        if (lastRow == headRow) {
            throw new IOException(said("is one row. Let it hold a row of heads and one of cells below"));
        }
        int[] columns = new int[lastColumn - firstColumn + 1];
        boolean any = false;
        for (int c = firstColumn; c <= lastColumn; c++) {
            String head = text(headRow, c).strip();
            OptionalInt found = find(table, head);
            columns[c - firstColumn] = found.orElse(-1);
            any |= found.isPresent();
        }
        if (!any) {
            throw new IOException(said("has no head that Mendline knows. Its first row may hold: "
                    + table.columns().stream().map(TableColumn::head).collect(Collectors.joining("; "))));
        }
        return columns;
    }

    private static OptionalInt find(ReportTable table, String head) {
        for (int i = 0; i < table.columns().size(); i++) {
            TableColumn column = table.columns().get(i);
            if (column.key().equalsIgnoreCase(head) || column.head().equalsIgnoreCase(head)) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    private void refuseIfOccupied(int newLast) throws IOException {
        for (int r = lastRow + 1; r <= newLast; r++) {
            for (int c = firstColumn; c <= lastColumn; c++) {
                if (!text(r, c).isEmpty()) {
                    throw new IOException(said("needs " + (newLast - headRow) + " rows below its heads, but cell "
                            + new CellReference(r, c).formatAsString() + " is not empty. Let nothing stand below it, or"
                            + " move it to a sheet of its own"));
                }
            }
        }
    }

    private String said(String what) {
        return "The template " + template + ": the table " + name + " " + what + ".";
    }

    /// Empties rows that an earlier filling or an example left.
    private void clearBelow(int newLast, int[] source) {
        for (int r = newLast + 1; r <= lastRow; r++) {
            for (int c = firstColumn; c <= lastColumn; c++) {
                XSSFRow row = sheet.getRow(r);
                if (source[c - firstColumn] >= 0 && row != null && row.getCell(c) != null) {
                    row.getCell(c).setBlank();
                }
            }
        }
    }

    /// Gives a cell the look of the one in the row below the heads, and that one's formula.
    private void dress(int at, int column) {
        XSSFRow pattern = sheet.getRow(headRow + 1);
        if (at == headRow + 1 || pattern == null || pattern.getCell(column) == null) {
            return;
        }
        XSSFCell from = pattern.getCell(column);
        XSSFCell to = cell(sheet, at, column);
        to.setCellStyle(from.getCellStyle());
        if (from.getCellType() == CellType.FORMULA) {
            to.setCellFormula(TemplateRanges.movedDown(from, at));
        }
    }

    private String text(int row, int column) {
        XSSFRow at = sheet.getRow(row);
        Cell cell = at == null ? null : at.getCell(column);
        return cell == null ? "" : new DataFormatter().formatCellValue(cell);
    }

    /// Puts a value into a cell, whose style stays.
    static void put(XSSFSheet sheet, int row, int column, CellValue value) {
        XSSFCell cell = cell(sheet, row, column);
        switch (value) {
            case CellValue.Words(String text) -> {
                // A text that stood in the cell itself, as some programs write it, would outlive the new one.
                cell.setBlank();
                cell.setCellValue(SafeText.of(text));
            }
            case CellValue.Amount(double number) -> cell.setCellValue(number);
            case CellValue.Day(LocalDate day) -> TemplateRanges.date(cell, day);
            case CellValue.Nothing() -> cell.setBlank();
        }
    }

    private static XSSFCell cell(XSSFSheet sheet, int row, int column) {
        XSSFRow at = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        XSSFCell cell = at.getCell(column);
        return cell == null ? at.createCell(column) : cell;
    }
}
