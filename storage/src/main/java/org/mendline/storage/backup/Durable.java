package org.mendline.storage.backup;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/// Files that are there after a power cut: forced to disk, put in place in one step, and the folder forced as well
/// (a rename is only durable once its folder is; see rename(2) and fsync(2)).
public final class Durable {
    // Windows has no way to force a folder; NTFS journals renames itself.
    private static final boolean FOLDERS_CAN_BE_FORCED =
            !System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");

    private Durable() {}

    /// Writes a whole file, or leaves what was there.
    ///
    /// @throws IOException if the disk refuses; the file is then as before
    public static void write(Path file, byte[] content) throws IOException {
        Path temporary = file.resolveSibling(file.getFileName() + ".tmp");
        try {
            try (FileChannel out = FileChannel.open(
                    temporary,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.TRUNCATE_EXISTING)) {
                ByteBuffer rest = ByteBuffer.wrap(content);
                while (rest.hasRemaining()) {
                    out.write(rest);
                }
                out.force(true);
            }
            replace(temporary, file);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /// Forces a file's content to disk.
    public static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /// Renames within a folder; refuses to overwrite.
    ///
    /// @throws IOException if `to` is there, or the disk refuses
    public static void rename(Path from, Path to) throws IOException {
        Files.move(from, to);
        forceFolder(to);
    }

    /// Puts a file in another's place in one step: whoever looks finds the one or the other, whole.
    ///
    /// @throws IOException if the disk refuses, as Windows does while `to` is open; `to` is then as before
    public static void replace(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        forceFolder(to);
    }

    private static void forceFolder(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (FOLDERS_CAN_BE_FORCED && folder != null) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
