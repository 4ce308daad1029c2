package org.mendline.app.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.mendline.app.report.ReportStyles.Look;

/// Writes a workbook for a clinic to begin its own report with: every [TemplateName] on plain sheets,
/// to be moved, coloured and thrown away as the clinic likes. Stateless; safe for use by several
/// threads.
public final class StarterTemplate {
    private static final int CHART_ROWS = 20;
    private static final int CHART_COLUMNS = 9;

    /// @throws IOException with a sentence, if the file cannot be written
    public void write(ReportKind kind, Paper paper, Path target) throws IOException {
        ReportFile.write(target, () -> false, out -> write(kind, paper, out));
    }

    private static void write(ReportKind kind, Paper paper, OutputStream out) throws IOException {
        try (ReportWorkbook workbook = new ReportWorkbook()) {
            Pages pages = new Pages(workbook, new ReportStyles(workbook.getXSSFWorkbook()), kind, paper);
            pages.front();
            for (TemplateName name : TemplateName.all(kind)) {
                if (name.isTable()) {
                    pages.table(name);
                }
            }
            pages.names();
            workbook.write(out);
        }
    }

    /// The sheets as they are written.
    private record Pages(SXSSFWorkbook workbook, ReportStyles styles, ReportKind kind, Paper paper) {
        void front() throws IOException {
            SheetPen pen = pen("Report");
            pen.sheet().setColumnWidth(0, 34 * 256);
            pen.sheet().setColumnWidth(1, 70 * 256);
            pen.text(0, "Your report", Look.TITLE).heightPoints(24);
            for (TemplateName name : TemplateName.all(kind)) {
                if (!name.isTable()) {
                    pen.nextRow().text(0, sentence(name.meaning()), Look.LABEL).text(1, "", Look.WRAPPED);
                    define(name, pen.sheet().getSheetName(), pen.rowIndex(), 1, pen.rowIndex(), 1);
                }
            }
            pen.finish();
        }

        void table(TemplateName name) throws IOException {
            String sheetName = sheetName(name);
            SheetPen pen = pen(sheetName);
            List<TableColumn> columns = TemplateColumns.of(name);
            pen.heads(columns, 2);
            pen.nextRow();
            for (int c = 0; c < columns.size(); c++) {
                pen.blank(c, columns.get(c).kind());
            }
            define(name, sheetName, 0, 0, 1, columns.size() - 1);
            pen.sheet().createFreezePane(0, 1);
            if (name == TemplateName.CURVE) {
                chart(sheetName, columns.size());
            }
            pen.finish();
        }

        private void chart(String sheetName, int right) {
            XSSFChart chart = workbook.getXSSFWorkbook()
                    .getSheet(sheetName)
                    .createDrawingPatriarch()
                    .createChart(
                            new XSSFClientAnchor(0, 0, 0, 0, right + 1, 1, right + 1 + CHART_COLUMNS, 1 + CHART_ROWS));
            CurveLook look = new CurveLook(
                    "Measured, estimated and expected",
                    "Outcome",
                    Optional.of("Goal"),
                    true,
                    Optional.empty(),
                    Optional.empty());
            new RecoveryChart(chart, look, sheetName, 1, 1)
                    .over(CurveTable.PLACES)
                    .draw();
        }

        void names() throws IOException {
            SheetPen pen = pen("Names");
            pen.sheet().setColumnWidth(0, 30 * 256);
            pen.sheet().setColumnWidth(1, 80 * 256);
            pen.text(0, "Names that Mendline fills", Look.TITLE).heightPoints(24);
            pen.nextRow()
                    .text(
                            0,
                            "This sheet is for you: move cells and tables, change their looks, delete what you do not"
                                    + " need, and delete this sheet.",
                            Look.QUIET);
            for (TemplateName name : TemplateName.all(kind)) {
                pen.nextRow()
                        .text(0, name.key(), Look.LABEL)
                        .text(1, (name.isTable() ? "table: " : "") + name.meaning(), Look.WRAPPED);
            }
            pen.finish();
        }

        private SheetPen pen(String sheetName) {
            SheetPen pen = new SheetPen(workbook.createSheet(sheetName), styles);
            pen.sheet().setFitToPage(true);
            pen.sheet().getPrintSetup().setPaperSize(paper.code());
            pen.sheet().getPrintSetup().setFitHeight((short) 0);
            pen.sheet().getFooter().setRight("Page &P of &N");
            return pen;
        }

        private void define(TemplateName name, String sheet, int row, int column, int lastRow, int lastColumn) {
            Name defined = workbook.createName();
            defined.setNameName(name.key());
            defined.setRefersToFormula(new AreaReference(
                            new CellReference(sheet, row, column, true, true),
                            new CellReference(sheet, lastRow, lastColumn, true, true),
                            SpreadsheetVersion.EXCEL2007)
                    .formatAsString());
        }

        private static String sheetName(TemplateName name) {
            return sentence(name.name().toLowerCase(Locale.ROOT).replace('_', ' '));
        }

        private static String sentence(String words) {
            return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
        }
    }
}
