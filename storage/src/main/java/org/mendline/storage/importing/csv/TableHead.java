package org.mendline.storage.importing.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Finds separator and headings of a table that may begin with lines of another kind: the name of a laboratory, the
/// date of a print.
///
/// @param preamble records before the headings
record TableHead(char separator, int preamble, List<String> headings) {
    private static final char[] SEPARATORS = {';', '\t', '|', ','};
    private static final int ROWS = 60;
    private static final int LATEST_HEADER = 30;
    private static final Pattern NUMBER_OR_DATE = Pattern.compile("[+-]?\\d[\\d.,:/ T-]*");

    /// @param head the first characters of a file; its last line may be cut
    static Optional<TableHead> of(String head) {
        TableHead best = null;
        int most = 0;
        for (char separator : SEPARATORS) {
            List<List<String>> rows = rows(head, separator);
            int width = width(rows);
            int regular = (int) rows.stream().filter(row -> row.size() == width).count();
            int first = first(rows, width);
            boolean table = width >= 2 && regular >= 2 && regular * 10 >= (rows.size() - first) * 6;
            if (table
                    && first < Math.min(LATEST_HEADER, rows.size())
                    && regular * width > most
                    && isHeading(rows.get(first))) {
                most = regular * width;
                best = new TableHead(separator, first, rows.get(first));
            }
        }
        return Optional.ofNullable(best);
    }

    private static List<List<String>> rows(String head, char separator) {
        List<List<String>> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> csv = CsvTable.builder(separator).ofCsvRecord(whole(head))) {
            for (CsvRecord row : csv) {
                rows.add(row.getFields());
                if (rows.size() == ROWS) {
                    break;
                }
            }
        } catch (CsvParseException | UncheckedIOException | IOException e) {
            return rows; // a head may end within a quoted cell; the rows before it are as good as any
        }
        return rows;
    }

    /// Without the last line, if the head was cut within it.
    private static String whole(String head) {
        int end = Math.max(head.lastIndexOf('\n'), head.lastIndexOf('\r'));
        boolean cut = head.length() >= org.mendline.storage.importing.Source.HEAD_BYTES / 2;
        return cut && end > 0 ? head.substring(0, end) : head;
    }

    /// The number of cells that most rows have; of equals the greater.
    private static int width(List<List<String>> rows) {
        Map<Integer, Integer> counts = new HashMap<>();
        rows.forEach(row -> counts.merge(row.size(), 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(0);
    }

    private static int first(List<List<String>> rows, int width) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).size() == width && filled(rows.get(i)) * 2 >= width) {
                return i;
            }
        }
        return rows.size();
    }

    private static long filled(List<String> row) {
        return row.stream().filter(cell -> !cell.isBlank()).count();
    }

    /// Headings are words; a first row of values means that the table has none.
    private static boolean isHeading(List<String> row) {
        return row.stream()
                .noneMatch(cell -> NUMBER_OR_DATE.matcher(cell.strip()).matches());
    }
}
