package org.mendline.storage.importing;

import java.nio.file.Path;

/// A file asked for, before it is read.
sealed interface Candidate {
    /// The path as the user gave it, or as it was found below a folder.
    Path path();

    /// A reader takes it.
    ///
    /// @param bytes size on disk
    record Recognised(Path path, Source source, FormatReader reader, long bytes) implements Candidate {
        /// Reader and version, as provenance names them.
        String readerName() {
            return reader.format() + "/" + reader.version();
        }
    }

    /// Nobody can read it.
    ///
    /// @param reason a sentence: what is wrong and what to do
    record Unusable(Path path, String reason) implements Candidate {}
}
