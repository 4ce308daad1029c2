package org.mendline.app.importing;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Looks into the watched folder for files that are new and fully written. It looks when asked, and polls rather than
/// waits for the file system's word, which network drives and some sticks never give. Safe for several threads.
public final class FolderWatch {
    /// A file whose size and time have not changed for so long is taken to be fully written.
    public static final Duration SETTLED_AFTER = Duration.ofSeconds(3);

    private final ImportBook book;
    private final Clock clock;
    private final Map<FolderFile, Instant> firstSeen = new HashMap<>();

    public FolderWatch(ImportBook book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    /// New files that have settled, by path; those that still grow come later. Sub-folders count, hidden files not.
    ///
    /// @throws IOException if the folder cannot be read
    public synchronized List<Path> look(WatchedFolder watched) throws IOException {
        List<FolderFile> present = files(watched.folder());
        firstSeen.keySet().retainAll(present);
        Set<String> handled = new HashSet<>(book.handled());
        List<Path> settled = new ArrayList<>();
        Instant now = clock.instant();
        for (FolderFile file : present) {
            if (handled.contains(file.fingerprint())) {
                continue;
            }
            Instant since = firstSeen.computeIfAbsent(file, seen -> now);
            if (file.bytes() > 0 && !since.plus(SETTLED_AFTER).isAfter(now)) {
                settled.add(file.path());
            }
        }
        return settled;
    }

    /// Does not offer these files again, unless they change. What is no longer in the folder is forgotten.
    ///
    /// @throws IOException if the folder cannot be read
    public synchronized void handled(WatchedFolder watched, List<Path> files) throws IOException {
        Set<Path> done = new HashSet<>(files);
        Set<String> before = new HashSet<>(book.handled());
        book.remember(files(watched.folder()).stream()
                .filter(file -> done.contains(file.path()) || before.contains(file.fingerprint()))
                .map(FolderFile::fingerprint)
                .toList());
    }

    private static List<FolderFile> files(Path folder) throws IOException {
        List<FolderFile> files = new ArrayList<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path inner, BasicFileAttributes attributes) {
                return !inner.equals(folder) && isHidden(inner)
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile() && !isHidden(file)) {
                    files.add(new FolderFile(
                            file,
                            attributes.size(),
                            attributes.lastModifiedTime().toMillis()));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (file.equals(folder)) {
                    throw failure;
                }
                // A file that vanished or may not be read is looked at again next time.
                return FileVisitResult.CONTINUE;
            }
        });
        files.sort(Comparator.comparing(FolderFile::path));
        return files;
    }

    private static boolean isHidden(Path path) {
        return path.getFileName().toString().startsWith(".");
    }
}
