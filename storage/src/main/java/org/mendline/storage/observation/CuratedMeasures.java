package org.mendline.storage.observation;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// The measures that ship with Mendline, from the resource `measures.csv`. Ranges are what a living person
/// can show, not what is normal. Immutable.
public final class CuratedMeasures implements MeasureCatalogue {
    private final Map<String, Measure> byCode = new LinkedHashMap<>();

    /// @throws IllegalStateException if the shipped table is missing or names a code twice
    public CuratedMeasures() {
        for (NamedCsvRecord row : ResourceTable.rows("measures.csv")) {
            Measure measure = new Measure(
                    row.getField("code"),
                    row.getField("name"),
                    row.getField("unit"),
                    bound(row.getField("low")),
                    bound(row.getField("high")));
            if (byCode.put(measure.code(), measure) != null) {
                throw new IllegalStateException("measures.csv names " + measure.code() + " twice");
            }
        }
    }

    @Override
    public Optional<Measure> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    @Override
    public List<Measure> all() {
        return List.copyOf(byCode.values());
    }

    private static OptionalDouble bound(String text) {
        return text.isBlank() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(text));
    }
}
