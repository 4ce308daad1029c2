package org.mendline.storage.importing;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.mendline.storage.importing.packed.Content;
import org.mendline.storage.importing.question.FileAnswers;

/// Reads a large file on a thread of its own, while the importing thread stores what was found so far: a few items
/// wait between them, in file order. Whatever stops one of the two stops the other.
///
/// @param reader reads the format; small files it reads without a second thread
public record ReadAhead(FormatReader reader) implements FormatReader {
    static final long LARGE_BYTES = ContentHash.LARGE_BYTES;
    private static final int MOST_WAITING = 64;
    private static final long LOOK_AGAIN_MILLIS = 10;

    @Override
    public String format() {
        return reader.format();
    }

    @Override
    public int version() {
        return reader.version();
    }

    @Override
    public boolean accepts(Source source) {
        return reader.accepts(source);
    }

    @Override
    public FormatReader answered(FileAnswers answers) {
        return new ReadAhead(reader.answered(answers));
    }

    @Override
    public void read(Source source, Consumer<ReadItem> sink) throws IOException, UnreadableFileException {
        if (source.content().bytes() < LARGE_BYTES) {
            reader.read(source, sink);
            return;
        }
        Reading reading = new Reading();
        CompletableFuture<Optional<Exception>> end =
                CompletableFuture.supplyAsync(() -> reading.run(reader, source), ReadAhead::start);
        try {
            reading.handOver(sink);
        } finally {
            reading.stop();
            // Only then the file is closed. What stopped the sink matters more than how the reader ended.
            end.handle((ended, failed) -> Optional.empty()).join();
        }
        throwWhatStopped(end);
    }

    private static void start(Runnable task) {
        Thread.ofPlatform().daemon().name("read-ahead").start(task);
    }

    private static void throwWhatStopped(CompletableFuture<Optional<Exception>> end)
            throws IOException, UnreadableFileException {
        try {
            switch (end.join().orElse(null)) {
                case null -> {
                    // read to its end
                }
                case IOException unreadable -> throw unreadable;
                case UnreadableFileException unusable -> throw unusable;
                case Exception other -> throw new IllegalStateException(other);
            }
        } catch (CompletionException e) {
            switch (e.getCause()) {
                case RuntimeException failed -> throw failed;
                case Error failed -> throw failed;
                case null, default -> throw e;
            }
        }
    }

    /// One file on its way from the thread that reads to the one that stores.
    private static final class Reading {
        /// Empty when the reader has come to its end.
        private final BlockingQueue<Optional<ReadItem>> waiting = new ArrayBlockingQueue<>(MOST_WAITING);

        private final AtomicBoolean stopped = new AtomicBoolean();

        /// On the thread that reads: what the reader said went wrong, if anything.
        Optional<Exception> run(FormatReader reader, Source source) {
            try {
                Content content = new Stoppable(source.content(), this::checkStopped);
                reader.read(new Source(source.name(), source.head(), content), item -> {
                    checkStopped();
                    offer(Optional.of(item));
                });
                return Optional.empty();
            } catch (IOException | UnreadableFileException e) {
                return Optional.of(e);
            } finally {
                offer(Optional.empty());
            }
        }

        private void checkStopped() {
            if (stopped.get()) {
                throw new CancellationException("What is read is not wanted any more.");
            }
        }

        private void offer(Optional<ReadItem> item) {
            boolean taken = false;
            while (!taken && !stopped.get()) {
                taken = uninterrupted(() -> waiting.offer(item, LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS));
            }
        }

        /// On the thread that stores.
        void handOver(Consumer<ReadItem> sink) {
            for (Optional<ReadItem> item = take(); item.isPresent(); item = take()) {
                sink.accept(item.get());
            }
        }

        private Optional<ReadItem> take() {
            return uninterrupted(waiting::take);
        }

        void stop() {
            stopped.set(true);
        }
    }

    private interface Waiting<T> {
        T get() throws InterruptedException;
    }

    /// An interrupt does not stop an import, which is stopped through its progress; it is kept for the caller.
    private static <T> T uninterrupted(Waiting<T> act) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return act.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /// The same content, whose streams end once nobody wants them.
    private record Stoppable(Content content, Runnable check) implements Content {
        @Override
        public InputStream open() throws IOException {
            return new FilterInputStream(content.open()) {
                @Override
                public int read() throws IOException {
                    check.run();
                    return super.read();
                }

                @Override
                public int read(byte[] buffer, int offset, int length) throws IOException {
                    check.run();
                    return super.read(buffer, offset, length);
                }
            };
        }

        @Override
        public long bytes() {
            return content.bytes();
        }

        @Override
        public byte[] head(int most) throws IOException {
            return content.head(most);
        }
    }
}
