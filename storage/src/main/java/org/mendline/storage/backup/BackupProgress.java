package org.mendline.storage.backup;

import java.util.concurrent.CancellationException;

/// Hears how far a backup or a restore is, and may stop it. Called on the thread that does the work.
public interface BackupProgress {
    /// Hears nothing and never stops.
    BackupProgress SILENT = new BackupProgress() {
        @Override
        public void at(long doneBytes, long totalBytes) {}

        @Override
        public boolean cancelled() {
            return false;
        }
    };

    /// @param totalBytes what is to be done in all, an estimate
    void at(long doneBytes, long totalBytes);

    boolean cancelled();

    /// Goes on unless it is cancelled.
    ///
    /// @throws CancellationException if it is
    default void check() {
        if (cancelled()) {
            throw new CancellationException("Stopped by the user");
        }
    }
}
