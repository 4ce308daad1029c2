package org.mendline.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mendline.app.cli.Cli.Result;
import picocli.CommandLine;

class CommandsTest {
    @TempDir
    Path folder;

    private Cli cli;

    @BeforeEach
    void createAStore() throws Exception {
        cli = new Cli(folder);
        Result init = cli.run("init");
        assertThat(init.code()).as(init.err()).isZero();
    }

    @Test
    void everyCommandHasHelp() {
        CommandLine root = MendlineCommand.commandLine();
        assertThat(root.getSubcommands().keySet())
                .contains(
                        "init",
                        "import",
                        "persons",
                        "person",
                        "observations",
                        "predict",
                        "feedback",
                        "explain",
                        "whatif")
                .contains("report", "screenshot", "train", "evaluate", "bench", "demo", "doctor");
        for (String name : root.getSubcommands().keySet()) {
            Result help = Cli.raw(name, "--help");
            assertThat(help.code()).as(name).isZero();
            assertThat(help.out()).as(name).contains("Usage:");
        }
    }

    @Test
    void anotherStoreIsNotCreatedOverTheFirst() {
        Result again = cli.run("init");

        assertThat(again.code()).isEqualTo(2);
        assertThat(again.err()).contains("clinic.mendline");
    }

    @Test
    void previewStoresNothingAndImportStoresOnce() throws Exception {
        Path diary = diary();

        Result preview = cli.run("import", "--preview", "--json", diary.toString());
        assertThat(preview.code()).as(preview.err()).isZero();
        assertThat(preview.json().at("/files/0/observations").asInt()).isPositive();
        assertThat(cli.run("persons", "--json").json().get("persons")).isEmpty();

        Result imported = cli.run("import", "--json", diary.toString());
        assertThat(imported.code()).as(imported.out()).isZero();
        assertThat(imported.json().at("/files/0/status").asString()).isEqualTo("imported");
        assertThat(imported.json().at("/files/0/persons/0").asString()).isEqualTo("P-1");

        Result again = cli.run("import", "--json", diary.toString());
        assertThat(again.json().at("/files/0/status").asString()).isEqualTo("duplicate");
    }

    @Test
    void anEpisodeWithVisitsGivesAnExplainedCurve() throws Exception {
        assertThat(cli.run("import", diary().toString()).code()).isZero();
        Result episode = cli.run(
                "episode",
                "P-1",
                "--condition",
                "knee-arthroplasty",
                "--onset",
                "2026-09-01",
                "--outcome",
                "mendline:knee-flexion",
                "--goal",
                "120");
        assertThat(episode.code()).as(episode.err()).isZero();

        Result predict = cli.run("predict", "P-1", "--json");
        assertThat(predict.code()).as(predict.err()).isZero();
        var json = predict.json();
        assertThat(json.get("horizons")).hasSize(85);
        for (var point : json.get("horizons")) {
            double median = point.get("median").asDouble();
            assertThat(point.get("lo95").asDouble())
                    .isLessThanOrEqualTo(point.get("lo80").asDouble());
            assertThat(point.get("lo80").asDouble()).isLessThanOrEqualTo(median);
            assertThat(point.get("hi80").asDouble()).isGreaterThanOrEqualTo(median);
        }
        assertThat(json.at("/timeToGoal/goal").asDouble()).isEqualTo(120);
        assertThat(json.get("simulated").asBoolean()).isFalse();
        assertThat(cli.run("predict", "P-1", "--json").out())
                .as("same data, same curve")
                .isEqualTo(predict.out());

        Result whatIf = cli.run("whatif", "P-1", "--set", "therapy=90", "--set", "sleep=8.5h", "--json");
        assertThat(whatIf.code()).as(whatIf.err()).isZero();
        assertThat(whatIf.json().get("changes")).hasSize(2);

        feedbackIsNamedKeptAndShown();

        Result explain = cli.run("explain", "P-1", "--json");
        assertThat(explain.code()).as(explain.err()).isZero();
        double sum = explain.json().get("base").asDouble();
        for (var c : explain.json().get("contributions")) {
            sum += c.get("phi").asDouble();
        }
        assertThat(sum).isCloseTo(explain.json().get("prediction").asDouble(), within(1e-4));
    }

