package org.mendline.app.cli;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/// An entry of a person's journal.
///
/// @param kind `note` or `intervention`
/// @param words the note, or what was done
/// @param dose absent for notes and where it was not said
record WrittenJson(
        String person,
        OffsetDateTime time,
        String kind,
        String words,
        @Nullable Double dose,
        @Nullable String unit,
        String by) {
    String sentence() {
        return "Entered of " + person + ": " + kind + " \"" + words
                + (dose == null ? "" : " " + Words.of(dose) + " " + unit) + "\" at " + time + ", by " + by + ".";
    }
}
