package org.mendline.app.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.formula.FormulaParser;
import org.apache.poi.ss.formula.FormulaRenderer;
import org.apache.poi.ss.formula.FormulaShifter;
import org.apache.poi.ss.formula.FormulaType;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormatting;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFEvaluationWorkbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.xmlbeans.XmlCursor;

/// What else of a workbook points at a table's rows, made to point at them when the table has grown or
/// shrunk.
final class TemplateRanges {
    private TemplateRanges() {}

    /// Lets charts, Excel tables and conditional formats that cover the rows from `first` to `oldLast`
    /// reach to `newLast`.
    static void follow(XSSFSheet sheet, int first, int oldLast, int newLast, int firstColumn, int lastColumn) {
        CellRangeAddress before = new CellRangeAddress(first, oldLast, firstColumn, lastColumn);
        for (XSSFTable table : sheet.getTables()) {
            if (table.getEndRowIndex() == oldLast
                    && table.getStartColIndex() >= firstColumn
                    && table.getEndColIndex() <= lastColumn) {
                table.setArea(new AreaReference(
                        table.getStartCellReference(),
                        new CellReference(newLast, table.getEndColIndex()),
                        SpreadsheetVersion.EXCEL2007));
            }
        }
        var formats = sheet.getSheetConditionalFormatting();
        for (int i = 0; i < formats.getNumConditionalFormattings(); i++) {
            XSSFConditionalFormatting format = formats.getConditionalFormattingAt(i);
            List<CellRangeAddress> ranges = new ArrayList<>();
            for (CellRangeAddress range : format.getFormattingRanges()) {
                ranges.add(range.intersects(before) && range.getLastRow() == oldLast ? ending(range, newLast) : range);
            }
            format.setFormattingRanges(ranges.toArray(CellRangeAddress[]::new));
        }
        for (var each : sheet.getWorkbook()) {
            XSSFDrawing drawing = ((XSSFSheet) each).getDrawingPatriarch();
            if (drawing != null) {
                drawing.getCharts().forEach(chart -> follow(chart, sheet.getSheetName(), before, newLast));
            }
        }
    }

    private static CellRangeAddress ending(CellRangeAddress range, int last) {
        return new CellRangeAddress(range.getFirstRow(), last, range.getFirstColumn(), range.getLastColumn());
    }

    /// Changes the references of a chart's series and drops the copies of values that go with them.
    private static void follow(XSSFChart chart, String sheetName, CellRangeAddress before, int newLast) {
        try (XmlCursor cursor = chart.getCTChart().newCursor()) {
            while (cursor.hasNextToken()) {
                cursor.toNextToken();
                if (cursor.isStart() && cursor.getName().getLocalPart().equals("f")) {
                    follow(cursor, sheetName, before, newLast);
                }
            }
        }
    }

    private static void follow(XmlCursor formula, String sheetName, CellRangeAddress before, int newLast) {
        String text = formula.getTextValue();
        if (text.contains(",") || text.contains("#REF!") || !text.contains("!")) {
            return;
        }
        AreaReference area = new AreaReference(text, SpreadsheetVersion.EXCEL2007);
        CellReference from = area.getFirstCell();
        CellReference to = area.getLastCell();
        if (!sheetName.equals(from.getSheetName())
                || from.getRow() != before.getFirstRow()
                || to.getRow() != before.getLastRow()
                || !before.containsColumn(from.getCol())) {
            return;
        }
        formula.setTextValue(new AreaReference(
                        new CellReference(sheetName, from.getRow(), from.getCol(), true, true),
                        new CellReference(sheetName, newLast, to.getCol(), true, true),
                        SpreadsheetVersion.EXCEL2007)
                .formatAsString());
        try (XmlCursor copy = formula.newCursor()) {
            if (copy.toNextSibling() && copy.getName().getLocalPart().endsWith("Cache")) {
                copy.removeXml();
            }
        }
    }

    /// A cell's formula as it reads in the same column of another row.
    static String movedDown(XSSFCell from, int row) {
        XSSFSheet sheet = from.getSheet();
        int sheetIndex = sheet.getWorkbook().getSheetIndex(sheet);
        XSSFEvaluationWorkbook workbook = XSSFEvaluationWorkbook.create(sheet.getWorkbook());
        Ptg[] formula =
                FormulaParser.parse(from.getCellFormula(), workbook, FormulaType.CELL, sheetIndex, from.getRowIndex());
        FormulaShifter shifter = FormulaShifter.createForRowCopy(
                sheetIndex,
                sheet.getSheetName(),
                from.getRowIndex(),
                from.getRowIndex(),
                row - from.getRowIndex(),
                SpreadsheetVersion.EXCEL2007);
        shifter.adjustFormula(formula, sheetIndex);
        return FormulaRenderer.toFormulaString(workbook, formula);
    }

    /// A date, shown as one even where the clinic left the cell's number format alone.
    static void date(XSSFCell cell, LocalDate day) {
        cell.setCellValue(day);
        if (!DateUtil.isCellDateFormatted(cell)) {
            XSSFCellStyle dated = cell.getSheet().getWorkbook().createCellStyle();
            dated.cloneStyleFrom(cell.getCellStyle());
            dated.setDataFormat(
                    cell.getSheet().getWorkbook().createDataFormat().getFormat(TableColumn.Kind.DATE.format()));
            cell.setCellStyle(dated);
        }
    }
}
