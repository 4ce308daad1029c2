package org.mendline.app.upkeep;

import org.mendline.app.task.TaskProgress;
import org.mendline.storage.backup.BackupProgress;

/// A backup's bytes as progress of a task.
public final class BackupSteps {
    private BackupSteps() {}

    /// @param what plain words for the step
    public static BackupProgress of(TaskProgress progress, String what) {
        return new BackupProgress() {
            @Override
            public void at(long doneBytes, long totalBytes) {
                progress.at((double) doneBytes / Math.max(1, totalBytes), what);
            }

            @Override
            public boolean cancelled() {
                return progress.cancelled();
            }
        };
    }
}
