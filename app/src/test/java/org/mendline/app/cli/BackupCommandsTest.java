package org.mendline.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupCommandsTest {
    @TempDir
    Path folder;

    private Cli cli;
    private Path backup;

    @BeforeEach
    void aStore() throws IOException {
        cli = new Cli(folder);
        backup = folder.resolve("stick.mendline-backup");
        assertThat(cli.run("init").code()).isZero();
    }

    @Test
    void backsUpVerifiesAndRestores() {
        assertThat(cli.run("backup", backup.toString(), "--json")
                        .json()
                        .get("rows")
                        .get("person")
                        .asInt(-1))
                .isZero();
        assertThat(cli.run("verify", backup.toString(), "--json")
                        .json()
                        .get("sound")
                        .asBoolean(false))
                .isTrue();
        assertThat(cli.run("verify").out()).contains("is sound; its audit chain holds");
        Cli.Result restored = cli.run("restore", backup.toString(), "--json");
        assertThat(restored.code()).isZero();
        assertThat(Path.of(restored.json().get("movedAside").asString(""))).exists();
        assertThat(cli.run("verify").code()).isZero();
    }

    @Test
    void whatCannotBeRestoredIsASentenceThatNamesTheFile() throws IOException {
        Files.writeString(backup, "no backup");
        for (String command : new String[] {"restore", "verify"}) {
            Cli.Result result = cli.run(command, backup.toString());
            assertThat(result.code()).isEqualTo(2);
            assertThat(result.err()).contains("stick.mendline-backup").contains("Choose another backup");
        }
        assertThat(cli.run("backup", backup.toString()).err()).contains("nothing is overwritten");
        assertThat(cli.run("backup", "--keep", "0").err()).contains("1 to 1000 backups");
    }
}
