package org.mendline.app.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.util.DefaultTempFileCreationStrategy;
import org.apache.poi.util.TempFile;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mendline.app.caseload.CaseloadStatus;
import org.mendline.app.explanation.Explained;
import org.mendline.app.explanation.PersonExplanation;
import org.mendline.app.report.PersonWeek.MeasuredPoint;
import org.mendline.app.report.WeekForecast.Forecast;
import org.mendline.app.report.WeekForecast.NoForecast;
import org.mendline.app.task.TaskProgress;
import org.mendline.ml.explain.Contribution;
import org.mendline.ml.explain.Explanation;
import org.mendline.ml.explain.RecoveryExplainer;

class WeeklyReportTest {
    private static final int FIRST_PERSON = SquadSheet.HEADER_ROW + 1;

    @TempDir
    Path folder;

    @Test
    void theWorstComesFirstWithTypedValues() throws IOException {
        XSSFWorkbook report = written(true, ReportPeople.many(8));
        Sheet squad = report.getSheet("Squad");

        assertThat(IntStream.range(FIRST_PERSON, FIRST_PERSON + 8).mapToObj(r -> string(squad, r, SquadColumn.STATUS)))
                .containsExactly(
                        "At risk", "Stalling", "Stalling", "Stalling", "No data", "On track", "On track", "On track");
        Row worst = squad.getRow(FIRST_PERSON);
        assertThat(worst.getCell(SquadColumn.CHANGE.ordinal()).getNumericCellValue())
                .isEqualTo(-2.4);
        assertThat(worst.getCell(SquadColumn.READINESS_LOW.ordinal()).getNumericCellValue())
                .isEqualTo(4.9);
        assertThat(worst.getCell(SquadColumn.GOAL_WEEKS.ordinal()).getNumericCellValue())
                .isEqualTo(52 / 7.0);
        assertThat(string(squad, FIRST_PERSON, SquadColumn.GOAL_HIGH)).isEqualTo("beyond 12");
        assertThat(worst.getCell(SquadColumn.LAST_DATA.ordinal())
                        .getLocalDateTimeCellValue()
                        .toLocalDate())
                .isEqualTo(LocalDate.of(2026, 11, 19));
        assertThat(string(squad, 2, 0)).isEqualTo("At risk");
        assertThat(squad.getRow(2).getCell(1).getNumericCellValue()).isEqualTo(1);
    }

    @Test
    void whatWasNotMeasuredIsNoCellAndNeverZero() throws IOException {
        Sheet squad = written(true, List.of(ReportPeople.withoutForecast(1))).getSheet("Squad");

        for (SquadColumn column : List.of(
                SquadColumn.LATEST,
                SquadColumn.CHANGE,
                SquadColumn.READINESS,
                SquadColumn.GOAL_WEEKS,
                SquadColumn.LAST_DATA)) {
            assertThat(squad.getRow(FIRST_PERSON).getCell(column.ordinal()))
                    .as(column.name())
                    .isNull();
        }
    }

