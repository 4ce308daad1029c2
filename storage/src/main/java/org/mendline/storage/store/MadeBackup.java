package org.mendline.storage.store;

import java.nio.file.Path;
import java.util.List;
import org.mendline.storage.backup.BackupManifest;
import org.mendline.storage.backup.StoreCounts;

/// A backup that was made and checked.
///
/// @param removed older backups that were removed because enough newer ones are kept
public record MadeBackup(Path file, long bytes, BackupManifest manifest, StoreCounts counts, List<Path> removed) {
    public MadeBackup {
        removed = List.copyOf(removed);
    }
}
