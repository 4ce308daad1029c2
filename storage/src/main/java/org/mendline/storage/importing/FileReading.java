package org.mendline.storage.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.mendline.storage.sql.Hashes;

/// One file being read by a thread of its own while another stores what comes out of it. A reader that runs ahead
/// waits: at most some batches lie between the two.
final class FileReading implements Runnable {
    private static final int BATCH_ITEMS = 256;
    private static final int MOST_BATCHES = 4;

    /// Comes once when the hash is known and once when the file is read.
    private static final List<Incoming> MARK = List.of();

    private final Candidate.Recognised file;
    private final Predicate<String> known;
    private final ValueCheck check;
    private final BlockingQueue<List<Incoming>> batches = new ArrayBlockingQueue<>(MOST_BATCHES);
    private final FutureTask<String> hashing = new FutureTask<>(this::hash);
    private final FutureTask<Boolean> reading = new FutureTask<>(this::read);
    private List<Incoming> batch = new ArrayList<>();
    private volatile boolean abandoned;

    /// @param known whether a file of this content hash is stored already, so that reading it is of no use
    /// @param check for the reading thread alone
    FileReading(Candidate.Recognised file, Predicate<String> known, ValueCheck check) {
        this.file = file;
        this.known = known;
        this.check = check;
    }

    @Override
    public void run() {
        if (abandoned) {
            return;
        }
        hashing.run();
        put(MARK);
        reading.run();
        put(MARK);
    }

    private String hash() throws IOException {
        MessageDigest digest = Hashes.sha256();
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file.path())) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private boolean read() throws IOException, UnreadableFileException, InterruptedException, ExecutionException {
        if (known.test(hashing.get())) {
            return false;
        }
        try {
            file.reader().read(file.source(), this::emit);
        } finally {
            flush();
        }
        return true;
    }

    private void emit(ReadItem item) {
        if (abandoned) {
            throw new Abandoned();
        }
        Incoming incoming = Incoming.of(item, check);
        batch.add(incoming);
        // A series can be large: it does not wait for company.
        if (batch.size() >= BATCH_ITEMS || incoming instanceof Incoming.Samples) {
            flush();
        }
    }

    private void flush() {
        if (!batch.isEmpty()) {
            put(batch);
            batch = new ArrayList<>();
        }
    }

    private void put(List<Incoming> full) {
        try {
            if (!abandoned) {
                batches.put(full);
            }
        } catch (InterruptedException e) {
            // Whoever stores has given up.
            abandoned = true;
            Thread.currentThread().interrupt();
        }
    }

    /// Waits for the SHA-256 of the file as it is on disk, in hexadecimal. Call first, and once.
    ///
    /// @throws IOException if it cannot be read
    String contentHash() throws IOException, UnreadableFileException {
        take();
        return result(hashing);
    }

    /// Hands over every item, in file order, as it is read.
    ///
    /// @throws IOException as [FormatReader#read] throws it, after the items before
    /// @throws UnreadableFileException likewise
    void forEach(Consumer<Incoming> sink) throws IOException, UnreadableFileException {
        for (List<Incoming> next = take(); !next.isEmpty(); next = take()) {
            next.forEach(sink);
        }
        result(reading);
    }

    /// Nobody will ask for more: the reader stops at its next item.
    void abandon() {
        abandoned = true;
        batches.clear();
    }

    /// Waits, however often this thread is interrupted: storing what was begun is not to be torn apart by it.
    private List<Incoming> take() {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return batches.take();
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

    /// What the finished task gave or threw.
    private static <T> T result(FutureTask<T> task) throws IOException, UnreadableFileException {
        if (task.state() == Future.State.SUCCESS) {
            return task.resultNow();
        }
        switch (task.exceptionNow()) {
            case IOException e -> throw e;
            case UnreadableFileException e -> throw e;
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            case Throwable e -> throw new IllegalStateException("A file could not be read.", e);
        }
    }

    /// Stops a reader whose items nobody wants.
    private static final class Abandoned extends RuntimeException {
        Abandoned() {
            super("Nobody wants the rest of this file.", null, false, false);
        }
    }
}
