package org.mendline.ml.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineTest {
    @Test
    void startsFromVerifiedFilesOffline() {
        EngineStart.Ready ready = TestEngine.start();
        assertThat(ready.version()).startsWith("PyTorch 2.7");
        assertThat(ready.natives()).isDirectoryContaining("glob:**torch_cpu*");
        assertThat(System.getProperty("ai.djl.offline")).isEqualTo("true");
    }

    /// In a process of its own: were the repair to fail, loading the damaged file would kill that process only.
    @Test
    void aTruncatedLibraryIsReplacedAndTheEngineStillStarts(@TempDir Path folder) throws Exception {
        Path sound = TestEngine.start().natives();
        Path copy = folder.resolve("pytorch").resolve(sound.getFileName());
        Files.createDirectories(copy);
        try (var files = Files.list(sound)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
        Path library = copy.resolve(System.mapLibraryName("torch_cpu"));
        long whole = Files.size(library);
        try (RandomAccessFile file = new RandomAccessFile(library.toFile(), "rw")) {
            file.setLength(whole / 2);
        }
        Run run = start(folder);
        assertThat(run.output()).contains("READY");
        assertThat(run.exit()).isZero();
        assertThat(library).hasSize(whole);
    }

    @Test
    void aFolderThatCannotBeMadeGivesASentence(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "not a folder");
        assertThat(Engine.start(file.resolve("below")))
                .isInstanceOfSatisfying(
                        EngineStart.Unavailable.class,
                        u -> assertThat(u.reason())
                                .contains("could not be prepared")
                                .contains("write permission"));
    }

    private record Run(int exit, String output) {}

    private static Run start(Path folder) throws IOException, InterruptedException {
        Path log = folder.resolve("log.txt");
        Process process = new ProcessBuilder(List.of(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Starter.class.getName(),
                        folder.toString()))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        return new Run(process.exitValue(), Files.readString(log, StandardCharsets.UTF_8));
    }

    /// The child process.
    static final class Starter {
        private Starter() {}

        public static void main(String[] args) {
            System.out.println(
                    switch (Engine.start(Path.of(args[0]))) {
                        case EngineStart.Ready ready -> "READY " + ready.version();
                        case EngineStart.Unavailable unavailable -> unavailable.reason();
                    });
        }
    }
}
