package org.mendline.storage.store;

import java.util.List;
import java.util.Map;

/// What a check of a store found.
///
/// @param rows rows of each table that could be read
/// @param channels high-rate series whose every chunk was decoded
/// @param samples samples in them
/// @param problems sentences, empty if all is well
public record StoreCheckReport(Map<String, Long> rows, long channels, long samples, List<String> problems) {
    public StoreCheckReport {
        rows = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(rows));
        problems = List.copyOf(problems);
    }

    /// Whether nothing is wrong.
    public boolean sound() {
        return problems.isEmpty();
    }
}
