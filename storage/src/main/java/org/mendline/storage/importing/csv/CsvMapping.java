package org.mendline.storage.importing.csv;

import java.util.Map;
import java.util.Optional;

/// How a table that does not use the usual words is to be read.
///
/// @param columns the file's heading by role
/// @param measures measure code by the file's own word for it
public record CsvMapping(Map<Role, String> columns, Map<String, String> measures) {
    /// For tables that use the usual words.
    public static final CsvMapping USUAL = new CsvMapping(Map.of(), Map.of());

    /// What a column holds.
    public enum Role {
        DATE,
        PERSON,
        MEASURE,
        VALUE,
        UNIT
    }

    public CsvMapping {
        columns = Map.copyOf(columns);
        measures = Map.copyOf(measures);
    }

    Optional<String> column(Role role) {
        return Optional.ofNullable(columns.get(role));
    }

    Optional<String> measure(String word) {
        return Optional.ofNullable(measures.get(word));
    }
}
