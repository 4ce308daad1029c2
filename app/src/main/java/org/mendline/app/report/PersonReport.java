package org.mendline.app.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.mendline.app.caseload.CaseloadStatus;
import org.mendline.app.task.TaskProgress;

/// Writes the Excel report of one person: the sheet of the weekly report, and behind it what the next
/// days bring, plans, reasons, decisions, what was measured of every input, and every day's values.
/// Stateless; safe for use by several threads.
public final class PersonReport {
    private static final String NEXT_DAYS = "Next days";
    private static final String MEASURED = "What is measured";
    private static final String DAILY = "Daily values";
    private static final int LONG_GAP_DAYS = 28;

    /// Writes the report to `target`, which is replaced only once the new file is complete.
    ///
    /// @throws CancellationException if `progress` said so; `target` is as it was
    /// @throws IOException if the file cannot be written; its message is a sentence for the user;
    ///     `target` is as it was
    public void write(ReportHead head, ReportLayout layout, PersonDetail detail, Path target, TaskProgress progress)
            throws IOException {
        ReportFile.write(target, progress::cancelled, out -> new Writing(head, layout, detail).write(out));
    }

    /// One report being written.
    private record Writing(ReportHead head, ReportLayout layout, PersonDetail detail) {
        void write(OutputStream out) throws IOException {
            try (ReportWorkbook workbook = new ReportWorkbook()) {
                WorkbookFacts.describe(workbook, head);
                ReportStyles styles = new ReportStyles(workbook.getXSSFWorkbook());
                story(workbook, styles);
                tables(workbook, styles);
                SheetPen about = new SheetPen(workbook.createSheet(AboutSheet.NAME), styles);
                new AboutSheet(about, head, layout.paper()).write(1);
                about.finish();
                workbook.write(out);
            }
        }

        private void story(SXSSFWorkbook workbook, ReportStyles styles) throws IOException {
            SheetNames names = new SheetNames();
            SquadTables.NAMES.forEach(names::next);
            List.of(NEXT_DAYS, MEASURED, DAILY).forEach(names::next);
            String name = names.next(detail.week().entry().label());
            SheetPen pen = new SheetPen(workbook.createSheet(name), styles);
            int lastPrinted = new PersonSheet(pen, workbook.getXSSFWorkbook().getSheet(name), head, layout.paper())
                    .alone(detail.findings())
                    .write(detail.week(), name);
            workbook.setPrintArea(0, 0, PersonSheet.LAST_COLUMN, 0, lastPrinted);
            pen.finish();
        }

        private void tables(SXSSFWorkbook workbook, ReportStyles styles) throws IOException {
            PersonWeek week = detail.week();
            add(
                    workbook,
                    styles,
                    new TableWords(
                            NEXT_DAYS,
                            "Daily markers 24, 48 and 72 h after the last day of data, under the usual plan.",
                            List.of(),
                            "Nothing is forecast for the next days."),
                    DetailTables.outlook(detail));
            shared(workbook, styles, ReportPart.PLANS, PersonTables.plans(week));
            shared(workbook, styles, ReportPart.WHY, PersonTables.why(week));
            shared(workbook, styles, ReportPart.DECISIONS, PersonTables.decisions(week));
            if (layout.has(ReportPart.GAPS)) {
                add(
                        workbook,
                        styles,
                        new TableWords(
                                MEASURED,
                                "Every input the models read, measured or not. Marked and bold: missing for four weeks"
                                        + " or more, or never measured.",
                                List.of(),
                                "No input is known."),
                        DetailTables.inputs(detail, head.weekEnding()));
            }
            if (layout.has(ReportPart.DAILY)) {
                add(
                        workbook,
                        styles,
                        new TableWords(
                                DAILY,
                                "One value a day, as the models read them. An empty cell was not measured.",
                                List.of(),
                                "Nothing was measured."),
                        DetailTables.daily(detail));
            }
            shared(workbook, styles, ReportPart.FILES, DetailTables.files(head).rows());
        }

        private void shared(SXSSFWorkbook workbook, ReportStyles styles, ReportPart part, List<List<CellValue>> rows)
                throws IOException {
            if (layout.has(part)) {
                TableWords words = TableWords.of(part).orElseThrow();
                add(workbook, styles, words, new ReportTable(words.columns(), rows));
            }
        }

        private void add(SXSSFWorkbook workbook, ReportStyles styles, TableWords words, ReportTable table)
                throws IOException {
            SheetPen pen = new SheetPen(workbook.createSheet(words.sheetName()), styles);
            TableSheet sheet = new TableSheet(pen, words.sheetName(), words.tells(), table.columns());
            sheet.append(table.rows());
            if (words.sheetName().equals(MEASURED)) {
                int rgb = StatusWord.of(CaseloadStatus.STALLING).rgb();
                sheet.markRows("note", "never measured", rgb);
                sheet.markRowsFrom("missing-days", LONG_GAP_DAYS, rgb);
            }
            sheet.finish(words.nothing(), head, layout.paper());
            pen.finish();
        }
    }
}
