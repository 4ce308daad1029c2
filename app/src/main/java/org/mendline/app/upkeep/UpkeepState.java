package org.mendline.app.upkeep;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.mendline.storage.backup.BackupFailure;
import org.mendline.storage.backup.BackupFile;
import org.mendline.storage.store.StoreSpace;

/// How a clinic's file and its backups stand.
///
/// @param file the store's header file
/// @param folder where backups are kept
/// @param backups newest first; each was opened and counted when it was made
/// @param keep how many are kept
/// @param failure the newest backup that failed, unless one has succeeded since
public record UpkeepState(
        Path file, StoreSpace space, Path folder, List<BackupFile> backups, int keep, Optional<BackupFailure> failure) {
    public UpkeepState {
        backups = List.copyOf(backups);
    }
}
