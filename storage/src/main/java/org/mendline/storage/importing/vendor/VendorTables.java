package org.mendline.storage.importing.vendor;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The kinds of export that Mendline reads, from the resource `tables.csv`.
final class VendorTables {
    private VendorTables() {}

    /// Kinds whose name begins with the maker's.
    static List<VendorTable> of(String maker) {
        Map<String, List<VendorTable.Column>> columns = new LinkedHashMap<>();
        try (InputStream in = VendorTables.class.getResourceAsStream("tables.csv")) {
            if (in == null) {
                throw new IllegalStateException("The table tables.csv is missing from the program.");
            }
            try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                    .commentStrategy(CommentStrategy.SKIP)
                    .ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                for (NamedCsvRecord row : rows) {
                    columns.computeIfAbsent(row.getField("table"), name -> new ArrayList<>())
                            .add(new VendorTable.Column(
                                    row.getField("column"),
                                    VendorTable.Role.valueOf(
                                            row.getField("role").toUpperCase(Locale.ROOT)),
                                    row.getField("code"),
                                    row.getField("unit")));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The table tables.csv cannot be read", e);
        }
        return columns.entrySet().stream()
                .filter(table -> table.getKey().equals(maker) || table.getKey().startsWith(maker + "-"))
                .map(table -> new VendorTable(table.getKey(), List.copyOf(table.getValue())))
                .toList();
    }
}
