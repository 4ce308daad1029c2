package org.mendline.storage.importing.packed;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/// What is inside a gzip file.
///
/// @param packed the gzip file
public record GzipContent(Content packed, UnpackingLimits limits) implements Content {
    private static final int BUFFER = 1 << 16;
    private static final int MAGIC_BYTES = 3;

    /// The content, unpacked if it is compressed.
    ///
    /// @throws IOException if it cannot be read
    public static Content through(Content content, UnpackingLimits limits) throws IOException {
        return looksLike(content.head(MAGIC_BYTES)) ? new GzipContent(content, limits) : content;
    }

    static boolean looksLike(byte[] head) {
        return head.length > 2 && (head[0] & 0xff) == 0x1f && (head[1] & 0xff) == 0x8b;
    }

    @Override
    public InputStream open() throws IOException {
        InputStream in = packed.open();
        try {
            return new BoundedStream(new GZIPInputStream(in, BUFFER), limits.mostFrom(packed.bytes()));
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    @Override
    public Optional<Instant> lastChanged() {
        return packed.lastChanged();
    }

    @Override
    public Optional<String> archive() {
        return packed.archive();
    }

    @Override
    public long bytes() {
        return packed.bytes();
    }
}
