package org.mendline.ml.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Where native files go. The engine cannot load libraries from a path with letters beyond ASCII on Windows
/// (DJL issue 2315), so such a path is replaced.
final class CacheFolder {
    private CacheFolder() {}

    /// The wanted folder, or an ASCII one with a name derived from it.
    ///
    /// @throws IOException if no ASCII folder can be written to; the sentence says what to do
    static Path choose(Path wanted) throws IOException {
        Path absolute = wanted.toAbsolutePath().normalize();
        if (isAscii(absolute)) {
            return absolute;
        }
        String name =
                "mendline-natives-" + Integer.toHexString(absolute.toString().hashCode());
        for (Path parent : candidates(absolute)) {
            if (isAscii(parent) && Files.isDirectory(parent) && Files.isWritable(parent)) {
                return Files.createDirectories(parent.resolve(name));
            }
        }
        throw new IOException("the folder " + absolute
                + " has letters that native libraries cannot be loaded from, and no other folder could be written to");
    }

    private static List<Path> candidates(Path absolute) {
        List<Path> candidates = new ArrayList<>();
        String programData = System.getenv("ProgramData");
        if (programData != null) {
            candidates.add(Path.of(programData));
        }
        candidates.add(Path.of(System.getProperty("java.io.tmpdir")));
        Path root = absolute.getRoot();
        if (root != null) {
            candidates.add(root);
        }
        return candidates;
    }

    private static boolean isAscii(Path path) {
        return StandardCharsets.US_ASCII.newEncoder().canEncode(path.toString());
    }
}
