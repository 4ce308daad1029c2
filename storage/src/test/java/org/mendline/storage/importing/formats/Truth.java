package org.mendline.storage.importing.formats;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What other programs found in the real sample files.
public final class Truth {
    private Truth() {}

    /// Truth of every file of a format, by file name; skips the test, loudly, where the samples are absent.
    public static Map<String, JsonNode> of(String format) {
        JsonNode all = JsonMapper.shared()
                .readTree(SharedSamples.folder().resolve("samples/truth.json").toFile());
        Map<String, JsonNode> found = new LinkedHashMap<>();
        all.path("files").forEach(sample -> {
            if (sample.path("format").asString().equals(format)) {
                found.put(String.valueOf(Path.of(sample.path("file").asString()).getFileName()), sample.path("truth"));
            }
        });
        return found;
    }

    public static Path file(String format, String name) {
        return SharedSamples.folder().resolve("samples").resolve(format).resolve(name);
    }
}
