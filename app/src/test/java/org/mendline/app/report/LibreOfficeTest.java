package org.mendline.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
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
        Optional<Path> found = Stream.of(
                        Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator))
                .map(directory -> Path.of(directory, "soffice"))
                .filter(Files::isExecutable)
                .findFirst();
        if (found.isEmpty()) {
            System.out.println(
                    "SKIPPED, LibreOffice not found: no soffice on the PATH to open the weekly report with.");
            Assumptions.abort("SKIPPED, LibreOffice not found");
        }
        office = found.orElseThrow();
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
