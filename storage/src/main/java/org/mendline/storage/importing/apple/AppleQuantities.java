package org.mendline.storage.importing.apple;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mendline.storage.importing.device.Kind;

/// Which of Apple's quantity types mean what; the table is the resource `quantities.csv`.
final class AppleQuantities {
    private static final String PREFIX = "HKQuantityTypeIdentifier";

    /// What becomes of the records of a type.
    enum Use {
        VALUE,
        SERIES,
        DAY
    }

    /// @param unit the measure's unit where the file's is only "count" or a day's sum needs one; else empty
    record Quantity(Kind kind, String unit, Use use) {}

    private final Map<String, Quantity> byType = new HashMap<>();

    AppleQuantities() {
        try (InputStream in = AppleQuantities.class.getResourceAsStream("quantities.csv")) {
            if (in == null) {
                throw new IllegalStateException("The table quantities.csv is missing from the program.");
            }
            try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                    .commentStrategy(CommentStrategy.SKIP)
                    .ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                rows.forEach(this::add);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The table quantities.csv cannot be read", e);
        }
    }

    private void add(NamedCsvRecord row) {
        String unit = row.getField("unit");
        Kind kind = new Kind(row.getField("code"), row.getField("name"), unit.isEmpty() ? "1" : unit);
        Use use = Use.valueOf(row.getField("use").toUpperCase(Locale.ROOT));
        byType.put(PREFIX + row.getField("type"), new Quantity(kind, unit, use));
    }

    Optional<Quantity> find(String type) {
        return Optional.ofNullable(byType.get(type));
    }
}
