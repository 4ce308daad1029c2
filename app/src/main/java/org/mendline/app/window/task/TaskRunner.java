package org.mendline.app.window.task;

/// Runs slow work so that the window stays alive. Call it on the FX thread only.
public interface TaskRunner {
    /// Starts work, or lets it wait for running work of the same key.
    <T> void start(Work<T> work);

    /// Asks running work of this key to stop, and forgets waiting work. What the running work returns after that is
    /// still handed over: it knows best what its end means.
    void cancel(String key);

    /// What runs now, for the status bar.
    TaskBoard board();
}
