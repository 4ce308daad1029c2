package org.mendline.ml.explain.cases;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Runs a folder of reference cases. A case file is a JSON array of cases (`id`, `kind`, the game or model,
/// `phi`, `base_value`, `fx`, `tolerance`), or an object of benchmarks whose `x` and `phi_exact` hold several
/// rows.
public final class ExplanationCases {
    private ExplanationCases() {}

    /// Every case of every `.json` file of `folder`, files in the order of their names.
    ///
    /// @throws IOException if the folder or a file cannot be read
    /// @throws IllegalArgumentException if a case is of an unknown kind or incomplete
    public static List<CaseResult> run(Path folder) throws IOException {
        List<CaseResult> results = new ArrayList<>();
        for (JsonNode root : files(folder)) {
            if (root.isArray()) {
                root.forEach(item -> results.add(CaseRunner.run(item)));
            } else {
                for (Map.Entry<String, JsonNode> benchmark : root.properties()) {
                    results.add(CaseRunner.benchmark(benchmark.getKey(), benchmark.getValue()));
                }
            }
        }
        return List.copyOf(results);
    }

    /// The LSTM cases of `folder` again, with their weights in the float32 engine, which must be running; judged by
    /// their `tolerance_float32`.
    ///
    /// @throws IOException if the folder or a file cannot be read
    public static List<CaseResult> runThroughEngine(Path folder) throws IOException {
        List<CaseResult> results = new ArrayList<>();
        for (JsonNode root : files(folder)) {
            for (JsonNode item : root) {
                if (root.isArray() && item.path("kind").asString("").equals("lstm") && item.has("tolerance_float32")) {
                    results.add(CaseRunner.throughEngine(item));
                }
            }
        }
        return List.copyOf(results);
    }

    private static List<JsonNode> files(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*.json")) {
            found.forEach(files::add);
        }
        files.sort(null);
        JsonMapper mapper = JsonMapper.builder().build();
        List<JsonNode> roots = new ArrayList<>();
        for (Path file : files) {
            roots.add(mapper.readTree(Files.readAllBytes(file)));
        }
        return roots;
    }
}
