package org.mendline.storage.importing;

import java.util.List;
import java.util.OptionalInt;

/// What one call of [Importer] came to.
///
/// @param files one report a file, in the order asked for; empty when cancelled
/// @param cancelled whether it was stopped; then nothing at all was stored
/// @param run number of the import, by which it can be undone; empty for a preview and where nothing was looked at
public record ImportOutcome(List<FileReport> files, boolean cancelled, OptionalInt run) {
    public ImportOutcome {
        files = List.copyOf(files);
    }

    /// An outcome of which nothing was stored.
    public ImportOutcome(List<FileReport> files, boolean cancelled) {
        this(files, cancelled, OptionalInt.empty());
    }
}