    private void feedbackIsNamedKeptAndShown() {
        double before = median28();
        assertThat(cli.run("feedback", "P-1", "--curve", "too-optimistic").err())
                .contains("--by");

        Result said = cli.run("feedback", "P-1", "--curve", "too-optimistic", "--by", "Ann Ward", "--json");
        assertThat(said.code()).as(said.err()).isZero();
        var effect = said.json().get("effect");
        assertThat(effect.at("/without/median").asDouble())
                .isGreaterThan(effect.at("/with/median").asDouble());
        assertThat(said.json().at("/entries/0/saidBy").asString()).isEqualTo("Ann Ward");
        assertThat(median28()).as("the curve follows").isLessThan(before);

        String number = said.json().at("/added/0").asString();
        Result withdrawn = cli.run("feedback", "P-1", "--withdraw", number, "--by", "Ann Ward", "--json");
        assertThat(withdrawn.json().at("/entries/0/withdrawn").asBoolean()).isTrue();
        assertThat(withdrawn.json().get("effect").isNull()).isTrue();
        assertThat(median28()).as("as if nothing had been said").isEqualTo(before);
        assertThat(cli.run("feedback", "P-1", "--withdraw", number, "--by", "Ann Ward")
                        .code())
                .isEqualTo(1);
    }

    private double median28() {
        return cli.run("predict", "P-1", "--json")
                .json()
                .at("/horizons/28/median")
                .asDouble();
    }

    @Test
    void aTableInTheClinicsOwnWordsIsReadByAMapping() throws Exception {
        Path own = Files.writeString(
                folder.resolve("eigene.csv"), "Patient;Datum;Was;Wert;Einheit\nP-9;2026-09-02;Puls;61,5;/min\n");

        Result result = cli.run(
                "import",
                "--json",
                "--column=person=Patient",
                "--column=date=Datum",
                "--column=measure=Was",
                "--column=value=Wert",
                "--column=unit=Einheit",
                "--measure=Puls=8867-4",
                own.toString());

        assertThat(result.code()).as(result.out() + result.err()).isZero();
        var row = cli.run("observations", "P-9", "--json").json().at("/observations/0");
        assertThat(row.get("code").asString()).isEqualTo("8867-4");
        assertThat(row.get("value").asDouble()).isEqualTo(61.5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"predict NOBODY", "person NOBODY", "explain NOBODY", "observations NOBODY"})
    void anUnknownPersonIsNamed(String command) {
        Result result = cli.run(command.split(" "));

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err()).contains("NOBODY");
    }

    @Test
    void aWrongPassphraseIsASentence() throws Exception {
        Path wrong = Files.writeString(folder.resolve("wrong.txt"), "not it");

        Result result = Cli.raw("persons", "--store", cli.store().toString(), "--passphrase-file", wrong.toString());

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).containsIgnoringCase("passphrase").doesNotContain("Exception");
    }

    @ParameterizedTest
    @ValueSource(strings = {"empty", "folder", "missing", "text"})
    void whatIsNoStoreIsSaidSo(String kind) throws Exception {
        Path file = folder.resolve("other.mendline");
        switch (kind) {
            case "empty" -> Files.createFile(file);
            case "folder" -> Files.createDirectory(file);
            case "text" -> Files.writeString(file, "hello");
            default -> assertThat(file).doesNotExist();
        }

        String passphrase = folder.resolve("passphrase.txt").toString();
        Result result = Cli.raw("persons", "--store", file.toString(), "--passphrase-file", passphrase);

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("other.mendline").doesNotContain("Exception");
    }

    private Path diary() throws Exception {
        StringBuilder csv = new StringBuilder("date,person,measure,value,unit\n");
        IntStream.range(0, 30).forEach(day -> {
            LocalDate date = LocalDate.of(2026, 9, 2).plusDays(day);
            csv.append(date)
                    .append(",P-1,mendline:soreness,")
                    .append(3 + day % 3)
                    .append(",1\n");
            csv.append(date).append(",P-1,93832-4,").append(7 + 0.1 * (day % 5)).append(",h\n");
            if (day % 7 == 3) {
                csv.append(date)
                        .append(",P-1,mendline:knee-flexion,")
                        .append(70 + day)
                        .append(",deg\n");
            }
        });
        return Files.writeString(folder.resolve("diary.csv"), csv);
    }
}
