package org.mendline.storage.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/// A disk of 16 MB, where the user may mount one.
final class SmallDisk implements AutoCloseable {
    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    static SmallDisk mounted(Path folder) throws IOException {
        if (!run("mount", "-t", "tmpfs", "-o", "size=16m", "mendline-test", folder.toString())) {
            String skipped = "SKIPPED, a small disk cannot be mounted here";
            System.out.println(skipped);
            return Assumptions.abort(skipped);
        }
        return new SmallDisk(folder);
    }

    /// Takes all the room that is left.
    void fill() throws IOException {
        byte[] block = new byte[4096];
        try (OutputStream out = Files.newOutputStream(folder.resolve("filler"))) {
            while (folder.toFile().getUsableSpace() > 0) {
                out.write(block);
            }
        }
    }

    void free() throws IOException {
        Files.delete(folder.resolve("filler"));
    }

    @Override
    public void close() throws IOException {
        if (!run("umount", folder.toString())) {
            throw new IOException(folder + " could not be unmounted.");
        }
    }

    private static boolean run(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            // There is no such program: then there is no small disk, and the caller says so.
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
