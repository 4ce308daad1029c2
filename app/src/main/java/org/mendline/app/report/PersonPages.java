package org.mendline.app.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.poifs.crypt.temp.SXSSFWorkbookWithCustomZipEntrySource;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/// One person's sheet, drawn and ready to be put into a workbook that was begun with the same [ReportStyles].
///
/// The sheet is made in a workbook of its own, of which only the parts that belong to the sheet are kept: a chart costs
/// POI a tenth of a megabyte, which a report of 500 people would otherwise hold 500 times until it is written.
///
/// @param parts of a workbook (ECMA-376 part 2), by their names in a workbook of one sheet
/// @param lastPrinted zero-based last row to print
record PersonPages(Map<String, byte[]> parts, int lastPrinted) {
    static final String SHEET = "xl/worksheets/sheet1.xml";
    static final String SHEET_RELATIONS = "xl/worksheets/_rels/sheet1.xml.rels";
    static final String DRAWING = "xl/drawings/drawing1.xml";
    static final String DRAWING_RELATIONS = "xl/drawings/_rels/drawing1.xml.rels";
    static final String CHART = "xl/charts/chart1.xml";

    PersonPages {
        parts = Map.copyOf(parts);
    }

    /// @param sheetName name the sheet will have
    static PersonPages of(PersonWeek week, String sheetName, ReportHead head, Paper paper) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int lastPrinted;
        try (SXSSFWorkbook workbook = new SXSSFWorkbookWithCustomZipEntrySource()) {
            ReportStyles styles = new ReportStyles(workbook.getXSSFWorkbook());
            SheetPen pen = new SheetPen(workbook.createSheet(sheetName), styles);
            pen.sheet().setSelected(false);
            lastPrinted = new PersonSheet(pen, workbook.getXSSFWorkbook().getSheet(sheetName), head, paper)
                    .write(week, sheetName);
            pen.finish();
            workbook.write(bytes);
        }
        return new PersonPages(parts(bytes.toByteArray()), lastPrinted);
    }

    private static Map<String, byte[]> parts(byte[] workbook) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                switch (entry.getName()) {
                    case SHEET, SHEET_RELATIONS, DRAWING, DRAWING_RELATIONS, CHART ->
                        parts.put(entry.getName(), zip.readAllBytes());
                    default -> {}
                }
            }
        }
        return parts;
    }
}
