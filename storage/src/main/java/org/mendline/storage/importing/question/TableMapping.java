package org.mendline.storage.importing.question;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// How a table is to be read where its own words do not tell.
///
/// @param dateOrder where the dates leave it open
/// @param names what headings, or words in the measure column, stand for; as the file writes them, in file order
public record TableMapping(Optional<DateOrder> dateOrder, Map<String, Meaning> names) {
    /// Nothing was said.
    public static final TableMapping NONE = new TableMapping(Optional.empty(), Map.of());

    public TableMapping {
        names = Collections.unmodifiableMap(new LinkedHashMap<>(names));
    }

    public boolean isEmpty() {
        return dateOrder.isEmpty() && names.isEmpty();
    }

    /// Both together; where both speak, this one is believed.
    public TableMapping over(TableMapping other) {
        Map<String, Meaning> all = new LinkedHashMap<>(other.names);
        all.putAll(names);
        return new TableMapping(dateOrder.or(other::dateOrder), all);
    }
}
