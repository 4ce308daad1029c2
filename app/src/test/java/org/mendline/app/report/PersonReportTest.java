package org.mendline.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mendline.app.caseload.CaseloadEntry.Estimate;
import org.mendline.app.report.PersonDetail.DailyRow;
import org.mendline.app.report.PersonDetail.InputSeen;
import org.mendline.app.report.PersonDetail.NextDay;
import org.mendline.app.task.TaskProgress;

class PersonReportTest {
    private static final int HEADS = 3;

    @TempDir
    private Path folder;

    @Test
    void everySheetIsThereAndReadyToFilterAndPrint() throws IOException {
        XSSFWorkbook report = written("Ana", ReportLayout.person(Paper.LETTER));

        assertThat(report)
                .extracting(Sheet::getSheetName)
                .containsExactly(
                        "Ana",
                        "Next days",
                        "Plans",
                        "Why",
                        "Decisions",
                        "What is measured",
                        "Daily values",
                        "Files",
                        "About");
        for (int i = 1; i < report.getNumberOfSheets() - 1; i++) {
            XSSFSheet sheet = report.getSheetAt(i);
            assertThat(sheet.getPaneInformation().isFreezePane())
                    .as(sheet.getSheetName())
                    .isTrue();
            assertThat(sheet.getCTWorksheet().isSetAutoFilter()).isTrue();
            assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("4:4");
        }
        assertThat(report).allSatisfy(sheet -> {
            assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo(PrintSetup.LETTER_PAPERSIZE);
            assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
            assertThat(sheet.getFooter().getRight()).isEqualTo("Page &P of &N");
            assertThat(sheet.getHeader().getCenter()).isEqualTo("Simulated people");
        });
        assertThat(report.getSheet("Ana").getDrawingPatriarch().getCharts()).hasSize(1);
    }

    @Test
    void plansSayBothIntervalsAndTheDifference() throws IOException {
        Row row =
                written("Ana", ReportLayout.person(Paper.A4)).getSheet("Plans").getRow(HEADS + 1);

        assertThat(row.getCell(1).getStringCellValue()).isEqualTo("Sleep 7.1 → 8.5 h a day");
        assertThat(row.getCell(3).getLocalDateTimeCellValue().toLocalDate()).isEqualTo(ReportPeople.TODAY.plusDays(28));
        assertThat(row.getCell(5).getNumericCellValue()).isEqualTo(101);
        assertThat(row.getCell(8).getNumericCellValue()).isEqualTo(104.5);
        assertThat(row.getCell(11).getNumericCellValue()).isEqualTo(3.5);
    }

    @Test
    void whatIsMissingIsDatedCountedAndSaidWithoutColour() throws IOException {
        Sheet sheet = written("Ana", ReportLayout.person(Paper.A4)).getSheet("What is measured");

        assertThat(sheet.getRow(HEADS + 1)
                        .getCell(5)
                        .getLocalDateTimeCellValue()
                        .toLocalDate())
                .isEqualTo(ReportPeople.TODAY.minusDays(40));
        assertThat(sheet.getRow(HEADS + 1).getCell(6).getNumericCellValue()).isEqualTo(40);
        assertThat(sheet.getRow(HEADS + 2).getCell(7).getStringCellValue()).isEqualTo("never measured");
        assertThat(sheet.getRow(HEADS + 2).getCell(6)).isNull();
        assertThat(sheet.getSheetConditionalFormatting().getNumConditionalFormattings())
                .isGreaterThanOrEqualTo(3);
    }

    @Test
    void aDayWithoutAValueIsAnEmptyCell() throws IOException {
        Sheet sheet = written("Ana", ReportLayout.person(Paper.A4)).getSheet("Daily values");

        assertThat(sheet.getRow(HEADS).getCell(1).getStringCellValue()).isEqualTo("Sleep (h)");
        assertThat(sheet.getRow(HEADS + 1).getCell(0).getCellType()).isEqualTo(CellType.NUMERIC);
        assertThat(sheet.getRow(HEADS + 1).getCell(1).getNumericCellValue()).isEqualTo(7.1);
        assertThat(sheet.getRow(HEADS + 1).getCell(2)).isNull();
    }

    @Test
    void onlyChosenSheetsAreWrittenAndAPersonMayBeCalledLikeOne() throws IOException {
        ReportLayout few = new ReportLayout(Paper.A4, List.of(), Set.copyOf(EnumSet.of(ReportPart.GAPS)));

        assertThat(written("Daily values", few))
                .extracting(Sheet::getSheetName)
                .containsExactly("Daily values (2)", "Next days", "What is measured", "About");
    }

    @Test
    void aDecisionKeepsWhoMadeItAndWhy() throws IOException {
        Row row = written("Ana", ReportLayout.person(Paper.A4))
                .getSheet("Decisions")
                .getRow(HEADS + 1);

        assertThat(row.getCell(3).getStringCellValue()).isEqualTo("rejected");
        assertThat(row.getCell(4).getStringCellValue()).isEqualTo("Ben Cho");
        assertThat(row.getCell(5).getStringCellValue()).isEqualTo("Match on Saturday");
    }

    private XSSFWorkbook written(String label, ReportLayout layout) throws IOException {
        Path target = folder.resolve("person.xlsx");
        new PersonReport().write(ReportPeople.head(true), layout, detail(label), target, TaskProgress.SILENT);
        try (InputStream in = Files.newInputStream(target)) {
            return new XSSFWorkbook(in);
        }
    }

    /// A person with a bit of everything.
    static PersonDetail detail(String label) {
        PersonWeek week = ReportPeople.predicted(label, 2);
        LocalDate today = ReportPeople.TODAY;
        PlanComparison plan = new PlanComparison(
                "Sleep 7.1 → 8.5 h a day",
                List.of(
                        new PlanComparison.Day(
                                today.plusDays(28), 28, new Estimate(101, 96, 106), new Estimate(104.5, 99, 110)),
                        new PlanComparison.Day(
                                today.plusDays(84), 84, new Estimate(112, 104, 119), new Estimate(115, 107, 122))));
        DecisionMade decision = new DecisionMade(
                today.minusDays(3),
                "Cut training load by 15 % for a week.",
                "rejected",
                "Ben Cho",
                "Match on Saturday");
        List<NextDay> outlook = new ArrayList<>();
        for (int day = 1; day <= 3; day++) {
            outlook.add(new NextDay(
                    "Readiness",
                    "0 to 10",
                    today.plusDays(day),
                    24 * day,
                    new Estimate(6.2, 4.8, 7.5),
                    "forecasting network"));
        }
        List<DailyRow> days = new ArrayList<>();
        for (int day = 60; day >= 0; day--) {
            CellValue crp = day % 20 == 0 && day < 60 ? CellValue.of(4.2) : new CellValue.Nothing();
            days.add(new DailyRow(today.minusDays(day), List.of(CellValue.of(7.1), crp)));
        }
        return new PersonDetail(
                new PersonWeek(
                        week.entry(),
                        week.scale(),
                        week.measured(),
                        week.goal(),
                        week.forecast(),
                        List.of(plan),
                        List.of(decision)),
                List.of("Heart-rate variability has been below the person's own normal for 4 days."),
                outlook,
                List.of(
                        new InputSeen(
                                "Sleep",
                                "h",
                                61,
                                0,
                                Optional.of(today.minusDays(60)),
                                Optional.of(today.minusDays(40))),
                        new InputSeen("C-reactive protein", "mg/L", 0, 0, Optional.empty(), Optional.empty())),
                days);
    }
}
