package org.mendline.storage.store;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mendline.storage.backup.BackupProgress;
import org.mendline.storage.backup.Durable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes a store's database anew beside the old one, compares them, and puts the new one in the old one's
/// place.
///
/// Header, key and seal stay, so one rename is the whole change. Where the system allows it (POSIX) the
/// rename happens while the old file is still open and locked, so that no other program can come in
/// between.
final class StoreRewrite {
    private static final Logger LOG = LoggerFactory.getLogger(StoreRewrite.class);
    private static final int PARTS = 3;

    private final Path header;
    private final H2File old;
    private final BackupProgress progress;
    private final Path fresh;
    private long bytesBefore;
    private long bytesAfter;
    private long rows;
    private boolean inPlace;

    StoreRewrite(Path header, H2File old, BackupProgress progress) {
        this.header = header;
        this.old = old;
        this.progress = progress;
        this.fresh = StoreFiles.rewriting(header);
    }

    /// Writes and checks the new file, and moves it if the system lets us. Call while nothing else is written.
    ///
    /// @throws StoreException.Failed if it cannot be written or differs
    /// @throws java.util.concurrent.CancellationException if the progress says so
    void write() {
        try {
            Files.deleteIfExists(StoreFiles.database(fresh));
            bytesBefore = Files.size(StoreFiles.database(header));
            Map<String, TableDigest> copied = copy();
            Durable.force(StoreFiles.database(fresh));
            check(copied);
            progress.check();
            bytesAfter = Files.size(StoreFiles.database(fresh));
            rows = copied.values().stream().mapToLong(TableDigest::rows).sum();
            inPlace = movedWhileOpen();
        } catch (IOException | SQLException e) {
            throw failed(String.valueOf(e.getMessage()), e);
        }
    }

    private Map<String, TableDigest> copy() throws SQLException {
        try (H2File target = H2File.makeCopy(fresh, old.fileKey());
                var from = old.connections().getConnection();
                var to = target.connections().getConnection()) {
            return new TableCopy(from, to, part(progress, 1)).run();
        }
    }

    private void check(Map<String, TableDigest> copied) throws SQLException {
        try (H2File written = H2File.openCopy(fresh, old.fileKey());
                var connection = written.connections().getConnection()) {
            Map<String, TableDigest> found = TableCopy.digests(connection, part(progress, 2));
            if (!found.equals(copied)) {
                throw failed("the new file does not hold what the old one holds", null);
            }
        }
    }

    /// Windows renames no open file.
    private boolean movedWhileOpen() throws IOException {
        try {
            Durable.replace(StoreFiles.database(fresh), StoreFiles.database(header));
            return true;
        } catch (FileSystemException e) {
            LOG.debug("{} is moved after closing", fresh, e);
            return false;
        }
    }

    /// Moves the new file, if that is still to be done. Call when the old one is closed.
    ///
    /// @throws StoreException.Failed if it cannot be moved
    RewrittenStore finish() {
        try {
            if (!inPlace) {
                StoreFiles.requireClosed(header);
                Durable.replace(StoreFiles.database(fresh), StoreFiles.database(header));
                inPlace = true;
            }
            return new RewrittenStore(bytesBefore, bytesAfter, rows);
        } catch (IOException e) {
            throw failed(String.valueOf(e.getMessage()), e);
        }
    }

    /// Removes what is left of a rewrite that came to nothing.
    void tidy() {
        try {
            Files.deleteIfExists(StoreFiles.database(fresh));
        } catch (IOException e) {
            LOG.warn("{} could not be removed; opening the store tries again", fresh, e);
        }
    }

    private StoreException.Failed failed(String why, @Nullable Throwable cause) {
        return new StoreException.Failed(
                "The database of " + StoreFiles.name(header) + " could not be written anew (" + why
                        + "). The store is as it was. Free some space, then close the program again.",
                cause == null ? new IllegalStateException(why) : cause);
    }

    /// The backup's share of the progress.
    static BackupProgress firstPart(BackupProgress whole) {
        return part(whole, 0);
    }

    private static BackupProgress part(BackupProgress whole, int before) {
        return new BackupProgress() {
            @Override
            public void at(long done, long total) {
                whole.at(before * total + done, PARTS * total);
            }

            @Override
            public boolean cancelled() {
                return whole.cancelled();
            }
        };
    }
}
