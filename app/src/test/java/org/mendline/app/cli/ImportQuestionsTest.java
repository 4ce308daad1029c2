package org.mendline.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mendline.storage.importing.question.Meaning;
import tools.jackson.databind.JsonNode;

/// What the command line says of files that leave something open.
class ImportQuestionsTest {
    @TempDir
    Path folder;

    private Cli cli;

    @BeforeEach
    void clinic() throws Exception {
        cli = new Cli(folder);
        assertThat(cli.run("init").code()).isZero();
    }

    private String file(String name, String text) throws Exception {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void theOptionThatAnswersIsNamedAndWorks() throws Exception {
        String file = file("sleep.csv", "date,person,sleep_h\n03/04/2026,P-1,7.5\n");

        Cli.Result asked = cli.run("import", file);
        assertThat(asked.code()).isEqualTo(1);
        assertThat(asked.out()).contains("2026-04-03 or 2026-03-04").contains("--date-order dmy");

        Cli.Result answered = cli.run("import", file, "--date-order", "mdy", "--json");
        assertThat(answered.code()).isZero();
        JsonNode report = answered.json().path("files").path(0);
        assertThat(report.path("questions").size()).isZero();
        assertThat(report.path("first").asString("")).startsWith("2026-03-04");
        assertThat(cli.run("import", file, "--date-order", "ymd").code()).isEqualTo(2);
    }

    @Test
    void aRecordingThatTellsNoDateIsAskedForAndTakenWithItsTime() throws Exception {
        String file = file("rr.csv", "rri;time\n800;1\n810;2\n815;3\n");
        assertThat(cli.run("import", file("sleep.csv", "date,person,sleep_h\n2026-04-13,P-1,7.5\n"))
                        .code())
                .isZero();

        Cli.Result asked = cli.run("import", file, "--person", "P-1");
        assertThat(asked.code()).isEqualTo(1);
        assertThat(asked.out()).contains("tells no date").contains("--recorded-at \"rr.csv=YYYY-MM-DDTHH:MM\"");

        Cli.Result answered =
                cli.run("import", file, "--person", "P-1", "--recorded-at", "rr.csv=2026-05-03T10:00+02:00", "--json");
        assertThat(answered.code()).isZero();
        JsonNode report = answered.json().path("files").path(0);
        assertThat(report.path("questions").size()).isZero();
        assertThat(report.path("channelSamples").asInt()).isEqualTo(3);
        assertThat(report.path("first").asString("")).startsWith("2026-05-03T08:00:00");

        Cli.Result nonsense = cli.run("import", file, "--recorded-at", "rr.csv=last Monday");
        assertThat(nonsense.code()).isEqualTo(2);
        assertThat(nonsense.err()).contains("last Monday").contains("2026-05-03T10:00");
    }

    @Test
    void aMistypedLoincCodeBecomesNoMeasure() throws Exception {
        String file = file("lab.csv", "Pat;Wann;Eiweiß\nP-1;03.04.2026;12,8\n");
        Cli.Result mistyped = cli.run("import", file, "--map", "Eiweiß=1988-6:mg/L");
        assertThat(mistyped.code()).isEqualTo(2);
        assertThat(mistyped.err()).contains("1988-6:mg/L").contains("Eiweiß").contains("no LOINC code");
        for (String code : List.of("1988-5", "718-7", "72514-3", "8867-4", "93832-4")) {
            assertThat(Meaning.parse(code).orElseThrow().isWellFormed())
                    .as(code)
                    .isTrue();
        }
    }

    @Test
    void valuesAreShownAsAPersonWouldWriteThem() {
        assertThat(List.of(Words.of(4.033333333333333), Words.of(200.0), Words.of(0.5), Words.of(1234567.0)))
                .containsExactly("4.03333", "200", "0.5", "1234567");
    }

    @Test
    void anUnknownTableIsReadAsSaidAndThenByItsMapping() throws Exception {
        String lab = "Labor Meyer\nPat;Wann;Eiweiß (mg/L)\nP-1;03.04.2026;12,8\n";
        String file = file("lab.csv", lab);
        JsonNode question = cli.run("import", file, "--preview", "--json")
                .json()
                .path("files")
                .path(0)
                .path("questions")
                .path(0);
        assertThat(question.path("kind").asString("")).isEqualTo("unknown-table");
        assertThat(question.path("names").path(2).path("unit").asString("")).isEqualTo("mg/L");
        String[] said = {"--map", "Pat=person", "--map", "Wann=date", "--map", "Eiweiß (mg/L)=1988-5"};

        assertThat(cli.run("mappings", "keep", "Lab Meyer", file, said[0], said[1], said[2], said[3], said[4], said[5])
                        .code())
                .isZero();
        Cli.Result read = cli.run("import", file);
        assertThat(read.out()).contains("read with the mapping \"Lab Meyer\"").contains("1 values");
        assertThat(read.code()).isZero();

        Path shared = folder.resolve("meyer.json");
        assertThat(cli.run("mappings", "export", "Lab Meyer", "--out", shared.toString())
                        .code())
                .isZero();
        assertThat(cli.run("mappings", "delete", "Lab Meyer").code()).isZero();
        assertThat(cli.run("mappings", "delete", "Lab Meyer").code()).isEqualTo(1);
        assertThat(cli.run("mappings", "import", shared.toString()).code()).isZero();
        assertThat(cli.run("mappings", "rename", "Lab Meyer", "Meyer").code()).isZero();
        assertThat(cli.run("mappings", "--json")
                        .json()
                        .path("mappings")
                        .path(0)
                        .path("name")
                        .asString(""))
                .isEqualTo("Meyer");
        assertThat(cli.run("mappings", "import", file).err()).contains("not a mapping");
    }

    @Test
    void aPersonInDoubtIsNamed() throws Exception {
        String first = file("one.csv", "date,person,sleep_h\n2026-04-03,P-014,7.5\n");
        String second = file("two.csv", "date,person,sleep_h\n2026-04-04,p14,8\n");
        assertThat(cli.run("import", first).code()).isZero();

        Cli.Result asked = cli.run("import", second);
        assertThat(asked.code()).isEqualTo(1);
        assertThat(asked.out()).contains("--same-person \"p14=P-014\"");
        assertThat(cli.run("import", second, "--same-person", "p14=P-014").code())
                .isZero();
        assertThat(cli.run("observations", "P-014", "--json")
                        .json()
                        .path("observations")
                        .size())
                .isEqualTo(2);
    }
}
