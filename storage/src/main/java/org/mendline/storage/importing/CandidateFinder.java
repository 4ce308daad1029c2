package org.mendline.storage.importing;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mendline.storage.importing.packed.Found;
import org.mendline.storage.importing.packed.Unpacker;
import org.mendline.storage.importing.question.Answers;
import org.mendline.storage.importing.question.FileAnswers;

/// Finds the files a request means and the reader that takes each.
record CandidateFinder(List<FormatReader> readers, EarlierAnswers earlier, Answers answers) {
    /// Files in the order asked for; those of a folder sorted by path, hidden ones left out; instead of an archive
    /// the files in it.
    List<Candidate> find(List<Path> asked, Unpacker unpacker) {
        List<Candidate> found = new ArrayList<>();
        for (Path path : asked) {
            if (!Files.isDirectory(path)) {
                add(path, unpacker, found);
                continue;
            }
            try {
                List<Path> inside = below(path);
                inside.forEach(file -> add(file, unpacker, found));
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

    private void add(Path path, Unpacker unpacker, List<Candidate> found) {
        if (!Files.exists(path)) {
            found.add(new Candidate.Unusable(path, "There is no such file. Check the path."));
        } else if (!Files.isRegularFile(path)) {
            found.add(new Candidate.Unusable(path, "This is not a file that can be read. Choose an exported file."));
        } else {
            unpacker.find(path, inner -> found.add(candidate(inner)));
        }
    }

    private Candidate candidate(Found found) {
        return switch (found) {
            case Found.Unusable unusable -> new Candidate.Unusable(unusable.path(), unusable.reason());
            case Found.Plain file -> {
                Source source = new Source(file.name(), file.head(), file.content());
                Optional<EarlierAnswers.Kept> kept = earlier.about(source);
                FileAnswers given = answers.of(file.path().toString());
                FileAnswers all =
                        given.over(kept.map(EarlierAnswers.Kept::answers).orElse(FileAnswers.NONE));
                for (FormatReader ignorant : readers) {
                    FormatReader reader = ignorant.answered(all);
                    if (reader.accepts(source)) {
                        yield new Candidate.Recognised(
                                file.path(),
                                file.name(),
                                file.content(),
                                reader,
                                all,
                                kept.map(EarlierAnswers.Kept::remark),
                                OwnerMark.of(source));
                    }
                }
                yield new Candidate.Unusable(
                        file.path(),
                        "Mendline does not know this kind of file. Export it as FIT, TCX, GPX, HL7 v2, FHIR or CSV, or import the export of its maker as it is.");
            }
        };
    }
}
