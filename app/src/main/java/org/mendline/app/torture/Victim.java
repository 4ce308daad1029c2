package org.mendline.app.torture;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A program that works on a store until it is killed.
final class Victim {
    static final String READY = "ready";
    static final String DONE = "done ";
    private static final String LOG = "victim.log";

    private Victim() {}

    /// Starts a program of its own, waits until it has reported `reports` pieces of work, then some time more, and
    /// kills
    /// it as `kill -9` does.
    ///
    /// @param place folder it works in
    /// @param first number of its first piece of work
    /// @throws IOException if it cannot be started
    static Death killed(TortureKind kind, Path place, int first, int reports, Duration more)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        TortureChild.class.getName(),
                        kind.name(),
                        place.toString(),
                        String.valueOf(first))
                .redirectError(place.resolve(LOG).toFile())
                .start();
        List<Integer> done = new ArrayList<>();
        try (BufferedReader says = process.inputReader(StandardCharsets.UTF_8)) {
            String line = says.readLine();
            while (line != null && done.size() < reports) {
                line = says.readLine();
                take(line, done);
            }
            Thread.sleep(more);
            boolean alive = process.isAlive();
            // Through the handle: the process's own method would close the pipe with what was said before it died.
            process.toHandle().destroyForcibly();
            process.waitFor();
            for (line = says.readLine(); line != null; line = says.readLine()) {
                take(line, done);
            }
            return new Death(done, alive ? Optional.empty() : Optional.of(lastWords(place)));
        } finally {
            process.destroyForcibly();
        }
    }

    private static String lastWords(Path place) throws IOException {
        List<String> lines = Files.readAllLines(place.resolve(LOG), StandardCharsets.UTF_8);
        return "It ended by itself: " + lines.stream().findFirst().orElse("it said nothing");
    }

    /// A last line cut short by the kill counts as not said.
    private static void take(@org.jspecify.annotations.Nullable String line, List<Integer> done) {
        if (line != null && line.startsWith(DONE) && line.endsWith(".")) {
            done.add(Integer.parseInt(line.substring(DONE.length(), line.length() - 1)));
        }
    }

    /// How a victim ended.
    ///
    /// @param done numbers of the pieces of work it reported as done
    /// @param endedByItself why it was not there any more to be killed
    record Death(List<Integer> done, Optional<String> endedByItself) {}
}
