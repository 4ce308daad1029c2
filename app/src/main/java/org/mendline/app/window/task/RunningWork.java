package org.mendline.app.window.task;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import org.mendline.app.task.TaskProgress;

/// Work under way: its progress and its two ways to be stopped. Safe for use by several threads.
final class RunningWork<T> implements TaskProgress {
    private final Work<T> work;
    private final TaskBoard board;
    private final AtomicReference<Step> newest = new AtomicReference<>();
    private volatile boolean cancelled;
    private volatile boolean dropped;

    RunningWork(Work<T> work, TaskBoard board) {
        this.work = work;
        this.board = board;
    }

    /// Runs the body on this thread.
    ///
    /// @return what is to happen on the FX thread
    // The outermost border of every task: whatever goes wrong in it is told to the user, and nothing else dies of it.
    Runnable run() {
        try {
            T result = work.body().run(this);
            return unlessDropped(() -> work.done().accept(result));
        } catch (CancellationException e) {
            return unlessDropped(() -> {});
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return unlessDropped(() -> {});
        } catch (Exception e) {
            return unlessDropped(() -> work.failed().accept(e));
        } catch (Throwable e) {
            // A native library that does not load must not take the window with it.
            return unlessDropped(() -> work.failed().accept(new ExecutionException(e)));
        }
    }

    void cancel() {
        cancelled = true;
    }

    /// Cancels, and forgets the result.
    void drop() {
        cancelled = true;
        dropped = true;
    }

    @Override
    public void at(double fraction, String what) {
        // Only the newest step is worth a visit to the FX thread.
        if (newest.getAndSet(new Step(fraction, what)) == null) {
            Platform.runLater(this::showNewest);
        }
    }

    @Override
    public boolean cancelled() {
        return cancelled;
    }

    private void showNewest() {
        Step step = newest.getAndSet(null);
        if (step != null) {
            board.at(work.key(), step.fraction(), step.what());
        }
    }

    private Runnable unlessDropped(Runnable ending) {
        return () -> {
            if (!dropped) {
                try {
                    ending.run();
                } finally {
                    work.afterwards().run();
                }
            }
        };
    }

    private record Step(double fraction, String what) {}
}
