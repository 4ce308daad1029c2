package org.mendline.storage.importing.formats;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Runs work in a thread of its own, and says where it hangs.
final class Watch {
    /// No file may hold the program longer.
    private static final int MOST_SECONDS = 10;

    private Watch() {}

    /// The bytes that the work allocated; more than it ever held at once.
    ///
    /// @throws AssertionError if it does not end in time, or fails
    static long allocated(String what, Runnable work) {
        Callable<Long> counted = () -> {
            ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
            long before = threads.getCurrentThreadAllocatedBytes();
            work.run();
            return threads.getCurrentThreadAllocatedBytes() - before;
        };
        FutureTask<Long> task = new FutureTask<>(counted);
        Thread thread = Thread.ofPlatform().daemon().name(what).start(task);
        try {
            return task.get(MOST_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new AssertionError(what + " hangs at " + Arrays.toString(thread.getStackTrace()), e);
        } catch (ExecutionException e) {
            throw new AssertionError(what + ": " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(what, e);
        }
    }
}
