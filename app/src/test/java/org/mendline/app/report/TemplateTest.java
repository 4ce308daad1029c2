package org.mendline.app.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mendline.app.task.TaskProgress;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;

/// A clinic's own workbook is filled and otherwise stays as it was.
class TemplateTest {
    private static final int HEADS = 3;

    @TempDir
    private Path folder;

    @Test
    void namedCellsAndTheTableAreFilledInTheClinicsOwnStyle() throws IOException {
        Path template = template(workbook -> {});

        XSSFWorkbook filled = filled(template, ReportPeople.many(4));
        XSSFSheet sheet = filled.getSheet("Monday");

        assertThat(sheet.getRow(0).getCell(1).getLocalDateTimeCellValue().toLocalDate())
                .isEqualTo(ReportPeople.TODAY);
        assertThat(sheet.getRow(HEADS + 1).getCell(0).getStringCellValue()).isEqualTo("P-004");
        for (int row = HEADS + 1; row <= HEADS + 4; row++) {
            assertThat(sheet.getRow(row).getCell(1).getNumericCellValue()).isPositive();
            assertThat(sheet.getRow(row).getCell(1).getCellStyle().getFillForegroundColor())
                    .isEqualTo(IndexedColors.LIGHT_GREEN.getIndex());
        }
        assertThat(filled.getName("mendline_squad").getRefersToFormula()).isEqualTo("Monday!$A$4:$C$8");
        assertThat(filled.getSheet("Our notes").getRow(0).getCell(0).getStringCellValue())
                .isEqualTo("Bring the cones.");
    }

    @Test
    void theClinicsOwnColumnIsComputedInEveryRow() throws IOException {
        XSSFSheet sheet = filled(template(workbook -> {}), ReportPeople.many(3)).getSheet("Monday");

        assertThat(sheet.getRow(HEADS + 1).getCell(2).getCellFormula()).isEqualTo("B5*2");
        assertThat(sheet.getRow(HEADS + 3).getCell(2).getCellFormula()).isEqualTo("B7*2");
    }

    @Test
    void aChartOverTheTableReachesToItsLastRow() throws IOException {
        XSSFWorkbook filled = filled(template(workbook -> {}), ReportPeople.many(5));

        var plot = filled.getSheet("Monday")
                .getDrawingPatriarch()
                .getCharts()
                .getFirst()
                .getCTChart()
                .getPlotArea();
        assertThat(plot.getBarChartArray(0).getSerArray(0).getVal().getNumRef().getF())
                .isEqualTo("Monday!$B$5:$B$9");
        assertThat(plot.getBarChartArray(0).getSerArray(0).getVal().getNumRef().isSetNumCache())
                .isFalse();
    }

    @Test
    void hostileNamesStayTextInATemplateToo() throws IOException {
        XSSFWorkbook filled = filled(template(workbook -> {}), List.of(ReportPeople.predicted("=1+41", 2)));

        var cell = filled.getSheet("Monday").getRow(HEADS + 1).getCell(0);
        assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
        assertThat(cell.getStringCellValue()).isEqualTo("'=1+41");
    }

    @Test
    void simulatedPeopleAreLabelledEvenWhereTheTemplateDoesNot() throws IOException {
        XSSFWorkbook filled = filled(template(workbook -> {}), ReportPeople.many(1));

        assertThat(filled)
                .allSatisfy(sheet -> assertThat(sheet.getHeader().getCenter()).isEqualTo("Simulated people"));
    }

    @Test
    void aMissingNameAndAnUnknownOneAreNamedWithWhatToDo() throws IOException {
        Path without = template(workbook -> workbook.removeName(workbook.getName("mendline_squad")));
        Path unknown = template(workbook -> name(workbook, "mendline_sqad", "Monday!$A$1"));
        Path broken = template(workbook -> name(workbook, "mendline_model", "Monday!#REF!"));

        refused(without, "defines no name mendline_squad (one row a person)");
        refused(unknown, "Mendline fills nothing called mendline_sqad");
        refused(broken, "the name mendline_model points at no cells");
    }

    @Test
    void aTableWithoutRoomOrHeadsIsRefusedAndNothingIsWritten() throws IOException {
        Path occupied = template(workbook ->
                workbook.getSheet("Monday").createRow(HEADS + 3).createCell(0).setCellValue("Sum"));
        Path headless = template(workbook -> {
            workbook.getSheet("Monday").getRow(HEADS).getCell(0).setCellValue("Wer");
            workbook.getSheet("Monday").getRow(HEADS).getCell(1).setCellValue("Tage");
        });

        refused(occupied, "but cell A7 is not empty");
        refused(headless, "has no head that Mendline knows");
        assertThat(folder.resolve("filled.xlsx")).doesNotExist();
    }

    @Test
    void aFileThatIsNoWorkbookIsRefusedInASentence() throws IOException {
        Path text = Files.writeString(folder.resolve("text.xlsx"), "not a workbook");

        refused(text, "cannot be read as an Excel workbook");
        refused(folder.resolve("nowhere.xlsx"), "is not there");
    }

