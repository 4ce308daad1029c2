package org.mendline.storage.importing;

import java.util.List;

/// What one call of [Importer] came to.
///
/// @param files one report a file, in the order asked for; empty when cancelled
/// @param cancelled whether it was stopped; then nothing at all was stored
public record ImportOutcome(List<FileReport> files, boolean cancelled) {
    public ImportOutcome {
        files = List.copyOf(files);
    }
}
