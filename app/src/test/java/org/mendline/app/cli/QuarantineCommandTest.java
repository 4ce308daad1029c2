package org.mendline.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mendline.app.cli.Cli.Result;
import tools.jackson.databind.JsonNode;

/// Records set aside and doubtful values by command line, on a real store.
class QuarantineCommandTest {
    @TempDir
    Path folder;

    private Cli cli;

    @BeforeEach
    void createAStore() throws Exception {
        cli = new Cli(folder);
        assertThat(cli.run("init").code()).isZero();
    }

    @Test
    void oneUnitMendsAllAlikeRecordsAndCanBeTakenBack() throws Exception {
        importRows("P-1,2026-09-02,8867-4,60,bpmm", "P-1,2026-09-03,8867-4,61,bpmm", "P-1,2026-09-04,8867-4,62,/min");
        String first = String.valueOf(record(0).get("id").asLong());

        Result fixed = cli.run("quarantine", "fix", first, "--alike", "--unit", "/min", "--by", "Ada Voss", "--json");

        assertThat(fixed.code()).as(fixed.err()).isZero();
        assertThat(fixed.json().get("stored").asInt()).isEqualTo(2);
        assertThat(values()).hasSize(3);
        assertThat(cli.run("quarantine").out()).contains("Nothing is set aside.");
        JsonNode decided =
                cli.run("quarantine", "list", "--decided", "--json").json().get("records");
        assertThat(decided).hasSize(2);
        assertThat(decided.get(0).at("/decision/by").asString()).isEqualTo("Ada Voss");
        assertThat(decided.get(0).at("/decision/words").asString()).contains("\"bpmm\" to \"/min\"");

        assertThat(cli.run("quarantine", "reopen", first).code()).isZero();
        assertThat(values()).hasSize(2);
        assertThat(cli.run("quarantine", "--json").json().get("records")).hasSize(1);
    }

    @Test
    void aFutureDateIsShownWholeAndMendedByItsDate() throws Exception {
        String late = LocalDate.now(ZoneOffset.UTC).plusDays(90).toString();
        importRows("P-1," + late + ",8867-4,60,/min");
        String number = String.valueOf(record(0).get("id").asLong());

        Result shown = cli.run("quarantine", "show", number);
        Result wrong = cli.run("quarantine", "fix", number, "--date", "3/11/2026");
        Result unchanged = cli.run("quarantine", "retry", number);
        Result mended = cli.run("quarantine", "fix", number, "--date", "2026-09-02T08:30+02:00");

        assertThat(shown.out())
                .contains(late)
                .contains("future")
                .contains("Understood as")
                .contains("P-1");
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.err()).contains("is no date");
        assertThat(unchanged.code()).isEqualTo(1);
        assertThat(unchanged.out()).contains("1 stay set aside").contains("future");
        assertThat(mended.code()).as(mended.out()).isZero();
        assertThat(values().get(0).get("time").asString()).isEqualTo("2026-09-02T08:30:00+02:00");
    }

    @Test
    void aRecordNobodyUnderstoodTakesAHandEnteredValueOrIsDismissedWithAReason() throws Exception {
        importRows(
                "P-1,2026-09-02,8867-4,about sixty,/min",
                "P-1,2026-09-03,8867-4,about seventy,/min",
                "P-1,2026-09-04,8867-4,70,/min");
        String first = String.valueOf(record(0).get("id").asLong());
        String second = String.valueOf(record(1).get("id").asLong());

        Result missing = cli.run("quarantine", "fix", first, "--value", "60");
        Result entered = cli.run(
                "quarantine",
                "fix",
                first,
                "--person",
                "P-1",
                "--code",
                "8867-4",
                "--value",
                "60",
                "--unit",
                "/min",
                "--date",
                "2026-09-02");
        Result silent = cli.run("quarantine", "dismiss", second);
        Result dismissed = cli.run("quarantine", "dismiss", second, "--reason", "Illegible");

        assertThat(missing.code()).isEqualTo(1);
        assertThat(missing.out()).contains("person, measure, unit, date");
        assertThat(entered.code()).as(entered.out() + entered.err()).isZero();
        assertThat(values().get(0).get("source").asString()).isEqualTo("rows.csv");
        assertThat(silent.code()).isEqualTo(2);
        assertThat(dismissed.code()).isZero();
        assertThat(cli.run("quarantine", "show", second).out())
                .contains("dismissed by")
                .contains("Illegible")
                .contains("about seventy");
        Path file = folder.resolve("rows.csv");
        Result again = cli.run("quarantine", "retry", "--file", file.toString());
        assertThat(again.out()).contains("0 new values");
        assertThat(cli.run("quarantine", "--json").json().get("records")).isEmpty();
        assertThat(cli.run("quarantine", "show", "999").err()).contains("no set-aside record number 999");
    }

    @Test
    void aDoubtfulValueIsListedWithItsRangeAndJudgedByName() throws Exception {
        importRows("P-1,2026-09-02,8867-4,312,/min", "P-1,2026-09-03,8867-4,61,/min");

        JsonNode value = cli.run("doubtful", "--json").json().at("/values/0");
        String number = String.valueOf(value.get("id").asLong());
        assertThat(value.get("value").asDouble()).isEqualTo(312);
        assertThat(value.get("high").asDouble()).isEqualTo(260);
        assertThat(value.get("source").asString()).isEqualTo("rows.csv");
        assertThat(cli.run("doubtful", "accept", number, "--reason", "Seen").code())
                .isEqualTo(2);
        assertThat(cli.run("doubtful", "accept", "999", "--by", "Ada Voss", "--reason", "Seen")
                        .err())
                .contains("no doubtful value number 999");

        Result accepted = cli.run("doubtful", "accept", number, "--by", "Ada Voss", "--reason", "ECG shows it");
        assertThat(accepted.code()).as(accepted.err()).isZero();
        assertThat(values().get(0).get("quality").asString()).isEqualTo("accepted");
        assertThat(cli.run("doubtful").out()).contains("No value is in doubt");
        assertThat(cli.run("doubtful", "list", "--judged").out()).contains("accepted by Ada Voss");
        assertThat(cli.run("doubtful", "reopen", number, "--by", "Ada Voss").code())
                .isZero();
        assertThat(cli.run("doubtful", "reject", number, "--by", "Ada Voss", "--reason", "Strap")
                        .code())
                .isZero();
        assertThat(values().get(0).get("quality").asString()).isEqualTo("rejected");
    }

    private void importRows(String... rows) throws Exception {
        Path file = folder.resolve("rows.csv");
        Files.writeString(file, "person,date,measure,value,unit\n" + String.join("\n", rows) + "\n");
        cli.run("import", file.toString(), "--zone", "Europe/Berlin");
    }

    private JsonNode record(int index) {
        return cli.run("quarantine", "list", "--json").json().at("/records/" + index);
    }

    private JsonNode values() {
        return cli.run("observations", "P-1", "--json").json().get("observations");
    }
}
