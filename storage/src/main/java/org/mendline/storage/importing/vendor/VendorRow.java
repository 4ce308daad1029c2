package org.mendline.storage.importing.vendor;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mendline.storage.importing.text.Excerpt;

/// One row of a table, or one object of a JSON file.
///
/// @param record where in the file
/// @param cells text by comparable heading
record VendorRow(String record, Map<String, String> cells) {
    private static final Set<String> NOTHING = Set.of("na", "n/a", "nan", "null", "none", "-", "--", "#n/a");

    /// The cell; empty text where there is nothing.
    String cell(String key) {
        String text = cells.getOrDefault(key, "").strip();
        return NOTHING.contains(text.toLowerCase(Locale.ROOT)) ? "" : text;
    }

    /// The cells that hold something, joined by blanks.
    String joined(Collection<VendorTable.Column> columns) {
        return columns.stream()
                .map(column -> cell(column.key()))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /// The same row, whose place in the file also tells what these columns say (the kind of a session).
    VendorRow labelled(Collection<VendorTable.Column> columns) {
        String label = Excerpt.brief(joined(columns));
        return label.isEmpty() ? this : new VendorRow(record + ", " + label, cells);
    }

    String raw() {
        return cells.entrySet().stream()
                .filter(cell -> !cell.getValue().isBlank())
                .map(cell -> cell.getKey() + ": " + cell.getValue())
                .collect(Collectors.joining(" | "));
    }
}
