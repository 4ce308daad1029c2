package org.mendline.storage.importing.vendor;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.mendline.storage.importing.Source;
import org.mendline.storage.importing.csv.CsvHeader;
import org.mendline.storage.importing.csv.CsvTable;
import org.mendline.storage.importing.text.Excerpt;
import org.mendline.storage.importing.text.TextFile;

/// A table in text, whose headings may stand below a line or two of other things.
///
/// @param above records above the headings
record CsvRows(Source source, VendorTable table, char separator, int above, CsvHeader header) implements VendorRows {
    private static final int MOST_ABOVE = 3;

    static Optional<VendorRows> of(Source source, List<VendorTable> tables) {
        if (TextFile.isBinary(source)) {
            return Optional.empty();
        }
        List<String> lines = TextFile.head(source)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .limit(MOST_ABOVE + 1)
                .toList();
        for (int above = 0; above < lines.size(); above++) {
            char separator = CsvTable.separator(lines.get(above));
            CsvHeader header = CsvHeader.of(cells(lines.get(above), separator));
            for (VendorTable table : tables) {
                if (table.matches(new HashSet<>(header.keys()), source.name())) {
                    return Optional.of(new CsvRows(source, table, separator, above, header));
                }
            }
        }
        return Optional.empty();
    }

    private static List<String> cells(String line, char separator) {
        try (CsvReader<CsvRecord> csv = CsvTable.builder(separator).ofCsvRecord(line)) {
            return csv.stream().findFirst().map(CsvRecord::getFields).orElse(List.of());
        } catch (CsvParseException | IOException e) {
            return List.of();
        }
    }

    @Override
    public List<String> unknown() {
        return header.written().stream()
                .filter(heading -> !table.keys().contains(CsvHeader.key(heading)) && !heading.isBlank())
                .toList();
    }

    @Override
    public Optional<String> forEach(Consumer<VendorRow> sink) throws IOException {
        try (Reader in = TextFile.open(source);
                CsvReader<CsvRecord> csv = CsvTable.builder(separator).ofCsvRecord(in)) {
            int seen = 0;
            for (CsvRecord row : csv) {
                if (seen++ > above) {
                    sink.accept(row(row));
                }
            }
            return Optional.empty();
        } catch (CsvParseException e) {
            return Optional.of("From some row on the file is no table any more ("
                    + Excerpt.brief(String.valueOf(e.getMessage())) + "). A quotation mark may be missing.");
        } catch (UncheckedIOException e) {
            throw new IOException("The file cannot be read to its end", e);
        }
    }

    private VendorRow row(CsvRecord row) {
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < Math.min(row.getFieldCount(), header.keys().size()); i++) {
            String key = header.keys().get(i);
            // Strava writes some columns twice, in other units.
            cells.putIfAbsent(cells.containsKey(key) ? key + "_2" : key, row.getField(i));
        }
        return new VendorRow("line " + row.getStartingLineNumber(), cells);
    }
}
