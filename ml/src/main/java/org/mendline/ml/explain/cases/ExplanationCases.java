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
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*.json")) {
            found.forEach(files::add);
        }
        files.sort(null);
        JsonMapper mapper = JsonMapper.builder().build();
        List<CaseResult> results = new ArrayList<>();
        for (Path file : files) {
            JsonNode root = mapper.readTree(Files.readAllBytes(file));
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
}
