package org.mendline.app.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Start of the program to a usable worklist, against the smallest JavaFX window of the same runtime; both as whole
/// processes, in turn, and both with the ahead-of-time cache that an installed program brings (JEP 514).
final class StartBench {
    private static final int RUNS = 5;
    private static final int TRAINING_MINUTES = 5;
    private static final String STARTED = "started";

    private StartBench() {}

    static BenchResult run(Path demoStore) throws Exception {
        Path folder = Files.createTempDirectory("mendline-start");
        try {
            Path cache = folder.resolve("mendline.aot");
            train(cache, demoStore);
            List<String> cached = List.of("-XX:AOTCache=" + cache);
            List<Double> empty = new ArrayList<>();
            List<Double> worklist = new ArrayList<>();
            for (int i = 0; i <= RUNS; i++) {
                double bare = millis(cached, EmptyWindow.class, List.of());
                double full = millis(cached, WorklistStart.class, List.of(demoStore.toString()));
                if (i > 0) { // the first pair warms the disk
                    empty.add(bare);
                    worklist.add(full);
                }
            }
            double full = median(worklist);
            return new BenchResult("startToWorklist", full / median(empty), 2.0, full, "ms");
        } finally {
            Files.deleteIfExists(folder.resolve("mendline.aot"));
            Files.deleteIfExists(folder);
        }
    }

    /// Starts once as installers do, to write the cache.
    private static void train(Path cache, Path demoStore) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command(
                        List.of("-XX:AOTCacheOutput=" + cache),
                        WorklistStart.class,
                        List.of(demoStore.toString(), WorklistStart.LEAVE)))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(TRAINING_MINUTES, TimeUnit.MINUTES) || !Files.exists(cache)) {
            process.destroyForcibly();
            throw new IOException("The start that writes the ahead-of-time cache left none.");
        }
    }

    /// Tells the timing process that the start is done.
    static void started() {
        System.out.println(STARTED);
    }

    private static List<String> command(List<String> options, Class<?> main, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.add("-Dglass.platform=Headless");
        command.add("-Dprism.order=sw");
        command.addAll(options);
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(main.getName());
        command.addAll(arguments);
        return command;
    }

    private static double millis(List<String> options, Class<?> main, List<String> arguments)
            throws IOException, InterruptedException {
        List<String> command = command(options, main, arguments);
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader lines = process.inputReader()) {
            String line = lines.readLine();
            double millis = (System.nanoTime() - start) / 1e6;
            if (!STARTED.equals(line)) {
                throw new IOException(main.getSimpleName() + " did not come up; it said: " + line);
            }
            return millis;
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
