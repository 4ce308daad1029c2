package org.mendline.app.importing;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import org.mendline.storage.sql.Hashes;

/// A file as it lies in a watched folder.
///
/// @param bytes its size
/// @param changedMs when it was last written, in milliseconds since 1970
record FolderFile(Path path, long bytes, long changedMs) {
    private static final int FINGERPRINT_BYTES = 8;

    /// Tells the file from others and from itself with other content, in 16 hexadecimal digits.
    String fingerprint() {
        byte[] hash = Hashes.sha256().digest((path + "\n" + bytes + "\n" + changedMs).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hash, 0, FINGERPRINT_BYTES);
    }
}
