package org.mendline.storage.importing;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/// Finds the files a request means and the reader that takes each.
record CandidateFinder(List<FormatReader> readers) {
    /// Files in the order asked for; those of a folder sorted by path, hidden ones left out.
    List<Candidate> find(List<Path> asked) {
        List<Candidate> found = new ArrayList<>();
        for (Path path : asked) {
            if (!Files.isDirectory(path)) {
                found.add(candidate(path));
                continue;
            }
            try {
                List<Path> inside = below(path);
                inside.forEach(file -> found.add(candidate(file)));
                if (inside.isEmpty()) {
                    found.add(new Candidate.Unusable(
                            path, "The folder holds no files. Choose the files, or the folder they are in."));
                }
            } catch (IOException e) {
                found.add(new Candidate.Unusable(path, "The folder cannot be read: " + e.getMessage() + "."));
            }
        }
        return found;
    }

    private static List<Path> below(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path inner, BasicFileAttributes attributes) throws IOException {
                return !inner.equals(folder) && isHidden(inner)
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (attributes.isRegularFile() && !isHidden(file)) {
                    files.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        files.sort(null);
        return files;
    }

    private static boolean isHidden(Path path) throws IOException {
        return path.getFileName().toString().startsWith(".") || Files.isHidden(path);
    }

    private Candidate candidate(Path path) {
        if (!Files.exists(path)) {
            return new Candidate.Unusable(path, "There is no such file. Check the path.");
        }
        if (!Files.isRegularFile(path)) {
            return new Candidate.Unusable(path, "This is not a file that can be read. Choose an exported file.");
        }
        try {
            long bytes = Files.size(path);
            if (bytes == 0) {
                return new Candidate.Unusable(path, "The file is empty (0 bytes). Export it again.");
            }
            Source source = Source.of(path);
            for (FormatReader reader : readers) {
                if (reader.accepts(source)) {
                    return new Candidate.Recognised(path, source, reader, bytes);
                }
            }
            return new Candidate.Unusable(path, unknown(source));
        } catch (IOException e) {
            return new Candidate.Unusable(
                    path, "The file cannot be read (" + e.getMessage() + "). Check it and your permission to read it.");
        }
    }

    private static String unknown(Source source) {
        byte[] head = source.head();
        boolean zip = head.length > 3 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4;
        return zip
                ? "This is a zip archive (or an office document). Unpack it and import the files inside."
                : "Mendline does not know this kind of file. Export it as FIT, HL7 v2, FHIR or CSV.";
    }
}
