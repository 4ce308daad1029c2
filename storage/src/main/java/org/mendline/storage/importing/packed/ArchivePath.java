package org.mendline.storage.importing.packed;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Names of archive entries as paths below the archive. Nothing is ever written there; but folders on the path may
/// name a person, so a name must not climb out of its archive.
final class ArchivePath {
    private static final Pattern SEPARATORS = Pattern.compile("[/\\\\]+");
    private static final Pattern UNFIT = Pattern.compile("[\\p{Cntrl}<>:\"|?*\uFFFD]");
    private static final Pattern FOREIGN = Pattern.compile("[^\\x20-\\x7e]");
    private static final int LONGEST_PART = 200;

    private ArchivePath() {}

    /// The parts of an entry's name, made harmless.
    static List<String> parts(String entry) {
        List<String> parts = new ArrayList<>();
        for (String part : SEPARATORS.split(entry)) {
            String fit = UNFIT.matcher(part).replaceAll("_").strip();
            if (fit.equals("..")) {
                parts.add("_");
            } else if (!fit.isEmpty() && !fit.equals(".")) {
                parts.add(fit.length() > LONGEST_PART ? fit.substring(0, LONGEST_PART) : fit);
            }
        }
        return parts;
    }

    /// The entry's path; letters that this computer's file names cannot hold become `_`.
    static Path below(Path archive, List<String> parts) {
        Path path = archive;
        for (String part : parts) {
            try {
                path = path.resolve(part);
            } catch (InvalidPathException e) {
                path = path.resolve(FOREIGN.matcher(part).replaceAll("_"));
            }
        }
        return path;
    }

    /// Whether programs put the entry there for themselves.
    static boolean isHidden(List<String> parts) {
        return parts.isEmpty()
                || parts.stream().anyMatch(part -> part.startsWith(".") || part.equals("__MACOSX"))
                || parts.getLast().equals("Thumbs.db");
    }
}
