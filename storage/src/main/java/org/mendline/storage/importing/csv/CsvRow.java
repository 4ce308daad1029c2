package org.mendline.storage.importing.csv;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import org.mendline.storage.importing.text.Excerpt;

/// One row of a table.
///
/// @param line line of the file in which it begins, from 1
record CsvRow(long line, List<String> cells) {
    /// What programs write where there is nothing.
    private static final Set<String> NOTHING = Set.of("", "na", "n/a", "nan", "null", "none", "-", "--", ".", "#n/a");

    /// The cell, or empty text where the row is shorter or says that there is nothing.
    String cell(int column) {
        String text = column < cells.size() ? CellText.of(cells.get(column)) : "";
        return NOTHING.contains(text.toLowerCase(Locale.ROOT)) ? "" : text;
    }

    String cell(OptionalInt column) {
        return column.isPresent() ? cell(column.getAsInt()) : "";
    }

    String record() {
        return "line " + line;
    }

    String raw() {
        return Excerpt.raw(String.join(" | ", cells));
    }
}
