package org.mendline.ml.explain;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/// Finds the data shared beside the repository; a test that needs it is skipped loudly where it is absent.
public final class SharedData {
    private SharedData() {}

    /// Folder `name` of the shared data.
    public static Path folder(String name) {
        Optional<Path> found =
                root().map(root -> root.resolve("data").resolve(name)).filter(Files::isDirectory);
        if (found.isEmpty()) {
            String message = "SKIPPED, shared data not found: data/" + name + " (set MENDLINE_SHARED)";
            System.out.println(message);
            Assumptions.abort(message);
        }
        return found.orElseThrow();
    }

    private static Optional<Path> root() {
        String configured = System.getenv("MENDLINE_SHARED");
        if (configured != null) {
            return Optional.of(Path.of(configured));
        }
        Path here = Path.of("").toAbsolutePath();
        for (Path folder = here; folder != null; folder = folder.getParent()) {
            Path shared = folder.resolveSibling("shared");
            if (Files.isDirectory(shared.resolve("data"))) {
                return Optional.of(shared);
            }
        }
        return Optional.empty();
    }
}
