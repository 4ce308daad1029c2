package org.mendline.app.task;

/// Hears how far a long task is, and may stop it. Implementations are safe to call from any thread.
public interface TaskProgress {
    /// Ignores progress and never cancels.
    TaskProgress SILENT = new TaskProgress() {
        @Override
        public void at(double fraction, String what) {}

        @Override
        public boolean cancelled() {
            return false;
        }
    };

    /// @param fraction 0 to 1
    /// @param what plain words for the present step
    void at(double fraction, String what);

    boolean cancelled();
}
