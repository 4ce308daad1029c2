package org.mendline.app.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mendline.app.task.TaskProgress;

/// The short form; `mendline torture` is the long one.
class TortureTest {
    @TempDir
    Path folder;

    @Test
    void oneKillOfEachKindLosesNothing() throws Exception {
        Path place = folder.resolve("torture");

        TortureReport report = Torture.run(5, EnumSet.allOf(TortureKind.class), 7, place, TaskProgress.SILENT);

        assertThat(report.problems()).isEmpty();
        assertThat(report.kills()).isEqualTo(5);
        assertThat(place).doesNotExist();
    }

    @Test
    void anImportThatWasAcknowledgedAndIsNotThereIsNoticed() throws Exception {
        ImportTrial trial = new ImportTrial();
        Path place = Files.createDirectories(folder.resolve("import"));
        trial.prepare(place);
        assertThat(trial.judge(place, java.util.List.of())).isEmpty();
        assertThat(trial.judge(place, java.util.List.of(4))).containsExactly("Import 4 was acknowledged and is gone.");
    }
}
