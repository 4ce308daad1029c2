package org.mendline.storage.importing.packed;

import java.nio.file.Path;

/// What lies at a place, after everything around it has been unpacked.
public sealed interface Found {
    /// Where: a path on disk, continued into the archive, for example `export.zip/apple_health_export/export.xml`.
    Path path();

    /// The place as provenance names it, from the outermost file's own name on.
    String name();

    /// A file that can be read.
    ///
    /// @param head its first bytes
    record Plain(Path path, String name, Content content, byte[] head) implements Found {}

    /// Something that cannot be unpacked.
    ///
    /// @param reason a sentence: what is wrong and what to do
    record Unusable(Path path, String name, String reason) implements Found {}
}