    @Test
    void theSquadSheetIsReadyToScrollFilterAndPrint() throws IOException {
        XSSFSheet squad = written(true, ReportPeople.many(3)).getSheet("Squad");

        assertThat(squad.getPaneInformation().isFreezePane()).isTrue();
        assertThat(squad.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) FIRST_PERSON);
        assertThat(squad.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A5:Q8");
        assertThat(squad.getRepeatingRows().formatAsString()).isEqualTo("5:5");
        assertThat(squad.getPrintSetup().getLandscape()).isTrue();
        assertThat(squad.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
        assertThat(squad.getPrintSetup().getFitHeight()).isZero();
        assertThat(squad.getHeader().getCenter()).isEqualTo("Simulated people");
        assertThat(squad.getHeader().getLeft()).isEqualTo("Harbour Clinic && Gym");
        assertThat(squad.getFooter().getRight()).isEqualTo("Page &P of &N");
        assertThat(squad.getSheetConditionalFormatting().getNumConditionalFormattings())
                .isPositive();
    }

    @Test
    void simulatedPeopleAreLabelledAndRealOnesAreNot() throws IOException {
        assertThat(allText(written(true, ReportPeople.many(1)))).anyMatch(text -> text.equals(Wording.SIMULATED));
        assertThat(allText(written(false, ReportPeople.many(1)))).noneMatch(text -> text.equals(Wording.SIMULATED));
    }

    @Test
    void everyNameLeadsToItsSheetAndBack() throws IOException {
        XSSFWorkbook report = written(true, ReportPeople.many(3));
        Sheet squad = report.getSheet("Squad");

        for (int row = FIRST_PERSON; row < FIRST_PERSON + 3; row++) {
            Cell name = squad.getRow(row).getCell(SquadColumn.PERSON.ordinal());
            String sheet = name.getHyperlink().getAddress().replaceAll("^'|'!A1$", "");
            assertThat(string(report.getSheet(sheet), 0, 0)).isEqualTo(name.getStringCellValue());
            assertThat(report.getSheet(sheet).getHyperlinkList().getFirst().getAddress())
                    .isEqualTo("'Squad'!A1");
        }
    }

    @Test
    void theChartIsNativeAndItsSeriesPointAtTheNumbers() throws IOException {
        PersonWeek person = ReportPeople.predicted("Ana", 2);
        XSSFSheet sheet = written(true, List.of(person)).getSheet("Ana");
        var plot =
                sheet.getDrawingPatriarch().getCharts().getFirst().getCTChart().getPlotArea();
        int first = headerRow(sheet) + 1;
        int last = sheet.getLastRowNum();

        List<String> lines = plot.getLineChartArray(0).getSerList().stream()
                .map(series -> series.getTx().getV() + " "
                        + series.getVal().getNumRef().getF())
                .toList();
        assertThat(lines)
                .containsExactly(
                        "Median Ana!$D$%d:$D$%d".formatted(first + 1, last + 1),
                        "Goal 120.0 ° Ana!$I$%d:$I$%d".formatted(first + 1, last + 1),
                        "Measured Ana!$C$%d:$C$%d".formatted(first + 1, last + 1));
        assertThat(plot.getAreaChartArray(0).getSerList()).hasSize(4);
        assertThat(plot.getAreaChartArray(0).getSerArray(0).getCat().getNumRef().getF())
                .isEqualTo("Ana!$A$%d:$A$%d".formatted(first + 1, last + 1));
        assertThat(last - first + 1).isEqualTo(ChartRows.of(person).size());
    }

    @Test
    void theStackedBandsEndWhereTheIntervalEnds() throws IOException {
        XSSFSheet sheet =
                written(true, List.of(ReportPeople.predicted("Ana", 2))).getSheet("Ana");

        for (int row = headerRow(sheet) + 1; row <= sheet.getLastRowNum(); row++) {
            Row numbers = sheet.getRow(row);
            double top = IntStream.rangeClosed(NumbersTable.BAND_BASE, NumbersTable.BAND_UPPER)
                    .mapToDouble(column -> numbers.getCell(column).getNumericCellValue())
                    .sum();
            assertThat(top).isCloseTo(numbers.getCell(NumbersTable.HI80).getNumericCellValue(), within(1e-9));
        }
    }

    @Test
    void aPersonWithoutForecastGetsTheReasonAndNoChart() throws IOException {
        XSSFSheet sheet =
                written(true, List.of(ReportPeople.withoutForecast(4))).getSheet("N-004");

        assertThat(string(sheet, 2, 0)).startsWith("No prediction: there is no open episode.");
        assertThat(sheet.getDrawingPatriarch()).isNull();
    }

    @Test
    void aPersonWithMeasurementsOnlyStillGetsTheirPointsDrawn() throws IOException {
        PersonWeek person = new PersonWeek(
                ReportPeople.entry("Bo", CaseloadStatus.NO_DATA, OptionalDouble.of(80), 3),
                Optional.empty(),
                List.of(new MeasuredPoint(ReportPeople.TODAY, 80)),
                OptionalDouble.empty(),
                new NoForecast("The engine is not available; see doctor."));

        XSSFSheet sheet = written(true, List.of(person)).getSheet("Bo");
        var plot =
                sheet.getDrawingPatriarch().getCharts().getFirst().getCTChart().getPlotArea();

        assertThat(plot.sizeOfAreaChartArray()).isZero();
        assertThat(plot.getLineChartArray(0).sizeOfSerArray()).isEqualTo(1);
    }

    @Test
    void aTableThatDoesNotAddUpSaysSo() throws IOException {
        Explanation wrong = new Explanation(
                "Readiness in 72 h",
                "points",
                6,
                5,
                0,
                List.of(new Contribution("Sleep", OptionalDouble.empty(), OptionalDouble.empty(), "h", -0.9)));
        PersonWeek ana = ReportPeople.predicted("Ana", 2);
        Forecast forecast = (Forecast) ana.forecast();
        PersonWeek doubtful = new PersonWeek(
                ana.entry(),
                ana.scale(),
                ana.measured(),
                ana.goal(),
                new Forecast(
                        forecast.asOf(),
                        forecast.fan(),
                        List.of(new PersonExplanation(Explained.READINESS_72_H, wrong, "Sleep.", true)),
                        1,
                        1,
                        1,
                        List.of()));

        assertThat(allText(written(true, List.of(ana)))).contains("adds up");
        assertThat(allText(written(true, List.of(doubtful)))).anyMatch(text -> text.startsWith("DOES NOT ADD UP"));
    }

    @Test
    void onlyInputsCanBeNotMeasured() throws IOException {
        Explanation corrected = new Explanation(
                "Readiness in 72 h",
                "points",
                6,
                5,
                0,
                List.of(new Contribution(
                        RecoveryExplainer.EXACT_CHECK, OptionalDouble.empty(), OptionalDouble.empty(), "points", -1)));
        PersonWeek ana = ReportPeople.predicted("Ana", 2);
        Forecast forecast = (Forecast) ana.forecast();
        PersonWeek person = new PersonWeek(
                ana.entry(),
                ana.scale(),
                ana.measured(),
                ana.goal(),
                new Forecast(
                        forecast.asOf(),
                        forecast.fan(),
                        List.of(new PersonExplanation(
                                Explained.READINESS_72_H, corrected, "The check costs 1 point.", true)),
                        1,
                        1,
                        1,
                        List.of()));

        assertThat(allText(written(true, List.of(person))))
                .contains(RecoveryExplainer.EXACT_CHECK)
                .doesNotContain("not measured");
        assertThat(allText(written(true, List.of(ana)))).contains("not measured");
    }

    @Test
    void hostileAndOddNamesBecomeHarmlessText() throws IOException {
        List<String> labels = List.of(
                "=cmd|' /C calc'!A0",
                "+HYPERLINK(\"http://x\")",
                "@SUM(1)",
                "-1",
                "\t=1",
                "Łukasz 李 🏃",
                "a name that is much longer than thirty-one characters",
                "a name that is much longer than thirty-one characters",
                "[]:*?/\\",
                "squad",
                "a\u0000b");
        List<PersonWeek> people = new ArrayList<>();
        for (String label : labels) {
            people.add(ReportPeople.predicted(label, 2));
        }

        XSSFWorkbook report = written(true, people);

        assertThat(report.getNumberOfSheets()).isEqualTo(labels.size() + 6);
        for (Sheet sheet : report) {
            for (Row row : sheet) {
                for (Cell cell : row) {
                    assertThat(cell.getCellType()).isIn(CellType.STRING, CellType.NUMERIC, CellType.BLANK);
                }
            }
        }
        assertThat(allText(report))
                .contains("'=cmd|' /C calc'!A0", "Łukasz 李 🏃", "ab")
                .noneMatch(t -> t.matches("^\\s*[=+@-].*"));
    }

    @Test
    void aCancelledReportLeavesTheOldOneAndNoScraps() throws IOException {
        Path target = folder.resolve("weekly.xlsx");
        Files.writeString(target, "last week");
        AtomicInteger asked = new AtomicInteger();

        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> new WeeklyReport()
                        .write(
                                ReportPeople.week(true, ReportPeople.many(5)),
                                target,
                                ReportPeople.stoppedWhen(() -> asked.incrementAndGet() > 3)));

        assertThat(target).hasContent("last week");
        assertThat(filesIn(folder)).containsExactly(target);
    }

