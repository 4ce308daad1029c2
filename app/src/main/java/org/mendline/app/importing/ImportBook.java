package org.mendline.app.importing;

import java.util.List;
import java.util.Optional;
import org.mendline.storage.intake.ImportRun;
import org.mendline.storage.intake.UndoOutcome;

/// The imports of a clinic so far, and the folder it watches. Methods are synchronous and may be slow.
public interface ImportBook {
    /// Newest first, those undone included.
    List<ImportRun> latest(int limit);

    /// What [#undo(int)] would do; changes nothing.
    UndoOutcome previewUndo(int number);

    /// Takes a whole import back; audited.
    UndoOutcome undo(int number);

    /// The folder watched for new files, if one is.
    Optional<WatchedFolder> watched();

    /// Watches a folder from now on, or none.
    void watch(Optional<WatchedFolder> folder);

    /// Files of the watched folder, as [FolderFile#fingerprint()] tells them, that have been imported or put aside.
    List<String> handled();

    /// Replaces what [#handled()] remembers.
    void remember(List<String> fingerprints);
}
