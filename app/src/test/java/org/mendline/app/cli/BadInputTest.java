package org.mendline.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mendline.app.cli.Cli.Result;
import tools.jackson.databind.JsonNode;

/// Whatever is wrong with a file: a sentence that names file and record, exit 1, and a store that is as it was.
class BadInputTest {
    @TempDir
    Path folder;

    private Cli cli;

    @BeforeEach
    void createAStore() throws Exception {
        cli = new Cli(folder);
        assertThat(cli.run("init").code()).isZero();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "unknown unit       | P-1,2026-09-02,8867-4,60,furlong            | furlong",
                "wrong dimension    | P-1,2026-09-02,8867-4,60,kg                 | kg",
                "not a number       | P-1,2026-09-02,8867-4,about sixty,/min      | about sixty",
                "no such date       | P-1,2026-13-45,8867-4,60,/min               | 2026-13-45",
                "no person          | ,2026-09-02,8867-4,60,/min                  | person",
                "unknown measure    | P-1,2026-09-02,happiness of the cat,60,/min | happiness of the cat"
            })
    void aBadRecordIsSetAsideWithItsReason(String what, String row, String says) throws Exception {
        Path file = csv("bad.csv", row.strip());

        Result result = cli.run("import", "--json", file.toString());

        JsonNode report = result.json().at("/files/0");
        assertThat(result.code()).as(what).isEqualTo(1);
        assertThat(report.get("status").asString()).isEqualTo("refused");
        assertThat(report.get("file").asString()).contains("bad.csv");
        assertThat(report.get("problems")).as(what).isNotEmpty();
        assertThat(report.at("/problems/0/reason").asString()).contains(says);
        assertThat(report.at("/problems/0/record").asString()).isNotBlank();
        assertStoreIsEmpty();
    }

    @Test
    void aFutureDateIsSetAside() throws Exception {
        String day = LocalDate.now(ZoneOffset.UTC).plusDays(40).toString();

        Result result = cli.run(
                "import",
                "--json",
                csv("future.csv", "P-1," + day + ",8867-4,60,/min").toString());

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.json().at("/files/0/problems/0/reason").asString()).containsIgnoringCase("future");
        assertStoreIsEmpty();
    }

    @Test
    void emptyFilesFoldersAndMissingFilesAreRefused() throws Exception {
        Path empty = Files.createFile(folder.resolve("empty.fit"));
        Path nothing = Files.createDirectory(folder.resolve("nothing"));

        Result result = cli.run(
                "import",
                "--json",
                empty.toString(),
                nothing.toString(),
                folder.resolve("missing.fit").toString());

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.json().get("files")).hasSize(3);
        for (JsonNode file : result.json().get("files")) {
            assertThat(file.get("status").asString()).isEqualTo("refused");
            assertThat(file.at("/problems/0/reason").asString()).endsWith(".").doesNotContain("Exception");
        }
        assertStoreIsEmpty();
    }

    @Test
    void anOwnerWhoDoesNotExistIsRefused() throws Exception {
        Path file = csv("good.csv", "P-1,2026-09-02,8867-4,60,/min");

        Result result = cli.run("import", "--json", "--person", "NOBODY", file.toString());

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.json().at("/files/0/problems/0/reason").asString()).contains("NOBODY");
        assertStoreIsEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "fit/activity-filecrc.fit, partial",
        "fit/activity-unexpected-eof.fit, partial",
        "fit/strava-android-app-201.10-b1218918.fit, partial",
        "fit/WorkoutIndividualSteps.fit, refused",
        "hl7v2/ADT-A01-01.hl7, refused",
        "hl7v2/OUL-R22-01.hl7, refused",
        "fhir_r4/bundle-with-no-type.json, refused",
        "fhir_r4/observation-decimal.json, refused",
        "hrv_rr/empty.txt, refused",
        "dicom/no_meta.dcm, refused"
    })
    void realBadFilesGetASentence(String sample, String status) throws Exception {
        Path file = shared().resolve("data/samples").resolve(sample);

        Result result = cli.run("import", "--json", file.toString());

        JsonNode report = result.json().at("/files/0");
        assertThat(result.code()).isEqualTo(1);
        assertThat(report.get("status").asString()).isEqualTo(status);
        assertThat(report.get("problems")).isNotEmpty();
        for (JsonNode problem : report.get("problems")) {
            assertThat(problem.get("record").asString()).isNotBlank();
            assertThat(problem.get("reason").asString()).isNotBlank().doesNotContain("Exception");
        }
        if (status.equals("refused")) {
            assertThat(report.get("observations").asInt()).isZero();
            assertThat(report.get("channelSamples").asInt()).isZero();
        }
    }

    private void assertStoreIsEmpty() {
        assertThat(cli.run("persons", "--json").json().get("persons")).isEmpty();
    }

    private Path csv(String name, String row) throws Exception {
        return Files.writeString(folder.resolve(name), "person,date,measure,value,unit\n" + row + "\n");
    }

    private static Path shared() {
        Path found = Optional.ofNullable(System.getenv("MENDLINE_SHARED"))
                .map(Path::of)
                .orElseGet(BadInputTest::besideTheCheckout);
        if (!Files.isDirectory(found)) {
            String message = "SKIPPED, shared data not found: " + found;
            System.err.println(message);
            Assumptions.abort(message);
        }
        return found;
    }

    private static Path besideTheCheckout() {
        Path here = Path.of("").toAbsolutePath();
        for (Path at = here; at.getParent() != null; at = at.getParent()) {
            if (Files.isDirectory(at.resolve("shared/data"))) {
                return at.resolve("shared");
            }
        }
        return here.resolve("../shared");
    }
}
