package org.mendline.storage.report;

import java.time.Instant;

/// A report somebody set up and the clinic keeps.
///
/// @param name what people call it, unique in the store
/// @param json what goes into it; the store does not look inside
/// @param madeBy who last changed it
/// @param madeAt when that was
public record SavedReport(String name, String json, String madeBy, Instant madeAt) {
    /// Longest name, in UTF-16 units: it becomes part of file names.
    public static final int LONGEST_NAME = 80;

    /// @throws IllegalArgumentException with a sentence, if it has no name, a longer one, or nobody made it
    public SavedReport {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("A report needs a name of at most " + LONGEST_NAME + " characters.");
        }
        if (madeBy.isBlank()) {
            throw new IllegalArgumentException("A report needs the name of the person who set it up.");
        }
    }
}
