package org.mendline.storage.importing.environment;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mendline.storage.importing.Source;
import org.mendline.storage.importing.csv.CsvHeader;
import org.mendline.storage.importing.csv.CsvTable;
import org.mendline.storage.importing.text.TextFile;

/// Which columns of a table tell of the surroundings.
///
/// @param date column of date and time
/// @param time column of the time of day, where it has its own; else -1
/// @param unread headings that are none of these
record EnvironmentColumns(char separator, int date, int time, List<Column> columns, List<String> unread) {
    private static final Set<String> DATES = Set.of(
            "date",
            "datetime",
            "date_time",
            "timestamp",
            "time_stamp",
            "recorded",
            "recorded_at",
            "measured_at",
            "datum",
            "zeit",
            "zeitstempel");
    private static final Set<String> TIMES = Set.of("time", "uhrzeit", "zeit");
    private static final Map<String, Known> KNOWN = known();

    /// @param unit UCUM unit its numbers are in
    record Column(int index, String heading, Quantity quantity, String unit) {}

    private record Known(Quantity quantity, String unit) {}

    /// The columns, if the table is about surroundings: dated, and at least half of its headings known.
    static Optional<EnvironmentColumns> of(Source source) {
        String first = TextFile.head(source)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .findFirst()
                .orElse("");
        if (first.isEmpty() || TextFile.isBinary(source)) {
            return Optional.empty();
        }
        char separator = CsvTable.separator(first);
        try (CsvReader<CsvRecord> csv = CsvTable.builder(separator).ofCsvRecord(first)) {
            return csv.stream()
                    .findFirst()
                    .flatMap(row -> of(separator, row.getFields()))
                    .filter(EnvironmentColumns::isTelling);
        } catch (de.siegmar.fastcsv.reader.CsvParseException | IOException e) {
            // A line that is no row is no heading.
            return Optional.empty();
        }
    }

    private static Optional<EnvironmentColumns> of(char separator, List<String> written) {
        int date = -1;
        int time = -1;
        List<Column> columns = new ArrayList<>();
        List<String> unread = new ArrayList<>();
        for (int i = 0; i < written.size(); i++) {
            String key = CsvHeader.key(written.get(i));
            Known known = KNOWN.get(key);
            if (known != null) {
                columns.add(new Column(i, written.get(i).strip(), known.quantity(), known.unit()));
            } else if (date < 0 && DATES.contains(key)) {
                date = i;
            } else if (time < 0 && TIMES.contains(key)) {
                time = i;
            } else if (!key.isEmpty()) {
                unread.add(written.get(i).strip());
            }
        }
        return date < 0 && time < 0
                ? Optional.empty()
                : Optional.of(new EnvironmentColumns(
                        separator, date < 0 ? time : date, date < 0 ? -1 : time, List.copyOf(columns), unread));
    }

    /// The unit in which a quantity's values are put together: that of its first column.
    String unit(Quantity quantity) {
        return columns.stream()
                .filter(column -> column.quantity() == quantity)
                .findFirst()
                .map(Column::unit)
                .orElseThrow();
    }

    /// Headings of columns that tell what a column before them tells too.
    List<String> repeating() {
        Set<Quantity> told = EnumSet.noneOf(Quantity.class);
        return columns.stream()
                .filter(column -> !told.add(column.quantity()))
                .map(Column::heading)
                .toList();
    }

    private boolean isTelling() {
        int dates = time < 0 ? 1 : 2;
        return columns.stream().anyMatch(column -> column.quantity().isTelling())
                && columns.size() + dates >= unread.size();
    }

    private static Map<String, Known> known() {
        Map<String, Known> known = new HashMap<>();
        try (InputStream in = EnvironmentColumns.class.getResourceAsStream("columns.csv")) {
            if (in == null) {
                throw new IllegalStateException("The program is incomplete: its table columns.csv is missing.");
            }
            try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                    .commentStrategy(CommentStrategy.SKIP)
                    .ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                rows.forEach(row -> known.put(
                        CsvHeader.key(row.getField("heading")),
                        new Known(
                                Quantity.valueOf(row.getField("quantity").toUpperCase(Locale.ROOT)),
                                row.getField("unit"))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The program's own table columns.csv cannot be read.", e);
        }
        return Map.copyOf(known);
    }
}
