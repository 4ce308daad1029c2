package org.mendline.ml.training;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.ObjectMapper;

/// Lists every weight file of a folder with its size and the SHA-256 of the whole file, as any tool computes it
/// (`sha256sum`).
public final class ModelManifest {
    /// File name of the manifest.
    public static final String FILE = "models.json";

    private static final String WEIGHTS = ".weights";

    private ModelManifest() {}

    /// Writes the manifest of the weight files in `folder` into it.
    ///
    /// @throws IOException if the folder cannot be read or written
    public static void write(Path folder) throws IOException {
        List<Map<String, Object>> models = new ArrayList<>();
        for (Path file : weightFiles(folder)) {
            byte[] bytes = Files.readAllBytes(file);
            Map<String, Object> model = new LinkedHashMap<>();
            model.put("file", file.getFileName().toString());
            model.put("bytes", bytes.length);
            model.put("sha256", sha256(bytes));
            models.add(model);
        }
        String json = new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(Map.of("models", models));
        Files.writeString(folder.resolve(FILE), json + "\n", StandardCharsets.UTF_8);
    }

    private static List<Path> weightFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(WEIGHTS))
                    .sorted()
                    .toList();
        }
    }

    /// SHA-256 in hexadecimal.
    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }
}
