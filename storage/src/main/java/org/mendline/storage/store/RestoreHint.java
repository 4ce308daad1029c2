package org.mendline.storage.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.mendline.storage.backup.BackupFile;
import org.mendline.storage.backup.BackupFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The sentence that tells from which backup to restore a store that cannot be opened.
final class RestoreHint {
    private static final DateTimeFormatter DAY_AND_TIME =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH);
    private static final Logger LOG = LoggerFactory.getLogger(RestoreHint.class);

    private RestoreHint() {}

    /// Names the newest backup beside the store, or says where none was found.
    static String of(Path header) {
        BackupFolder folder = BackupFolder.of(header);
        List<BackupFile> backups;
        try {
            backups = folder.list();
        } catch (IOException e) {
            LOG.warn("The folder of backups {} cannot be read", folder.folder(), e);
            backups = List.of();
        }
        return backups.isEmpty()
                ? "No backup lies in " + folder.folder() + "; restore one that you keep elsewhere."
                : "Restore the backup " + backups.getFirst().file() + " of "
                        + DAY_AND_TIME.format(backups.getFirst().at().atZone(ZoneId.systemDefault()))
                        + "; the damaged files are then kept beside it.";
    }
}
