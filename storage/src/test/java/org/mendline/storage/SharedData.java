package org.mendline.storage;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/// Finds real sample files, which are not part of this repository.
public final class SharedData {
    private SharedData() {}

    /// A folder below the shared data; the test is skipped, aloud, where there is none.
    public static Path folder(String name) {
        String named = System.getenv("MENDLINE_SHARED");
        if (named != null && Files.isDirectory(Path.of(named).resolve(name))) {
            return Path.of(named).resolve(name);
        }
        for (Path up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
            Path candidate = up.resolve("shared").resolve(name);
            if (Files.isDirectory(candidate)) {
                return candidate;
            }
        }
        String skipped = "SKIPPED, shared data not found: " + name;
        System.out.println(skipped);
        return Assumptions.abort(skipped);
    }
}
