package org.mendline.storage.importing;

/// Hears how far an import is, and may stop it. Called from the importing thread, and while a large file is read ahead
/// also from the thread that reads it.
public interface ImportProgress {
    /// Ignores progress and never cancels.
    ImportProgress SILENT = new ImportProgress() {
        @Override
        public void at(long doneBytes, long totalBytes, String file) {}

        @Override
        public boolean cancelled() {
            return false;
        }
    };

    void at(long doneBytes, long totalBytes, String file);

    /// Polled between files and records; when true the import stops and nothing of it is stored.
    boolean cancelled();
}
