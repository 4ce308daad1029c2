package org.mendline.storage.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/// Which files a store consists of.
final class StoreFiles {
    private static final String DATABASE_ENDING = ".mv.db";

    private StoreFiles() {}

    static Path database(Path header) {
        return header.resolveSibling(header.getFileName() + DATABASE_ENDING);
    }

    /// Name of a database that is being written anew, until it takes the place of the old one.
    static Path rewriting(Path header) {
        return header.resolveSibling(header.getFileName() + ".rewriting");
    }

    /// Name of a database that is being brought forward, until it takes the place of the old one.
    static Path migrating(Path header) {
        return header.resolveSibling(header.getFileName() + ".migrating");
    }

    /// Which file bears the database's name now: another one after a rewrite. Empty where the system has no
    /// such numbers.
    static Optional<Object> identity(Path header) throws IOException {
        return Optional.ofNullable(Files.readAttributes(database(header), BasicFileAttributes.class)
                .fileKey());
    }

    /// The file's name, for sentences.
    static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    /// Looks at H2's lock. Never call it while this program has the store open: closing any channel on a file drops
    /// the program's locks on it (POSIX).
    ///
    /// @throws StoreException.InUse if another program has the store open
    static void requireClosed(Path header) throws IOException {
        Path database = database(header);
        if (!Files.exists(database)) {
            return;
        }
        try (FileChannel channel = FileChannel.open(database, StandardOpenOption.READ, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock == null) {
                throw inUse(header);
            }
        } catch (OverlappingFileLockException e) {
            // This program holds the lock.
            throw inUse(header);
        }
    }

    static StoreException.InUse inUse(Path header) {
        return new StoreException.InUse(
                name(header) + " is open in another window or program. Close it there, then try again.", null);
    }
}
