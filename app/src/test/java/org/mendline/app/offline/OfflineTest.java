package org.mendline.app.offline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole thread, from device files to report and pictures, opens no socket.
class OfflineTest {
    private static final String BROKEN = "OFFLINE BROKEN";

    @TempDir
    Path folder;

    @Test
    void theDemoRunsWhereNoSocketCanBeMade() throws Exception {
        Run run = run(folder.resolve("demo").toString());

        assertThat(run.output).doesNotContain(BROKEN);
        assertThat(run.code).as(run.output).isZero();
        assertThat(folder.resolve("demo/weekly-report.xlsx")).isNotEmptyFile();
        assertThat(folder.resolve("demo/caseload.png")).isNotEmptyFile();
        assertThat(run.output).contains("why:"); // predictions were made, so the engine took part
    }

    @Test
    void aSocketWouldHaveBeenNoticed() throws Exception {
        assertThat(run("probe").output).contains(BROKEN);
    }

    private Run run(String argument) throws Exception {
        Path log = Files.createTempFile(folder, "run", ".log");
        List<String> java = Stream.concat(
                        Stream.of(
                                ProcessHandle.current().info().command().orElse("java"),
                                "-Djava.nio.channels.spi.SelectorProvider=" + NoSockets.class.getName(),
                                "-Dglass.platform=Headless",
                                "-Dprism.order=sw",
                                "-Djava.awt.headless=true",
                                "--enable-native-access=ALL-UNNAMED",
                                "--sun-misc-unsafe-memory-access=allow",
                                "-cp",
                                System.getProperty("java.class.path")),
                        Stream.of(DemoWithoutNetwork.class.getName(), argument))
                .toList();
        Process process = new ProcessBuilder(java)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        return new Run(process.exitValue(), Files.readString(log));
    }

    private record Run(int code, String output) {}
}
