package org.mendline.app.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Start of the program to a usable worklist, against the smallest JavaFX window of the same runtime; both as whole
/// processes, in turn.
final class StartBench {
    private static final int RUNS = 5;
    private static final int PATIENCE_SECONDS = 60;

    private StartBench() {}

    static BenchResult run(Path demoStore) throws Exception {
        List<Double> empty = new ArrayList<>();
        List<Double> worklist = new ArrayList<>();
        for (int i = 0; i <= RUNS; i++) {
            double bare = millis(EmptyWindow.class, List.of());
            double full = millis(WorklistStart.class, List.of(demoStore.toString()));
            if (i > 0) { // the first pair warms the disk
                empty.add(bare);
                worklist.add(full);
            }
        }
        double full = median(worklist);
        return new BenchResult("startToWorklist", full / median(empty), 2.0, full, "ms");
    }

    /// Ends a timed process at once: the start is timed, not an orderly end.
    static void started() {
        Runtime.getRuntime().halt(0);
    }

    private static double millis(Class<?> main, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.add("-Dglass.platform=Headless");
        command.add("-Dprism.order=sw");
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(main.getName());
        command.addAll(arguments);
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException(main.getSimpleName() + " did not come up within " + PATIENCE_SECONDS + " s");
        }
        if (process.exitValue() != 0) {
            throw new IOException(main.getSimpleName() + " ended with exit code " + process.exitValue());
        }
        return (System.nanoTime() - start) / 1e6;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
