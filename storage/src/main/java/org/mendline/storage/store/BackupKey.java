package org.mendline.storage.store;

import java.nio.file.Path;
import org.mendline.storage.backup.BackupArchive;
import org.mendline.storage.backup.BackupException;

/// The file key of the store in a backup.
final class BackupKey {
    private BackupKey() {}

    /// @return the key, which the caller wipes
    /// @throws BackupException if the backup's header is damaged
    /// @throws StoreException.WrongPassphrase if the passphrase does not open it
    static byte[] unlock(BackupArchive archive, Path backup, char[] passphrase) {
        return StoreHeader.parse(archive.header())
                .orElseThrow(() -> new BackupException(
                        StoreFiles.name(backup) + " holds no header that this program reads. Use another backup."))
                .key()
                .unlock(passphrase)
                .orElseThrow(() -> new StoreException.WrongPassphrase("The passphrase does not open "
                        + StoreFiles.name(backup) + ". It needs the passphrase the clinic had when it was made."));
    }
}
