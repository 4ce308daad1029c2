package org.mendline.storage.importing.packed;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/// A regular file as it lies on disk.
///
/// @param bytes its size
public record FileContent(Path path, long bytes) implements Content {
    private static final int BUFFER = 1 << 16;

    /// @throws IOException if the file cannot be looked at
    public static FileContent of(Path path) throws IOException {
        return new FileContent(path, Files.size(path));
    }

    /// Empty also where the disk does not answer: nothing depends on it.
    @Override
    public Optional<Instant> lastChanged() {
        long changedMs = path.toFile().lastModified();
        return changedMs == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(changedMs));
    }

    @Override
    public InputStream open() throws IOException {
        return new BufferedInputStream(Files.newInputStream(path), BUFFER);
    }
}
