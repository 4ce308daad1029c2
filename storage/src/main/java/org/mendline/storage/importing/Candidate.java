package org.mendline.storage.importing;

import java.nio.file.Path;
import java.util.Optional;
import org.mendline.storage.importing.packed.Content;
import org.mendline.storage.importing.question.FileAnswers;

/// A file asked for, before it is read.
sealed interface Candidate {
    /// The path as the user gave it, or as it was found below a folder or in an archive.
    Path path();

    /// A reader takes it.
    ///
    /// @param name as provenance names the file, archives around it included
    /// @param content all its bytes, unpacked
    /// @param reader has been told the answers
    /// @param answers what was said about the file, now or earlier
    /// @param remark whose earlier answers hold, as a sentence
    /// @param mark tells the file, or the archive it lies in, from all others; see [OwnerMark]
    record Recognised(
            Path path,
            String name,
            Content content,
            FormatReader reader,
            FileAnswers answers,
            Optional<String> remark,
            String mark)
            implements Candidate {
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
