package org.mendline.app.clinic;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.mendline.app.task.TaskProgress;
import org.mendline.storage.person.Person;

/// The same work for every person, on all cores.
final class Everyone {
    private Everyone() {}

    /// Results in the order of `persons`.
    ///
    /// @throws CancellationException if `progress` says so
    static <T> List<T> each(List<Person> persons, TaskProgress progress, Function<Person, T> work) {
        AtomicInteger done = new AtomicInteger();
        int threads = Runtime.getRuntime().availableProcessors();
        try (ExecutorService pool = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().daemon().factory())) {
            List<Future<T>> running = new ArrayList<>();
            for (Person p : persons) {
                running.add(pool.submit(() -> {
                    if (progress.cancelled()) {
                        throw new CancellationException("Stopped by the user");
                    }
                    T result = work.apply(p);
                    progress.at((double) done.incrementAndGet() / persons.size(), "Predicting " + p.label());
                    return result;
                }));
            }
            return results(running);
        }
    }

    private static <T> List<T> results(List<Future<T>> running) {
        List<T> results = new ArrayList<>();
        for (Future<T> f : running) {
            try {
                results.add(f.get());
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
        return results;
    }
}
