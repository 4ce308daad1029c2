package org.mendline.storage.importing;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/// Reads the next few files while the one before is being stored. Files come out in their order, and never more of
/// them are open than there are threads: memory does not grow with the number of files.
final class ReadAhead implements AutoCloseable {
    /// Storing is one thread's work; more readers than this only wait for it.
    private static final int MOST_THREADS = 8;

    private final Iterator<Candidate.Recognised> waiting;
    private final Function<Candidate.Recognised, FileReading> start;
    private final Queue<FileReading> started = new ArrayDeque<>();
    private final int threads;
    private final ExecutorService readers;

    /// @param candidates in the order in which [#next()] is asked for the recognised ones among them
    ReadAhead(List<Candidate> candidates, Function<Candidate.Recognised, FileReading> start) {
        List<Candidate.Recognised> files = candidates.stream()
                .filter(Candidate.Recognised.class::isInstance)
                .map(Candidate.Recognised.class::cast)
                .toList();
        this.waiting = files.iterator();
        this.start = start;
        this.threads = Math.clamp(Math.min(Runtime.getRuntime().availableProcessors(), files.size()), 1, MOST_THREADS);
        this.readers = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().daemon().name("mendline-read-", 1).factory());
        for (int i = 0; i < threads; i++) {
            startOne();
        }
    }

    private void startOne() {
        if (waiting.hasNext()) {
            FileReading reading = start.apply(waiting.next());
            started.add(reading);
            readers.execute(reading);
        }
    }

    /// The next file, being read. Whoever takes it abandons it in the end.
    FileReading next() {
        FileReading next = started.remove();
        startOne();
        return next;
    }

    /// Stops all readers and waits for them.
    @Override
    public void close() {
        started.forEach(FileReading::abandon);
        readers.close();
    }
}
