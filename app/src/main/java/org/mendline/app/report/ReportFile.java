package org.mendline.app.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/// A file that is written whole or not at all.
final class ReportFile {
    private ReportFile() {}

    /// Writes the content.
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /// Writes `target`, which is replaced only once the new file is complete.
    ///
    /// @throws CancellationException if `cancelled` said so; `target` is as it was
    /// @throws IOException if the file cannot be written; its message is a sentence for the user;
    ///     `target` is as it was
    static void write(Path target, BooleanSupplier cancelled, Content content) throws IOException {
        Path folder = target.toAbsolutePath().getParent();
        if (folder == null || Files.isDirectory(target)) {
            throw new IOException(target + " is a folder. Name an .xlsx file to write the report to.");
        }
        if (!Files.isDirectory(folder)) {
            throw new IOException("The folder " + folder + " does not exist. Make it first, or choose another one.");
        }
        Path unfinished = newFile(folder, target);
        try {
            try (OutputStream out = Files.newOutputStream(unfinished)) {
                content.writeTo(out);
            }
            stopIf(cancelled);
            moveInto(target, unfinished);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    static void stopIf(BooleanSupplier cancelled) {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException("The report was cancelled; nothing was written.");
        }
    }

    private static Path newFile(Path folder, Path target) throws IOException {
        try {
            return Files.createTempFile(folder, ".mendline-report-", ".tmp");
        } catch (FileSystemException e) {
            throw new IOException(
                    "Cannot write " + target + ": the folder does not allow new files. Choose another folder.", e);
        }
    }

    private static void moveInto(Path target, Path unfinished) throws IOException {
        try {
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (FileSystemException e) {
            throw new IOException(
                    "Cannot replace " + target + ". If it is open in another program, close it there and try again.",
                    e);
        }
    }
}
