package org.mendline.storage.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Where a store's backups are kept: the folder `backups` beside it, each named by store and UTC second, for example
/// `clinic-2026-11-21T031802Z.mendline-backup`.
///
/// @param folder the folder, which may not exist yet
/// @param store the store's name without ending
public record BackupFolder(Path folder, String store) {
    /// How the names of backups end.
    public static final String ENDING = ".mendline-backup";

    private static final String PART_ENDING = ".part";
    private static final String STORE_ENDING = ".mendline";
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HHmmss'Z'", Locale.ROOT);
    private static final Pattern DATED = Pattern.compile("-(\\d{4}-\\d{2}-\\d{2}T\\d{6}Z)(?:-(\\d{1,6}))?$");

    /// The folder of a store.
    ///
    /// @param header the store's header file
    public static BackupFolder of(Path header) {
        String name = String.valueOf(header.getFileName());
        return new BackupFolder(
                header.toAbsolutePath().resolveSibling("backups"),
                name.endsWith(STORE_ENDING) ? name.substring(0, name.length() - STORE_ENDING.length()) : name);
    }

    /// A moment as it stands in names.
    public static String stamp(Instant at) {
        return SECOND.format(at.atOffset(ZoneOffset.UTC));
    }

    /// A name that nothing bears yet and that sorts after all others of its second.
    ///
    /// @throws IOException if the folder cannot be read
    public Path next(Instant at) throws IOException {
        Optional<Integer> newest = list().stream()
                .filter(file -> stamp(file.at()).equals(stamp(at)))
                .map(file -> number(file.name()))
                .max(Comparator.naturalOrder());
        String base = store + "-" + stamp(at);
        return folder.resolve(newest.map(number -> base + "-" + (number + 1)).orElse(base) + ENDING);
    }

    /// Which of its second a backup is; the first bears no number.
    private static int number(String name) {
        Matcher matcher = DATED.matcher(name.substring(0, name.length() - ENDING.length()));
        return matcher.find() && matcher.group(2) != null ? Integer.parseInt(matcher.group(2)) : 1;
    }

    /// What a backup is called until it is whole and checked.
    public static Path part(Path file) {
        return file.resolveSibling(file.getFileName() + PART_ENDING);
    }

    /// The backups of this store, newest first.
    ///
    /// @throws IOException if the folder is there and cannot be read
    public List<BackupFile> list() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<BackupFile> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Optional<Instant> at = dated(String.valueOf(file.getFileName()));
                if (at.isPresent()) {
                    found.add(new BackupFile(file, at.get(), Files.size(file)));
                }
            }
        }
        found.sort(Comparator.comparing(BackupFile::at)
                .thenComparingInt(file -> number(file.name()))
                .reversed());
        return List.copyOf(found);
    }

    private Optional<Instant> dated(String name) {
        if (!name.endsWith(ENDING) || !name.startsWith(store + "-")) {
            return Optional.empty();
        }
        Matcher matcher = DATED.matcher(name.substring(0, name.length() - ENDING.length()));
        if (!matcher.find() || matcher.start() != store.length()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDateTime.parse(matcher.group(1), SECOND).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            // A name like ours with a day that does not exist: somebody else's file, left alone.
            return Optional.empty();
        }
    }

    /// Removes all but the newest `keep` backups. Call only when the newest is known to be good: it always stays.
    ///
    /// @return what was removed
    /// @throws IOException if one could not be removed; the newer ones are there all the same
    public List<Path> prune(int keep) throws IOException {
        List<Path> removed = new ArrayList<>();
        for (BackupFile old : list().stream().skip(Math.max(1, keep)).toList()) {
            Files.delete(old.file());
            removed.add(old.file());
        }
        return removed;
    }

    /// Removes what a killed program left half written. Call only while holding the store open.
    public void removeParts() throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    String name = String.valueOf(file.getFileName());
                    if (name.startsWith(store + "-") && name.endsWith(ENDING + PART_ENDING)) {
                        Files.delete(file);
                    }
                }
            }
        }
    }
}