    @ParameterizedTest
    @EnumSource(ReportKind.class)
    void theStarterTemplateHasNoProblemsAndCanBeFilled(ReportKind kind) throws IOException {
        Path starter = folder.resolve("starter.xlsx");
        new StarterTemplate().write(kind, Paper.LETTER, starter);
        Path out = folder.resolve("filled.xlsx");

        assertThat(new FilledTemplate().problems(starter, kind)).isEmpty();
        switch (kind) {
            case WEEKLY ->
                new FilledTemplate()
                        .weekly(starter, ReportPeople.week(true, ReportPeople.many(8)), out, TaskProgress.SILENT);
            case PERSON ->
                new FilledTemplate()
                        .person(
                                starter,
                                ReportPeople.head(true),
                                PersonReportTest.detail("Ana"),
                                out,
                                TaskProgress.SILENT);
        }

        XSSFWorkbook filled = read(out);
        var clinic = filled.getSheet("Report").getRow(1).getCell(1);
        assertThat(clinic.getStringCellValue()).isEqualTo("Harbour Clinic & Gym");
        assertThat(clinic.getCTCell().getT()).as("no text in the cell itself").isEqualTo(STCellType.S);
        List<String> names = new ArrayList<>();
        filled.getAllNames().forEach(name -> names.add(name.getNameName()));
        assertThat(names)
                .containsAll(
                        TemplateName.all(kind).stream().map(TemplateName::key).toList());
        if (kind == ReportKind.PERSON) {
            var plot = filled.getSheet("Curve")
                    .getDrawingPatriarch()
                    .getCharts()
                    .getFirst()
                    .getCTChart()
                    .getPlotArea();
            int rows = ChartRows.of(ReportPeople.predicted("Ana", 2)).size();
            assertThat(plot.getLineChartArray(0)
                            .getSerArray(0)
                            .getVal()
                            .getNumRef()
                            .getF())
                    .isEqualTo("Curve!$C$2:$C$" + (rows + 1));
        }
    }

    private void refused(Path template, String because) {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> filled(template, ReportPeople.many(5)))
                .withMessageContaining(template.toString())
                .withMessageContaining(because);
    }

    private XSSFWorkbook filled(Path template, List<PersonWeek> people) throws IOException {
        Path out = folder.resolve("filled.xlsx");
        new FilledTemplate().weekly(template, ReportPeople.week(true, people), out, TaskProgress.SILENT);
        return read(out);
    }

    private static XSSFWorkbook read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new XSSFWorkbook(in);
        }
    }

    /// A workbook as a clinic might make it: a table with a column of its own, a chart, a sheet of notes.
    private Path template(Consumer<XSSFWorkbook> more) throws IOException {
        Path file = Files.createTempFile(folder, "template", ".xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            XSSFSheet sheet = workbook.createSheet("Monday");
            sheet.createRow(0).createCell(1);
            sheet.createRow(HEADS).createCell(0).setCellValue("Person");
            sheet.getRow(HEADS).createCell(1).setCellValue("days since onset");
            sheet.getRow(HEADS).createCell(2).setCellValue("Twice");
            XSSFCellStyle green = workbook.createCellStyle();
            green.setFillForegroundColor(IndexedColors.LIGHT_GREEN.getIndex());
            green.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            for (int row = HEADS + 1; row <= HEADS + 2; row++) {
                sheet.createRow(row).createCell(0);
                sheet.getRow(row).createCell(1).setCellStyle(green);
            }
            sheet.getRow(HEADS + 1).createCell(2).setCellFormula("B5*2");
            chart(sheet);
            workbook.createSheet("Our notes").createRow(0).createCell(0).setCellValue("Bring the cones.");
            name(workbook, "mendline_squad", "Monday!$A$4:$C$6");
            name(workbook, "mendline_week", "Monday!$B$1");
            more.accept(workbook);
            workbook.write(out);
        }
        return file;
    }

    private static void chart(XSSFSheet sheet) {
        var drawing = sheet.createDrawingPatriarch();
        var chart = drawing.createChart(drawing.createAnchor(0, 0, 0, 0, 5, 0, 12, 15));
        var data = chart.createData(
                ChartTypes.BAR,
                chart.createCategoryAxis(AxisPosition.BOTTOM),
                chart.createValueAxis(AxisPosition.LEFT));
        data.addSeries(
                XDDFDataSourcesFactory.fromStringCellRange(sheet, new CellRangeAddress(HEADS + 1, HEADS + 2, 0, 0)),
                XDDFDataSourcesFactory.fromNumericCellRange(sheet, new CellRangeAddress(HEADS + 1, HEADS + 2, 1, 1)));
        chart.plot(data);
    }

    private static void name(XSSFWorkbook workbook, String name, String cells) {
        Name defined = workbook.createName();
        defined.setNameName(name);
        defined.setRefersToFormula(cells);
    }
}
