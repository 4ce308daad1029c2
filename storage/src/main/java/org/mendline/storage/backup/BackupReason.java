package org.mendline.storage.backup;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Why a backup was made.
public enum BackupReason {
    /// The program was closed.
    EXIT,
    /// A store of an older program is about to be brought forward.
    MIGRATION,
    /// The database file is about to be written anew without its unused space.
    REWRITE,
    /// Somebody asked for it.
    ASKED;

    /// Word in files and JSON, for example `exit`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The reason of a word, if there is one.
    public static Optional<BackupReason> ofCode(String code) {
        return Arrays.stream(values()).filter(r -> r.code().equals(code)).findFirst();
    }
}