    @Test
    void noTemporaryFileStaysBehindWhetherCancelledOrNot() throws IOException {
        Path scratch = Files.createDirectory(folder.resolve("scratch"));
        WeeklyReportData data = ReportPeople.week(true, ReportPeople.many(3));
        AtomicInteger asked = new AtomicInteger();
        TempFile.setThreadLocalTempFileCreationStrategy(new DefaultTempFileCreationStrategy(scratch.toFile()));
        try {
            new WeeklyReport().write(data, folder.resolve("a.xlsx"), TaskProgress.SILENT);
            assertThat(filesIn(scratch)).isEmpty();
            assertThatExceptionOfType(CancellationException.class)
                    .isThrownBy(() -> new WeeklyReport()
                            .write(
                                    data,
                                    folder.resolve("b.xlsx"),
                                    ReportPeople.stoppedWhen(() -> asked.incrementAndGet() > 2)));
        } finally {
            TempFile.setThreadLocalTempFileCreationStrategy(null);
        }

        assertThat(filesIn(scratch)).isEmpty();
        assertThat(folder.resolve("b.xlsx")).doesNotExist();
    }

    @Test
    void anOldReportIsReplaced() throws IOException {
        Path target = folder.resolve("weekly.xlsx");
        Files.writeString(target, "last week");

        new WeeklyReport().write(ReportPeople.week(true, List.of()), target, TaskProgress.SILENT);

        assertThat(Files.size(target)).isGreaterThan(1_000);
        assertThat(filesIn(folder)).containsExactly(target);
    }

