package org.mendline.storage.importing.fit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.mendline.storage.importing.ReadItem;
import org.mendline.storage.importing.Source;
import org.mendline.storage.importing.UnreadableFileException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Real FIT files of the shared data, which the repository does not contain.
final class FitSamples {
    private FitSamples() {}

    /// Folder of the FIT samples, if the shared data is on this machine.
    static Optional<Path> folder() {
        return shared().map(shared -> shared.resolve("data/samples/fit")).filter(Files::isDirectory);
    }

    /// The sample called `name`; the calling test is skipped, loudly, if it is not there.
    static Path sample(String name) {
        return requireFolder().resolve(name);
    }

    static Path requireFolder() {
        Optional<Path> folder = folder();
        if (folder.isEmpty()) {
            String message = "SKIPPED, shared data not found: set MENDLINE_SHARED or place it at ../shared";
            System.out.println(message);
            Assumptions.abort(message);
        }
        return folder.orElseThrow();
    }

    /// Truth of every FIT file (not the tables beside them), in the order of truth.json.
    static List<JsonNode> truth() throws IOException {
        Path file = requireFolder().resolveSibling("truth.json");
        List<JsonNode> entries = new ArrayList<>();
        for (JsonNode entry :
                JsonMapper.shared().readTree(Files.readAllBytes(file)).path("files")) {
            String name = entry.path("file").asString().toLowerCase(Locale.ROOT);
            if (entry.path("format").asString().equals("fit") && (name.endsWith(".fit") || name.endsWith(".gz"))) {
                entries.add(entry);
            }
        }
        return entries;
    }

    static byte[] bytes(Path file) throws IOException {
        try (InputStream in = Source.of(file).open()) {
            return in.readAllBytes();
        }
    }

    static List<ReadItem> read(Path file) throws IOException, UnreadableFileException {
        List<ReadItem> items = new ArrayList<>();
        new FitReader().read(Source.of(file), items::add);
        return items;
    }

    static <T extends ReadItem> List<T> of(Class<T> type, List<ReadItem> items) {
        return items.stream().filter(type::isInstance).map(type::cast).toList();
    }

    static Optional<ReadItem.Series> series(String code, List<ReadItem> items) {
        return of(ReadItem.Series.class, items).stream()
                .filter(series -> series.code().equals(code))
                .findFirst();
    }

    static List<ReadItem.Value> values(String code, List<ReadItem> items) {
        return of(ReadItem.Value.class, items).stream()
                .filter(value -> value.code().equals(code))
                .toList();
    }

    private static Optional<Path> shared() {
        String told = System.getenv("MENDLINE_SHARED");
        Stream<Path> candidates = told != null
                ? Stream.of(Path.of(told))
                : Stream.iterate(Path.of("").toAbsolutePath(), at -> at != null, Path::getParent)
                        .map(at -> at.resolve("shared"));
        return candidates.filter(Files::isDirectory).findFirst();
    }
}
