package org.mendline.storage.importing;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.mendline.storage.intake.ImportLog.ImportedFile;

/// Passes on what is read from a file, until its hash tells that it was imported before; of a large file that is known
/// only after some of it was read.
final class UnlessImported implements Consumer<ReadItem> {
    private final ContentHash hash;
    private final Function<String, Optional<ImportedFile>> earlier;
    private final Consumer<ReadItem> sink;
    private boolean checked;

    /// @param earlier finds the import of a content by its hash
    UnlessImported(ContentHash hash, Function<String, Optional<ImportedFile>> earlier, Consumer<ReadItem> sink) {
        this.hash = hash;
        this.earlier = earlier;
        this.sink = sink;
    }

    @Override
    public void accept(ReadItem item) {
        checkIfThere();
        sink.accept(item);
    }

    /// Looks for an earlier import if the hash is known by now.
    ///
    /// @throws ImportedBefore if there is one
    void checkIfThere() {
        if (!checked) {
            hash.ifThere().ifPresent(this::check);
        }
    }

    /// Waits for the hash and looks for an earlier import, if that has not been done.
    ///
    /// @throws ImportedBefore if there is one
    /// @throws IOException if the content cannot be read
    void check() throws IOException {
        if (!checked) {
            check(hash.hex());
        }
    }

    private void check(String hex) {
        checked = true;
        earlier.apply(hex).ifPresent(file -> {
            throw new ImportedBefore(file);
        });
    }

    /// Leaves one file's part of the transaction.
    static final class ImportedBefore extends RuntimeException {
        private final transient ImportedFile file;

        private ImportedBefore(ImportedFile file) {
            super("The same file was imported before.", null, false, false);
            this.file = file;
        }

        ImportedFile file() {
            return file;
        }
    }
}
