package org.mendline.ml.local;

/// Hears how far learning is, and may stop it. Called on the thread that learns.
public interface LearningProgress {
    /// Ignores progress and never stops.
    LearningProgress SILENT = new LearningProgress() {
        @Override
        public void at(String step, double fraction) {}

        @Override
        public boolean cancelled() {
            return false;
        }
    };

    /// @param step what is being done, in words
    /// @param fraction of the whole done so far, 0 to 1
    void at(String step, double fraction);

    boolean cancelled();
}
