package org.mendline.storage.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.mendline.storage.backup.Durable;

/// The last step of a restore: the old store is moved aside and the new one into its place. What is to be done is
/// written down first, so that a program killed on the way can be followed by one that finishes it.
///
/// @param header where the store belongs
/// @param aside header file under which the old store, if there is one, is kept
record RestoreJournal(Path header, Path aside) {
    private static Path file(Path header) {
        return header.resolveSibling(header.getFileName() + ".restore-journal");
    }

    /// Where the new store waits, a whole store under a name of its own.
    static Path prepared(Path header) {
        return header.resolveSibling(header.getFileName() + ".restoring");
    }

    /// Whether a restore was begun and is not finished.
    static boolean pending(Path header) {
        return Files.exists(file(header));
    }

    /// Writes down what is to be done, and does it.
    void carryOut() throws IOException {
        Durable.write(file(header), String.valueOf(aside.getFileName()).getBytes(StandardCharsets.UTF_8));
        finish();
    }

    /// Finishes what a killed program began, if it did.
    static void finish(Path header) throws IOException {
        Path journal = file(header);
        if (Files.isRegularFile(journal)) {
            String aside = Files.readString(journal, StandardCharsets.UTF_8).strip();
            new RestoreJournal(header, header.resolveSibling(aside)).finish();
        }
    }

    /// Each step looks whether it has been done: the new files are there until they are in place.
    private void finish() throws IOException {
        Path newHeader = prepared(header);
        if (Files.exists(newHeader)) {
            moveIfThere(header, aside);
            moveIfThere(StoreSeal.file(header), StoreSeal.file(aside));
        }
        Path newDatabase = StoreFiles.database(newHeader);
        if (Files.exists(newDatabase)) {
            moveIfThere(StoreFiles.database(header), StoreFiles.database(aside));
            Durable.rename(newDatabase, StoreFiles.database(header));
        }
        moveIfThere(newHeader, header);
        Files.deleteIfExists(file(header));
    }

    private static void moveIfThere(Path from, Path to) throws IOException {
        if (Files.exists(from)) {
            Durable.rename(from, to);
        }
    }
}
