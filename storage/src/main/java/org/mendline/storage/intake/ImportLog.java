package org.mendline.storage.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Which files have been imported, by their content.
public interface ImportLog {
    /// The newest import of exactly this content by this reader version.
    Optional<ImportedFile> find(String contentHash, String reader);

    void add(ImportedFile file);

    /// Newest first.
    List<ImportedFile> latest(int limit);

    /// One imported file.
    ///
    /// @param contentHash SHA-256 of the file's bytes, hexadecimal
    /// @param file name as the user knows it
    /// @param reader reader and its version, for example `fit/1`
    record ImportedFile(
            String contentHash,
            String file,
            Instant at,
            String reader,
            int observations,
            int duplicates,
            long channelSamples,
            int quarantined) {}
}
