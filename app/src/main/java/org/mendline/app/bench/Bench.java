package org.mendline.app.bench;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mendline.app.clinic.Models;
import org.mendline.app.demo.DemoClinic;
import org.mendline.app.task.TaskProgress;

/// All benchmarks, in a temporary folder that is removed afterwards.
public final class Bench {
    private Bench() {}

    /// What machine the ratios were measured on.
    public static Map<String, Object> machine() {
        Map<String, Object> machine = new LinkedHashMap<>();
        machine.put("os", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        machine.put("architecture", System.getProperty("os.arch"));
        machine.put("processors", Runtime.getRuntime().availableProcessors());
        machine.put("java", Runtime.version().toString());
        machine.put("maxHeapMiB", Runtime.getRuntime().maxMemory() >> 20);
        return machine;
    }

    /// Persons of the ten-year store unless asked otherwise.
    public static final int USUAL_STORE_PERSONS = StoreBench.USUAL_PERSONS;

    /// Only the ten-year store.
    ///
    /// @param persons 20 or more
    public static List<BenchResult> store(int persons, TaskProgress progress) throws Exception {
        Path folder = Files.createTempDirectory("mendline-bench");
        try {
            return StoreBench.run(folder, persons, progress);
        } finally {
            delete(folder);
        }
    }

    public static List<BenchResult> run(TaskProgress progress) throws Exception {
        Path folder = Files.createTempDirectory("mendline-bench");
        try {
            List<BenchResult> results = new ArrayList<>();
            progress.at(0, "Importing FIT files");
            results.addAll(FitImportBench.run(folder));
            progress.at(0.1, "Importing an export of 1 GB, and laboratory messages");
            results.addAll(FileImportBench.run(folder));
            progress.at(0.25, "Storing ten years of daily values");
            results.addAll(StoreBench.run(folder, USUAL_STORE_PERSONS, TaskProgress.SILENT));
            progress.at(0.28, "Writing reports");
            results.addAll(ReportBench.run(folder));
            progress.at(0.3, "Simulating and explaining");
            try (Models models = new Models()) {
                results.addAll(ModelBench.run(models));
                progress.at(0.4, "Serving a caseload");
                results.addAll(ServingBench.run(models, progress));
            }
            progress.at(0.6, "Making a demo clinic");
            Path store = folder.resolve("demo").resolve("demo.mendline");
            DemoClinic.make(folder.resolve("demo").resolve("files"), store, TaskProgress.SILENT)
                    .close();
            progress.at(0.7, "Moving a slider");
            results.add(SliderBench.run(store));
            progress.at(0.75, "Zooming a timeline");
            results.addAll(TimelineBench.run());
            progress.at(0.8, "Starting the workstation");
            results.add(StartBench.run(store));
            return results;
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(
                    Path visited, java.io.@org.jspecify.annotations.Nullable IOException e) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
