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
final class ResourceTable {
    private ResourceTable() {}

    /// @throws IllegalStateException if the program was built without the resource
    static List<NamedCsvRecord> rows(String name) {
        try (InputStream in = ResourceTable.class.getResourceAsStream(name)) {
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
