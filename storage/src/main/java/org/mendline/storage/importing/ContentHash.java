package org.mendline.storage.importing;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.ZipException;
import org.mendline.storage.importing.packed.Content;
import org.mendline.storage.importing.packed.FileContent;
import org.mendline.storage.sql.Hashes;

/// The SHA-256 of what is in a file, however it is packed; of a damaged archive, of what can be unpacked.
///
/// A large file on disk is hashed by a thread of its own while it is being read, so that nobody waits for a pass that
/// only hashes; everything else is hashed at once, since unpacking twice at a time would cost what it saves.
final class ContentHash implements AutoCloseable {
    static final long LARGE_BYTES = 16L << 20;

    private final CompletableFuture<String> hex;
    private final AtomicBoolean closed;

    private ContentHash(CompletableFuture<String> hex, AtomicBoolean closed) {
        this.hex = hex;
        this.closed = closed;
    }

    /// @param watched the same content, whose reading is reported
    /// @throws IOException if the content cannot be read
    static ContentHash of(Content content, Content watched) throws IOException {
        AtomicBoolean closed = new AtomicBoolean();
        boolean beside = content instanceof FileContent && content.bytes() >= LARGE_BYTES;
        return new ContentHash(
                beside
                        ? CompletableFuture.supplyAsync(() -> hexBeside(content, closed), ContentHash::start)
                        : CompletableFuture.completedFuture(hexOf(watched, closed)),
                closed);
    }

    private static void start(Runnable task) {
        Thread.ofPlatform().daemon().name("content-hash").start(task);
    }

    /// The hash, if it is known without waiting.
    Optional<String> ifThere() {
        return hex.isDone() && !hex.isCompletedExceptionally() ? Optional.of(hex.join()) : Optional.empty();
    }

    /// The hash, in lower-case hexadecimal digits.
    ///
    /// @throws IOException if the content cannot be read
    String hex() throws IOException {
        try {
            return hex.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof UncheckedIOException unreadable) {
                throw unreadable.getCause();
            }
            throw e;
        }
    }

    private static String hexBeside(Content content, AtomicBoolean closed) {
        try {
            return hexOf(content, closed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hexOf(Content content, AtomicBoolean closed) throws IOException {
        MessageDigest digest = Hashes.sha256();
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = content.open()) {
            for (int read = in.read(buffer); read >= 0 && !closed.get(); read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        } catch (EOFException | ZipException cut) {
            // The reader meets the same damage and says so; the hash must only differ from the whole file's.
            digest.update(String.valueOf(cut.getMessage()).getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /// Stops hashing, where nobody needs the hash any more.
    @Override
    public void close() {
        closed.set(true);
    }
}
