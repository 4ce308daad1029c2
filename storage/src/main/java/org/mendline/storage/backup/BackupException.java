package org.mendline.storage.backup;

import org.jspecify.annotations.Nullable;

/// A backup could not be made, read or restored. The message is a sentence for the user: which file, what is wrong and
/// what to do.
public final class BackupException extends RuntimeException {
    public BackupException(String message) {
        super(message);
    }

    public BackupException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
