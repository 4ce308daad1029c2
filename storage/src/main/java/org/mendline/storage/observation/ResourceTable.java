package org.mendline.storage.observation;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// A small table that ships inside the program: CSV with a header row; lines that begin with `#` are remarks.
public final class ResourceTable {
    private ResourceTable() {}

    static List<NamedCsvRecord> rows(String name) {
        return rows(ResourceTable.class, name);
    }

    /// @param beside class in whose package the table lies
    /// @throws IllegalStateException if the program was built without the resource
    public static List<NamedCsvRecord> rows(Class<?> beside, String name) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The program is incomplete: its table " + name + " is missing.");
            }
            try (CsvReader<NamedCsvRecord> csv = CsvReader.builder()
                    .commentStrategy(CommentStrategy.SKIP)
                    .ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                return csv.stream().toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The program's own table " + name + " cannot be read.", e);
        }
    }
}
