package org.mendline.app.window.importing;

import java.util.List;

/// What all files of a preview or an import come to, in words.
///
/// @param facts name and value each, in the order shown
/// @param kinds every kind of value found, most frequent first
public record ImportTotals(List<Fact> facts, List<String> kinds) {
    /// Before there is a preview.
    static final ImportTotals NONE = new ImportTotals(List.of(), List.of());

    public ImportTotals {
        facts = List.copyOf(facts);
        kinds = List.copyOf(kinds);
    }

    /// One number with its name, for example `New values` and `1,204`.
    ///
    /// @param code stable name for tests and styles
    /// @param bad whether it asks for attention
    public record Fact(String code, String name, String value, boolean bad) {}
}
