package org.mendline.storage.importing;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.mendline.storage.sql.Hashes;

/// A short text by which the unknown owner of a file is told from the owners of all other files: two people's files of
/// one maker must never come to one person unasked. Files of one archive have one owner.
final class OwnerMark {
    private static final int BYTES = 4;

    private OwnerMark() {}

    /// Made of what is in the file, not of its name: the same file has the same owner wherever it lies.
    static String of(Source source) {
        return source.content().archive().orElseGet(() -> {
            MessageDigest digest = Hashes.sha256();
            digest.update(source.head());
            digest.update(ByteBuffer.allocate(Long.BYTES)
                    .putLong(source.content().bytes())
                    .flip());
            return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
        });
    }
}
