package org.mendline.storage.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One import: everything that came in together and can be taken back together.
///
/// @param number counts up from 1
/// @param actor who imported, as the operating system names them
/// @param files in the order asked for
/// @param persons ids of those whose values it added, ordered
/// @param undone who took it back and when, if somebody did
public record ImportRun(
        int number, Instant at, String actor, List<RunFile> files, List<String> persons, Optional<Undone> undone) {
    public ImportRun {
        files = List.copyOf(files);
        persons = List.copyOf(persons);
    }

    /// Values that all files added.
    public long observations() {
        return files.stream().mapToLong(RunFile::observations).sum();
    }

    /// Samples that all files added.
    public long channelSamples() {
        return files.stream().mapToLong(RunFile::channelSamples).sum();
    }

    /// Values and samples of all files that were there already.
    public long duplicates() {
        return files.stream().mapToLong(RunFile::duplicates).sum();
    }

    /// Records of all files that were set aside.
    public long quarantined() {
        return files.stream().mapToLong(RunFile::quarantined).sum();
    }

    /// What became of one file.
    ///
    /// @param file name as provenance gives it
    /// @param reader reader and its version; `unknown` if none took the file
    /// @param contentHash SHA-256 of its bytes, hexadecimal; empty if it was not read
    /// @param status `imported`, `partial`, `duplicate` or `refused`
    public record RunFile(
            String file,
            String reader,
            Optional<String> contentHash,
            String status,
            int observations,
            int duplicates,
            long channelSamples,
            int quarantined) {}

    /// Who took an import back.
    public record Undone(Instant at, String actor) {}
}
