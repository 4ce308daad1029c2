package org.mendline.storage.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The last backup that failed, noted in a small file beside the store until one succeeds: so it can be told without
/// the passphrase, and even when the store itself could not be opened. Holds nothing about any person.
///
/// @param sentence what went wrong and what to do
public record BackupFailure(Instant at, String sentence) {
    /// The failure noted for a store, if there is one.
    public static Optional<BackupFailure> of(Path header) throws IOException {
        Path file = file(header);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        try {
            return Optional.of(new BackupFailure(
                    Instant.parse(lines.isEmpty() ? "" : lines.getFirst()),
                    String.join(" ", lines.subList(1, lines.size()))));
        } catch (DateTimeException e) {
            return Optional.of(new BackupFailure(
                    Files.getLastModifiedTime(file).toInstant(), "A backup failed; what went wrong cannot be read."));
        }
    }

    void note(Path header) throws IOException {
        Durable.write(file(header), (at + "\n" + sentence + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /// Notes a failure.
    public static void note(Path header, Instant at, String sentence) throws IOException {
        new BackupFailure(at, sentence).note(header);
    }

    /// Forgets it: a backup succeeded.
    public static void clear(Path header) throws IOException {
        Files.deleteIfExists(file(header));
    }

    private static Path file(Path header) {
        return header.resolveSibling(header.getFileName() + ".backup-failed");
    }
}
