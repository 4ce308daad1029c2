package org.mendline.storage.importing.packed;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;

/// Bytes that can be read from the beginning as often as needed, wherever they lie: on disk, compressed, or in an
/// archive.
public interface Content {
    /// A stream over all bytes; the caller closes it.
    ///
    /// @throws IOException if the bytes cannot be read, or are more than they should be
    InputStream open() throws IOException;

    /// How many bytes there are; where that is not known before they are unpacked, how many there are packed.
    long bytes();

    /// When the file was last changed, as its disk or archive says; empty where neither does.
    default Optional<Instant> lastChanged() {
        return Optional.empty();
    }

    /// A short text that tells the outermost archive it lies in from all others; empty where it lies in none.
    default Optional<String> archive() {
        return Optional.empty();
    }

    /// The first bytes, at most `most`.
    ///
    /// @throws IOException if they cannot be read
    default byte[] head(int most) throws IOException {
        try (InputStream in = open()) {
            return in.readNBytes(most);
        }
    }
}
