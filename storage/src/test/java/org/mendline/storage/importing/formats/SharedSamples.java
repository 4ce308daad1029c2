package org.mendline.storage.importing.formats;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.mendline.storage.importing.FormatReader;
import org.mendline.storage.importing.ReadItem;
import org.mendline.storage.importing.Source;

/// Finds the real sample files, which are never part of the repository, and runs readers.
public final class SharedSamples {
    private SharedSamples() {}

    /// The folder with real files; skips the test, loudly, where it is absent.
    public static Path folder() {
        Optional<Path> found = find();
        if (found.isEmpty()) {
            System.out.println(
                    "SKIPPED, shared data not found: set MENDLINE_SHARED to the folder that holds data/samples");
            Assumptions.abort("SKIPPED, shared data not found: data/samples");
        }
        return found.get();
    }

    private static Optional<Path> find() {
        String named = System.getenv("MENDLINE_SHARED");
        if (named != null) {
            return Optional.of(Path.of(named, "data")).filter(Files::isDirectory);
        }
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path data = at.resolve("shared/data");
            if (Files.isDirectory(data.resolve("samples"))) {
                return Optional.of(data);
            }
        }
        return Optional.empty();
    }

    /// Everything a reader emits for a file.
    public static List<ReadItem> read(FormatReader reader, Path file) throws Exception {
        List<ReadItem> items = new ArrayList<>();
        reader.read(Source.of(file), items::add);
        return items;
    }

    /// The items of one kind.
    public static <T extends ReadItem> List<T> of(Class<T> kind, List<ReadItem> items) {
        return items.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
