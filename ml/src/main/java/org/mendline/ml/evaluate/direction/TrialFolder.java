package org.mendline.ml.evaluate.direction;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mendline.ml.evaluate.task.UnreadableTaskException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Finds trials: the descriptions in a folder, or, where it has none, the built-in ones whose tables it holds.
final class TrialFolder {
    private static final List<String> BUILT_IN = List.of("knee-injury", "licorice-gargle");
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private TrialFolder() {}

    /// @throws UnreadableTaskException if a description is malformed or a table does not fit it
    /// @throws IOException if a file cannot be read
    static List<Trial> read(Path folder) throws IOException {
        List<Trial> trials = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.json")) {
            List<Path> sorted = new ArrayList<>();
            files.forEach(sorted::add);
            sorted.sort(null);
            for (Path file : sorted) {
                JsonNode root = parse(file.toString(), Files.readAllBytes(file));
                if (root.has("trial")) {
                    trials.add(TrialReader.read(folder, file.toString(), root));
                }
            }
        }
        return trials.isEmpty() ? builtIn(folder) : List.copyOf(trials);
    }

    private static List<Trial> builtIn(Path folder) throws IOException {
        List<Trial> trials = new ArrayList<>();
        for (String name : BUILT_IN) {
            try (InputStream in = TrialFolder.class.getResourceAsStream(name + ".json")) {
                if (in == null) {
                    throw new IllegalStateException("The built-in trial " + name + " is missing from this build");
                }
                JsonNode root = parse(name, in.readAllBytes());
                if (Files.isRegularFile(folder.resolve(root.path("file").asString()))) {
                    trials.add(TrialReader.read(folder, name, root));
                }
            }
        }
        return trials;
    }

    private static JsonNode parse(String name, byte[] bytes) throws UnreadableTaskException {
        try {
            return MAPPER.readTree(bytes);
        } catch (JacksonException malformed) {
            throw new UnreadableTaskException(
                    name + " is not valid JSON: " + malformed.getOriginalMessage(), malformed);
        }
    }
}
