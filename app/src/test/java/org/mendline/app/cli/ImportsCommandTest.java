package org.mendline.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mendline.app.cli.Cli.Result;

class ImportsCommandTest {
    @TempDir
    Path folder;

    private Cli cli;

    @BeforeEach
    void createAStore() throws Exception {
        cli = new Cli(folder);
        assertThat(cli.run("init").code()).isZero();
    }

    @Test
    void anImportIsListedLookedAtUndoneAndImportedAgain() throws Exception {
        Path diary = diary("diary.csv", "P-1");
        Result imported = cli.run("import", "--json", diary.toString());
        assertThat(imported.json().at("/run").asInt()).isEqualTo(1);
        int values = imported.json().at("/files/0/observations").asInt();

        Result list = cli.run("imports", "--json");
        assertThat(list.code()).as(list.err()).isZero();
        assertThat(list.json().at("/imports/0/number").asInt()).isEqualTo(1);
        assertThat(list.json().at("/imports/0/observations").asInt()).isEqualTo(values);
        assertThat(list.json().at("/imports/0/files/0/file").asString()).isEqualTo("diary.csv");
        assertThat(list.json().at("/imports/0/undone").isNull()).isTrue();

        Result look = cli.run("undo-import", "1");
        assertThat(look.code()).isEqualTo(1);
        assertThat(look.out())
                .contains("would be undone: " + values + " values")
                .contains("--yes");
        assertThat(cli.run("persons", "--json").json().get("persons")).isNotEmpty();

        Result undo = cli.run("undo-import", "1", "--yes", "--json");
        assertThat(undo.code()).as(undo.err()).isZero();
        assertThat(undo.json().at("/done").asBoolean()).isTrue();
        assertThat(undo.json().at("/observations").asInt()).isEqualTo(values);
        assertThat(undo.json().at("/persons/0").asString()).isEqualTo("P-1");
        assertThat(cli.run("persons", "--json").json().get("persons")).isEmpty();
        assertThat(cli.run("imports").out()).contains("; undone ");

        Result twice = cli.run("undo-import", "1", "--yes");
        assertThat(twice.code()).isEqualTo(1);
        assertThat(twice.err()).contains("Import 1 has been undone already.");
        assertThat(cli.run("import", "--json", diary.toString())
                        .json()
                        .at("/files/0/observations")
                        .asInt())
                .isEqualTo(values);
    }

    @Test
    void theWatchedFolderListsNewFilesAndImportsThemWhenTold() throws Exception {
        assertThat(cli.run("watch").out()).contains("No folder is watched.");
        Path stick = Files.createDirectories(folder.resolve("stick"));
        diary("stick/diary.csv", "P-1");

        Result set = cli.run("watch", stick.toString(), "--json");
        assertThat(set.code()).as(set.err()).isZero();
        assertThat(set.json().at("/newFiles/0").asString()).endsWith("diary.csv");
        assertThat(cli.run("persons", "--json").json().get("persons")).isEmpty();

        Result taken = cli.run("watch", "--import", "--json");
        assertThat(taken.code()).as(taken.err()).isZero();
        assertThat(taken.json().at("/files/0/status").asString()).isEqualTo("imported");
        assertThat(cli.run("watch", "--json").json().get("newFiles")).isEmpty();

        assertThat(cli.run("watch", "--off").out()).contains("No folder is watched.");
        assertThat(cli.run("watch", folder.resolve("nowhere").toString()).err()).contains("There is no folder");
    }

    private Path diary(String name, String person) throws IOException {
        StringBuilder text = new StringBuilder("person,date,resting_hr_bpm,sleep_h\n");
        for (int day = 1; day <= 20; day++) {
            text.append(person + "," + LocalDate.of(2026, 1, day) + "," + (50 + day % 5) + ",7.5\n");
        }
        return Files.writeString(folder.resolve(name), text);
    }
}
