package org.mendline.app.reporting;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/// Where a report goes.
public sealed interface Destination {
    /// A file; one that is there is replaced, for whoever names a file has seen it.
    record To(Path file) implements Destination {}

    /// A folder; the file's name holds what the report is called and the date, and no file is ever
    /// replaced.
    record In(Path folder, String name) implements Destination {}

    /// A file name that every system accepts.
    static String fileName(String wanted) {
        String clean = wanted.replaceAll("[^\\p{L}\\p{M}\\p{N} ._()-]", " ")
                .replaceAll("\\s+", " ")
                .replaceAll("^[ .-]+|[ .]+$", "");
        return clean.isEmpty() ? "Mendline" : clean;
    }

    /// The first name free in a folder: `NAME 2026-11-21.xlsx`, else with ` (2)` and so on.
    static Path free(Path folder, String name, LocalDate today) {
        String base = fileName(name) + " " + today;
        Path file = folder.resolve(base + ".xlsx");
        for (int n = 2; Files.exists(file); n++) {
            file = folder.resolve(base + " (" + n + ").xlsx");
        }
        return file;
    }
}