    @Test
    void aMissingFolderAndAFolderAsTargetAreNamed() {
        WeeklyReportData data = ReportPeople.week(true, List.of());

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> new WeeklyReport().write(data, folder.resolve("no/where.xlsx"), TaskProgress.SILENT))
                .withMessageContaining(folder.resolve("no").toString())
                .withMessageContaining("does not exist");
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> new WeeklyReport().write(data, folder, TaskProgress.SILENT))
                .withMessageContaining("is a folder");
    }

    @Test
    void aboutSaysModelWindowAndCaveats() throws IOException {
        List<String> about = allText(written(false, ReportPeople.many(1)));

        assertThat(about)
                .contains(
                        "twin-1+3f2a9c",
                        "3 Aug 2026 to 20 Nov 2026",
                        "Two device files of this week are still in quarantine.");
        assertThat(about).containsAll(AboutSheet.STANDING_CAVEATS);
    }

    private XSSFWorkbook written(boolean simulated, List<PersonWeek> people) throws IOException {
        Path target = folder.resolve("weekly.xlsx");
        new WeeklyReport().write(ReportPeople.week(simulated, people), target, TaskProgress.SILENT);
        try (InputStream in = Files.newInputStream(target)) {
            return new XSSFWorkbook(in);
        }
    }

    private static int headerRow(Sheet sheet) {
        for (Row row : sheet) {
            Cell cell = row.getCell(NumbersTable.MEDIAN);
            if (cell != null
                    && cell.getCellType() == CellType.STRING
                    && cell.getStringCellValue().equals("Median")) {
                return row.getRowNum();
            }
        }
        throw new AssertionError("No table of numbers on " + sheet.getSheetName());
    }

    private static String string(Sheet sheet, int row, SquadColumn column) {
        return string(sheet, row, column.ordinal());
    }

    private static String string(Sheet sheet, int row, int column) {
        return sheet.getRow(row).getCell(column).getStringCellValue();
    }

    private static List<String> allText(XSSFWorkbook report) {
        List<String> texts = new ArrayList<>();
        for (Sheet sheet : report) {
            for (Row row : sheet) {
                for (Cell cell : row) {
                    if (cell.getCellType() == CellType.STRING) {
                        texts.add(cell.getStringCellValue());
                    }
                }
            }
        }
        return texts;
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
