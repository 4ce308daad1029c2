package org.mendline.storage.importing;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.mendline.storage.importing.packed.Content;
import org.mendline.storage.importing.packed.FileContent;

/// Reads the next files of an import in a thread of its own, while what was read before is being stored. Only small
/// files on disk: all that is in them is held in memory until its turn comes.
final class NextFiles implements AutoCloseable {
    private static final long MOST_BYTES = 4L << 20;
    private static final int FILES_AHEAD = 2;

    /// How a file is handed to its reader.
    interface Opening {
        Source open(Candidate.Recognised file, Content content) throws IOException;
    }

    private final Opening opening;
    private final Iterator<Candidate> coming;
    private final Deque<Pending> pending = new ArrayDeque<>();
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final ExecutorService reading = Executors.newSingleThreadExecutor(
            task -> Thread.ofPlatform().daemon().name("next-files").unstarted(task));

    /// @param files in the order in which they will be asked for
    /// @param opening how each is handed to its reader
    NextFiles(List<Candidate> files, Opening opening) {
        this.opening = opening;
        this.coming = files.iterator();
    }

    private record Pending(Candidate file, Optional<CompletableFuture<WhatWasRead>> found) {}

    /// What a reader passed on, and what it threw at last.
    private record WhatWasRead(
            List<ReadItem> items, Optional<IOException> broken, Optional<UnreadableFileException> useless) {}

    /// The turn of this file has come: those after it are begun.
    void begin(Candidate file) {
        while (!pending.isEmpty() && !pending.peek().file().equals(file)) {
            pending.remove();
        }
        boolean isFirst = pending.isEmpty();
        while (pending.size() <= FILES_AHEAD && coming.hasNext()) {
            Candidate next = coming.next();
            pending.add(new Pending(next, isFirst ? Optional.empty() : start(next)));
            isFirst = false;
        }
    }

    private Optional<CompletableFuture<WhatWasRead>> start(Candidate candidate) {
        return candidate instanceof Candidate.Recognised file
                        && file.content() instanceof FileContent content
                        && content.bytes() <= MOST_BYTES
                ? Optional.of(CompletableFuture.supplyAsync(() -> items(file), reading))
                : Optional.empty();
    }

    private WhatWasRead items(Candidate.Recognised file) {
        List<ReadItem> items = new ArrayList<>();
        try {
            file.reader().read(opening.open(file, file.content()), item -> {
                if (stopped.get()) {
                    throw new CancellationException("The import is over.");
                }
                items.add(item);
            });
            return new WhatWasRead(items, Optional.empty(), Optional.empty());
        } catch (IOException e) {
            return new WhatWasRead(items, Optional.of(e), Optional.empty());
        } catch (UnreadableFileException e) {
            return new WhatWasRead(items, Optional.empty(), Optional.of(e));
        }
    }

    /// Passes on what is in a file, as its reader does; a second time, it is read anew.
    ///
    /// @param watched the same content, whose reading is reported
    void read(Candidate.Recognised file, Content watched, Consumer<ReadItem> sink)
            throws IOException, UnreadableFileException {
        Pending next = pending.peek();
        Optional<CompletableFuture<WhatWasRead>> found =
                next == null || !next.file().equals(file) ? Optional.empty() : next.found();
        if (found.isEmpty()) {
            file.reader().read(opening.open(file, watched), sink);
            return;
        }
        pending.remove();
        WhatWasRead read = wait(found.get());
        read.items().forEach(sink);
        if (read.broken().isPresent()) {
            throw read.broken().get();
        }
        if (read.useless().isPresent()) {
            throw read.useless().get();
        }
    }

    /// What a reader must not throw goes on as if it had been read here.
    private static WhatWasRead wait(CompletableFuture<WhatWasRead> found) {
        try {
            return found.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            if (e.getCause() instanceof Error fault) {
                throw fault;
            }
            throw e;
        }
    }

    /// Returns once no file is being read any more.
    @Override
    public void close() {
        stopped.set(true);
        reading.shutdownNow();
        reading.close();
    }
}
