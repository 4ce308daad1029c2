package org.mendline.ml.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;

/// Does independent pieces of work on all cores; results come in the order of the work, whoever is first.
final class Workers implements AutoCloseable {
    private static final long PATIENCE_MILLIS = 50;

    private final ExecutorService threads = Executors.newFixedThreadPool(
            Runtime.getRuntime().availableProcessors(),
            Thread.ofPlatform().name("evaluation-", 0).daemon().factory());

    /// @param progress hears the share that is done, on the calling thread
    /// @param cancelled asked again and again, on the calling thread
    /// @throws CancellationException if `cancelled` says so or the calling thread is interrupted
    <T> List<T> all(List<? extends Callable<T>> work, DoubleConsumer progress, BooleanSupplier cancelled) {
        List<Future<T>> futures = new ArrayList<>();
        try {
            work.forEach(piece -> futures.add(threads.submit(piece)));
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(await(future, cancelled));
                progress.accept((double) results.size() / futures.size());
            }
            return results;
        } finally {
            futures.forEach(future -> future.cancel(true));
        }
    }

    private static <T> T await(Future<T> future, BooleanSupplier cancelled) {
        while (true) {
            if (cancelled.getAsBoolean()) {
                throw new CancellationException("The evaluation was cancelled");
            }
            try {
                return future.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException stillBusy) {
                // Asks again whether to go on waiting.
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw (CancellationException)
                        new CancellationException("The evaluation was interrupted").initCause(stopped);
            } catch (ExecutionException failed) {
                throw new IllegalStateException("A member failed: " + failed.getCause(), failed.getCause());
            }
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
