package org.mendline.app.window.quarantine;

import java.util.List;

/// Doubtful values of one person, measure and file, ready to show.
///
/// @param plausible the plausible range
/// @param explanation a sentence: what is doubted and why
public record DoubtRow(
        String person,
        String measure,
        String values,
        String plausible,
        String file,
        String explanation,
        List<RecordRow> records) {
    public DoubtRow {
        records = List.copyOf(records);
    }
}
