package org.mendline.app.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.mendline.app.caseload.CaseloadEntry;
import org.mendline.app.caseload.CaseloadEntry.DataGap;
import org.mendline.app.report.ReportStyles.Look;
import org.mendline.app.report.WeekForecast.Forecast;

/// One person's sheet: what to expect, in a sentence; key numbers; the curve; why; what is missing; all
/// numbers.
final class PersonSheet {
    static final int LAST_COLUMN = NumbersTable.GOAL;
    /// The same, as Excel names it.
    static final String LAST_LETTER = CellReference.convertNumToColString(LAST_COLUMN);
    /// Characters that fit the width of the printed columns.
    static final int LINE_CHARACTERS = 117;

    private static final int COLUMN_CHARACTERS = 13;
    private static final int CHART_ROWS = 20;
    private static final int GAP_SEEN = 2;

    private final SheetPen pen;
    private final XSSFSheet chartHost;
    private final ReportHead head;
    private final Paper paper;
    private final Optional<List<String>> findings;

    /// @param chartHost the sheet behind the pen's, to which charts are attached
    PersonSheet(SheetPen pen, XSSFSheet chartHost, ReportHead head, Paper paper) {
        this(pen, chartHost, head, paper, Optional.empty());
    }

    private PersonSheet(
            SheetPen pen, XSSFSheet chartHost, ReportHead head, Paper paper, Optional<List<String>> findings) {
        this.pen = pen;
        this.chartHost = chartHost;
        this.head = head;
        this.paper = paper;
        this.findings = findings;
    }

    /// The sheet of a report of one person: no squad sheet to go back to, and findings on top.
    PersonSheet alone(List<String> sentences) {
        return new PersonSheet(pen, chartHost, head, paper, Optional.of(sentences));
    }

    /// @param sheetName name the sheet has in the end
    /// @return zero-based last row to print
    int write(PersonWeek person, String sheetName) {
        for (int column = 0; column <= LAST_COLUMN; column++) {
            pen.sheet().setColumnWidth(column, COLUMN_CHARACTERS * 256);
        }
        CaseloadEntry entry = person.entry();
        pen.text(0, entry.label(), Look.TITLE).heightPoints(24);
        if (findings.isEmpty()) {
            pen.link(LAST_COLUMN, "Back to " + SquadSheet.NAME, SquadSheet.NAME);
        }
        if (entry.simulated()) {
            pen.nextRow().text(0, "Simulated person", Look.SIMULATED).text(1, "", Look.SIMULATED);
        }
        paragraph(Wording.forecastSentence(person), Look.WRAPPED);
        paragraph(StatusWord.of(entry.status()).word() + ": " + entry.reason(), Look.WRAPPED);
        findings.ifPresent(sentences -> sentences.forEach(sentence -> paragraph(sentence, Look.WRAPPED)));
        pen.nextRow();
        new KeyNumbers(pen).write(person);
        List<ChartRow> rows = ChartRows.of(person);
        int chartTop = pen.nextRow().rowIndex() + 1;
        if (rows.isEmpty()) {
            pen.text(0, "No outcome was measured and nothing is forecast, so there is no curve.", Look.QUIET);
        } else {
            pen.skipTo(chartTop + CHART_ROWS);
        }
        writeWhy(person);
        writeGaps(person);
        int lastPrinted = pen.rowIndex();
        if (!rows.isEmpty()) {
            pen.nextRow();
            int first = new NumbersTable(pen).write(person, rows);
            new RecoveryChart(chartAt(chartTop), CurveLook.of(person, rows), sheetName, first, first + rows.size() - 1)
                    .draw();
        }
        PagePrint.apply(pen.sheet(), head, paper, false);
        return lastPrinted;
    }

    private void paragraph(String text, Look look) {
        pen.nextRow().paragraph(0, LAST_COLUMN, text, look, LINE_CHARACTERS);
    }

    private void writeWhy(PersonWeek person) {
        if (!(person.forecast() instanceof Forecast forecast)) {
            return;
        }
        for (var why : forecast.why()) {
            new WhyTable(pen).write(why);
            pen.nextRow();
        }
        pen.nextRow()
                .text(
                        0,
                        String.format(
                                Locale.ENGLISH,
                                "Behind the curve: %,d simulated futures; the twin's %,d particles weigh as much as "
                                        + "%,.0f independent ones.",
                                forecast.futures(),
                                forecast.particles(),
                                forecast.effectiveSampleSize()),
                        Look.QUIET);
        if (!forecast.unknownInputs().isEmpty()) {
            paragraph("Never observed: " + String.join(", ", forecast.unknownInputs()) + ".", Look.WRAPPED);
        }
    }

    private void writeGaps(PersonWeek person) {
        pen.nextRow();
        pen.nextRow().text(0, "Data gaps", Look.HEADING);
        if (person.entry().gaps().isEmpty()) {
            pen.nextRow().text(0, "None.", Look.PLAIN);
        }
        for (DataGap gap : person.entry().gaps()) {
            pen.nextRow().text(0, gap.input(), Look.PLAIN);
            gap.lastSeen()
                    .ifPresentOrElse(
                            date -> pen.text(GAP_SEEN, "last seen", Look.QUIET).date(GAP_SEEN + 1, date),
                            () -> pen.text(GAP_SEEN, "never measured", Look.QUIET));
        }
        pen.nextRow();
    }

    private XSSFChart chartAt(int top) {
        XSSFClientAnchor anchor = new XSSFClientAnchor(0, 0, 0, 0, 0, top, LAST_COLUMN + 1, top + CHART_ROWS - 1);
        return chartHost.createDrawingPatriarch().createChart(anchor);
    }
}
