package org.mendline.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mendline.app.cli.Cli.Result;
import org.mendline.storage.person.Person;
import org.mendline.storage.person.PersonId;
import org.mendline.storage.store.ClinicStore;
import org.mendline.storage.store.ClinicStores;

class ReportCommandTest {
    @TempDir
    Path folder;

    private Cli cli;
    private Path out;

    @BeforeEach
    void twoPeople() throws IOException {
        cli = new Cli(folder);
        out = Files.createDirectory(folder.resolve("reports"));
        assertThat(cli.run("init").code()).isZero();
        try (ClinicStore store = ClinicStores.open(cli.store(), "correct horse".toCharArray())) {
            store.persons().save(Person.named(new PersonId("P-1")));
            store.persons().save(Person.named(new PersonId("P-2")));
        }
    }

    @Test
    void aSavedReportRunsUnderItsDateAndNeverReplacesAFile() throws IOException {
        Result saved = cli.run(
                "report",
                "save",
                "Monday: squad",
                "--people",
                "flagged",
                "--columns",
                "status,gaps",
                "--paper",
                "letter");
        assertThat(saved.code()).as(saved.err()).isZero();

        assertThat(cli.run("report", "run", "Monday: squad", "--out", out.toString())
                        .code())
                .isZero();
        Result again = cli.run("report", "run", "Monday: squad", "--out", out.toString(), "--json");

        LocalDate today = LocalDate.now(ZoneId.systemDefault());
        assertThat(names()).containsExactly("Monday squad " + today + " (2).xlsx", "Monday squad " + today + ".xlsx");
        assertThat(again.json().path("files").get(0).asString()).endsWith("(2).xlsx");
        assertThat(again.json().path("persons").asInt()).isEqualTo(2);
    }

    @Test
    void theListTellsWhatIsKeptAndDeletingForgetsIt() {
        cli.run("report", "save", "Monday", "--folder", out.toString(), "--plan", "sleep=8.5h load=-15%");

        var listed = cli.run("report", "list", "--json").json().get(0);
        assertThat(listed.path("name").asString()).isEqualTo("Monday");
        assertThat(listed.path("report").path("folder").asString()).isEqualTo(out.toString());
        assertThat(listed.path("report").path("sheets").toString()).contains("plans");
        assertThat(cli.run("report", "run", "Monday").code()).isZero();
        assertThat(cli.run("report", "delete", "Monday").code()).isZero();
        assertThat(cli.run("report", "list").out()).contains("No report is saved yet");
        Result gone = cli.run("report", "run", "Monday");
        assertThat(gone.code()).isEqualTo(2);
        assertThat(gone.err()).contains("No saved report is called \"Monday\"");
    }

    @Test
    void wrongWordsAndFoldersAreNamedAndNothingIsWritten() throws IOException {
        Result column = cli.run("report", "save", "Monday", "--columns", "status,mood");
        assertThat(column.code()).isEqualTo(2);
        assertThat(column.err()).contains("There is no column \"mood\"; there are person, status");
        assertThat(cli.run("report", "save", "Monday", "--plan", "beer=2").err())
                .contains("There is no lever");

        cli.run("report", "save", "Monday");
        Result nowhere = cli.run("report", "run", "Monday");
        assertThat(nowhere.code()).isEqualTo(2);
        assertThat(nowhere.err()).contains("has no folder of its own");
        assertThat(cli.run(
                                "report",
                                "run",
                                "Monday",
                                "--out",
                                folder.resolve("no").toString())
                        .err())
                .contains("is not there");
        assertThat(names()).isEmpty();
    }

    @Test
    void aReportOfNobodyIsRefusedWithExitOne() {
        Result result = cli.run(
                "report",
                "weekly",
                "--people",
                "P-77",
                "--out",
                out.resolve("w.xlsx").toString());

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err()).contains("Nobody in treatment");
        assertThat(out.resolve("w.xlsx")).doesNotExist();
    }

    @Test
    void onePersonsReportIsWrittenAndReplacingIsSaid() {
        String file = out.resolve("one.xlsx").toString();

        Result first = cli.run("report", "person", "P-1", "--out", file);
        Result second = cli.run("report", "person", "P-1", "--out", file);

        assertThat(first.code()).as(first.err()).isZero();
        assertThat(first.out()).doesNotContain("in place of");
        assertThat(second.out()).contains("in place of the file that was there");
    }

    @Test
    void aTemplateIsMadeCheckedAndFilled() throws IOException {
        String template = out.resolve("mine.xlsx").toString();
        assertThat(Cli.raw("report", "template", "--out", template).code()).isZero();
        assertThat(Cli.raw("report", "template", "--out", template).err()).contains("is there already");
        assertThat(Cli.raw("report", "template", "--check", template).code()).isZero();
        assertThat(Cli.raw("report", "template", "--check", template, "--kind", "person")
                        .code())
                .isEqualTo(1);
        assertThat(Cli.raw("report", "template", "--names").out()).contains("mendline_squad");

        Result filled = cli.run(
                "report",
                "weekly",
                "--template",
                template,
                "--out",
                out.resolve("w.xlsx").toString());
        assertThat(filled.code()).as(filled.err()).isZero();
        Files.writeString(Path.of(template), "broken");
        Result broken = cli.run(
                "report",
                "weekly",
                "--template",
                template,
                "--out",
                out.resolve("x.xlsx").toString());
        assertThat(broken.code()).isEqualTo(2);
        assertThat(broken.err()).contains("cannot be read as an Excel workbook");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(out)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
