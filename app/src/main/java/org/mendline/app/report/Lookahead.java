package org.mendline.app.report;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Work on a list, done on all cores a little ahead of whoever takes the results in their order:
/// however long the list, only a few results wait.
final class Lookahead<T, R> implements AutoCloseable {
    private static final int AHEAD_PER_CORE = 2;

    private final Iterator<T> left;
    private final Work<T, R> work;
    private final ExecutorService pool;
    private final Deque<Future<R>> running = new ArrayDeque<>();

    /// What is done with one element; runs on several threads.
    @FunctionalInterface
    interface Work<T, R> {
        R apply(T element) throws Exception;
    }

    Lookahead(List<T> elements, Work<T, R> work) {
        int cores = Runtime.getRuntime().availableProcessors();
        this.left = elements.iterator();
        this.work = work;
        this.pool =
                Executors.newFixedThreadPool(cores, Thread.ofPlatform().daemon().factory());
        for (int i = 0; i < AHEAD_PER_CORE * cores; i++) {
            submit();
        }
    }

    private void submit() {
        if (left.hasNext()) {
            T element = left.next();
            running.add(pool.submit(() -> work.apply(element)));
        }
    }

    /// The next result.
    ///
    /// @throws CancellationException if this thread is told to stop
    /// @throws IllegalStateException if the work failed with a checked exception
    R next() {
        Future<R> first = running.remove();
        try {
            R result = first.get();
            submit();
            return result;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("Stopped by the user");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    /// Stops what still runs and waits for it.
    @Override
    public void close() {
        running.forEach(each -> each.cancel(true));
        pool.close();
    }
}
