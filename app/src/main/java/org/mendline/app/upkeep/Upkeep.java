package org.mendline.app.upkeep;

import java.nio.file.Path;
import org.mendline.app.task.TaskProgress;
import org.mendline.storage.store.MadeBackup;
import org.mendline.storage.store.StoreCheckReport;

/// What keeps a clinic's file safe. Methods are slow: never call them on the FX thread.
public interface Upkeep {
    /// How things stand.
    ///
    /// @throws org.mendline.storage.backup.BackupException if the folder of backups cannot be read
    UpkeepState state();

    /// Makes a checked backup beside the store.
    ///
    /// @throws org.mendline.storage.backup.BackupException with a sentence, if it failed; nothing was harmed
    /// @throws java.util.concurrent.CancellationException if the user stopped it
    MadeBackup backUp(TaskProgress progress);

    /// Changes how many backups are kept, from the next one on.
    void keep(int number);

    /// Reads everything and says what is wrong. Changes nothing.
    ///
    /// @throws java.util.concurrent.CancellationException if the user stopped it
    StoreCheckReport verify(TaskProgress progress);

    /// Takes a backup apart beside the store and checks all of it. The store stays open and as it is until the
    /// result is carried out, for which it must be closed.
    ///
    /// @param passphrase the one the store had when the backup was made
    /// @throws org.mendline.storage.backup.BackupException if there is no such backup, or it is damaged
    /// @throws org.mendline.storage.store.StoreException if the passphrase does not open it, or the disk
    /// refuses
    /// @throws java.util.concurrent.CancellationException if the user stopped it
    PreparedRestore prepareRestore(Path backup, char[] passphrase, TaskProgress progress);
}
