package org.mendline.storage.importing;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/// A file to be read, seen through gzip where it is compressed.
///
/// @param path the file
/// @param head its first bytes (at most [#HEAD_BYTES], after decompression), by which readers recognise it
/// @param gzip whether [#open()] decompresses
public record Source(Path path, byte[] head, boolean gzip) {
    /// How many bytes a reader may look at before it decides.
    public static final int HEAD_BYTES = 8192;

    /// Opens a regular file and reads its head.
    ///
    /// @throws IOException if the file cannot be read
    public static Source of(Path path) throws IOException {
        byte[] raw;
        try (InputStream in = Files.newInputStream(path)) {
            raw = in.readNBytes(HEAD_BYTES);
        }
        boolean gzip = raw.length > 2 && (raw[0] & 0xff) == 0x1f && (raw[1] & 0xff) == 0x8b;
        if (!gzip) {
            return new Source(path, raw, false);
        }
        try (InputStream in = new GZIPInputStream(Files.newInputStream(path))) {
            return new Source(path, in.readNBytes(HEAD_BYTES), true);
        }
    }

    /// A stream over the (decompressed) content; the caller closes it.
    public InputStream open() throws IOException {
        InputStream in = Files.newInputStream(path);
        return gzip ? new GZIPInputStream(in, 1 << 16) : new BufferedInputStream(in, 1 << 16);
    }

    /// File name as the user knows it.
    public String name() {
        return String.valueOf(path.getFileName());
    }
}
