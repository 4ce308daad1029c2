package org.mendline.storage.backup;

import java.nio.file.Path;
import java.time.Instant;

/// A backup in its folder, as its name tells it.
///
/// @param at when it was made, to the second
/// @param bytes size of the file
public record BackupFile(Path file, Instant at, long bytes) {
    /// The file's name.
    public String name() {
        return String.valueOf(file.getFileName());
    }
}
