package org.mendline.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mendline.app.task.TaskProgress;

/// Another program than the one that wrote the report opens it.
class LibreOfficeTest {
    private static final long PATIENCE_SECONDS = 180;

    @TempDir
    Path folder;

    private Path office;

    @BeforeEach
    void findOffice() {
        Optional<Path> found = onPath("soffice");
        if (found.isEmpty()) {
            System.out.println(
                    "SKIPPED, LibreOffice not found: no soffice on the PATH to open the weekly report with.");
            Assumptions.abort("SKIPPED, LibreOffice not found");
        }
        office = found.orElseThrow();
    }

    private static Optional<Path> onPath(String program) {
        return Stream.of(Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator))
                .map(directory -> Path.of(directory, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    @Test
    void everySheetOpensAndHostileTextStaysTextInCsv() throws IOException, InterruptedException {
        Path report = folder.resolve("weekly.xlsx");
        List<PersonWeek> people = List.of(
                ReportPeople.predicted("=1+41", 2),
                ReportPeople.predicted("Łukasz 李", 3),
                ReportPeople.withoutForecast(1));
        new WeeklyReport().write(ReportPeople.week(true, people), report, TaskProgress.SILENT);

        // 44,34,76: comma, quote, UTF-8; the last -1 asks for every sheet.
        convert("csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1", report);

        String squad = Files.readString(folder.resolve("weekly-Squad.csv"));
        assertThat(squad).contains("'=1+41", "Łukasz 李", "At risk", "-2.4").doesNotContain("\n=1+41", ",=1+41");
        assertThat(squad.lines().filter(line -> line.startsWith("42"))).isEmpty();
        assertThat(squad).as("dates are dates, not day numbers").doesNotContain("46345");
        assertThat(folder.resolve("weekly-Łukasz 李.csv")).exists();
        assertThat(Files.readString(folder.resolve("weekly-About.csv"))).contains("twin-1+3f2a9c");
    }

    @Test
    void bothReportsPrintWithTheirChartAndEveryPageIsLabelled() throws IOException, InterruptedException {
        Path weekly = folder.resolve("weekly.xlsx");
        Path person = folder.resolve("person.xlsx");
        new WeeklyReport().write(ReportPeople.week(true, ReportPeople.many(3)), weekly, TaskProgress.SILENT);
        new PersonReport()
                .write(
                        ReportPeople.head(true),
                        ReportLayout.person(Paper.LETTER),
                        PersonReportTest.detail("Ana"),
                        person,
                        TaskProgress.SILENT);

        convert("pdf", weekly);
        convert("pdf", person);

        String squad = printed("weekly");
        assertThat(squad)
                .contains("Harbour Clinic & Gym: week ending 20 Nov 2026", "Data gaps", "C-reactive protein")
                .contains("Knee flexion: measured, estimated and expected", "80 % interval", "Goal 120.0 °");
        String one = printed("person");
        assertThat(one).contains("Sleep 7.1 → 8.5 h a day", "forecasting network", "never measured");
        for (String page : one.split("\f")) {
            assertThat(page).contains("Simulated people").containsPattern("Page \\d+ of \\d+");
        }
        pictures("person");
    }

    /// The words of a printed report, pages parted by form feeds.
    private String printed(String name) throws IOException, InterruptedException {
        Path text = folder.resolve(name + ".txt");
        run(
                tool("pdftotext"),
                "-layout",
                "-enc",
                "UTF-8",
                folder.resolve(name + ".pdf").toString(),
                text.toString());
        return Files.readString(text).replaceAll("\f$", "");
    }

    /// A page with a chart is no blank picture.
    private void pictures(String name) throws IOException, InterruptedException {
        Path picture = folder.resolve(name);
        run(
                tool("pdftoppm"),
                "-r",
                "50",
                "-f",
                "1",
                "-l",
                "1",
                "-singlefile",
                "-png",
                folder.resolve(name + ".pdf").toString(),
                picture.toString());
        BufferedImage page = ImageIO.read(folder.resolve(name + ".png").toFile());
        Set<Integer> colours = new HashSet<>();
        for (int x = 0; x < page.getWidth(); x++) {
            for (int y = 0; y < page.getHeight(); y++) {
                colours.add(page.getRGB(x, y) & 0xFFFFFF);
            }
        }
        assertThat(colours).contains(ChartLook.INNER_BAND, ChartLook.OUTER_BAND);
    }

    private String tool(String name) {
        return onPath(name).map(Path::toString).orElseGet(() -> {
            System.out.println("SKIPPED, " + name + " not found: nothing to look at printed reports with.");
            return Assumptions.abort("SKIPPED, " + name + " not found");
        });
    }

    private void run(String... command) throws IOException, InterruptedException {
        Path log = folder.resolve("tool.log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(log)).isZero();
    }

    private void convert(String format, Path file) throws IOException, InterruptedException {
        Path log = folder.resolve("soffice.log");
        Process process = new ProcessBuilder(
                        office.toString(),
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        format,
                        "--outdir",
                        folder.toString(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
            throw new AssertionError("LibreOffice did not finish in " + PATIENCE_SECONDS + " s");
        }
        assertThat(process.exitValue())
                .as(Files.readString(log, StandardCharsets.UTF_8))
                .isZero();
    }
}
