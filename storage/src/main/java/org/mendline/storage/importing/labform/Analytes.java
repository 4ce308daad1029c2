package org.mendline.storage.importing.labform;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mendline.storage.importing.csv.CsvHeader;

/// Names of laboratory tests and their codes, from the resource `analytes.csv`. Immutable.
final class Analytes {
    private final Map<String, String> codes = new HashMap<>();

    Analytes() {
        try (InputStream in = Analytes.class.getResourceAsStream("analytes.csv")) {
            if (in == null) {
                throw new IllegalStateException("The program is incomplete: its table analytes.csv is missing.");
            }
            try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                    .commentStrategy(CommentStrategy.SKIP)
                    .ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                rows.forEach(row -> codes.put(key(row.getField("name"), row.getField("unit")), row.getField("code")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The program's own table analytes.csv cannot be read.", e);
        }
    }

    private static String key(String name, String unit) {
        return name + " " + unit;
    }

    /// The code of a printed name: all of it, without what stands in brackets, or what stands in brackets alone.
    Optional<String> code(String printed, String unit) {
        int open = printed.indexOf('(');
        int close = printed.indexOf(')', open + 1);
        Stream<String> spellings = open < 0 || close < 0
                ? Stream.of(printed)
                : Stream.of(
                        printed,
                        printed.substring(0, open) + printed.substring(close + 1),
                        printed.substring(open + 1, close));
        return spellings
                .map(CsvHeader::key)
                .flatMap(name -> Stream.of(key(name, unit), key(name, "")))
                .map(key -> Optional.ofNullable(codes.get(key)))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
