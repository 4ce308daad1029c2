package org.mendline.ml.evaluate.task;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.OptionalDouble;

/// A CSV file with a header, in memory.
public final class CsvTable {
    private final Path file;
    private final List<NamedCsvRecord> records;

    private CsvTable(Path file, List<NamedCsvRecord> records) {
        this.file = file;
        this.records = records;
    }

    /// @throws UnreadableTaskException if it is not there
    public static CsvTable read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new UnreadableTaskException(
                    "The table " + file + " is not there. Put it beside its task description.");
        }
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            return new CsvTable(file, reader.stream().toList());
        }
    }

    /// All lines below the header.
    public List<Row> rows() {
        return records.stream().map(record -> new Row(file, record)).toList();
    }

    /// One line of the table.
    public record Row(Path file, NamedCsvRecord record) {
        /// A cell; empty where the table has nothing.
        ///
        /// @throws IllegalArgumentException if there is no such column
        public String text(String column) {
            return record.findField(column)
                    .orElseThrow(() -> new IllegalArgumentException("The table " + file.getFileName()
                            + " has no column \"" + column + "\". Check the task's names."))
                    .strip();
        }

        /// A number; empty for an empty cell or `NA`.
        ///
        /// @throws IllegalArgumentException if the cell holds something else
        public OptionalDouble number(String column) {
            String text = text(column);
            if (text.isEmpty() || text.equals("NA")) {
                return OptionalDouble.empty();
            }
            try {
                return OptionalDouble.of(Double.parseDouble(text));
            } catch (NumberFormatException notANumber) {
                throw new IllegalArgumentException(
                        "The table " + file.getFileName() + ", line " + record.getStartingLineNumber() + ", column \""
                                + column + "\" holds \"" + text + "\", which is no number.",
                        notANumber);
            }
        }

        /// A time: a number, or a date as days since 1970.
        public OptionalDouble time(String column) {
            String text = text(column);
            if (text.length() == 10 && text.charAt(4) == '-') {
                try {
                    return OptionalDouble.of((double) LocalDate.parse(text).toEpochDay());
                } catch (DateTimeParseException notADate) {
                    throw new IllegalArgumentException(
                            "The table " + file.getFileName() + ", line " + record.getStartingLineNumber()
                                    + " holds the date \"" + text + "\", which is none. Use year-month-day.",
                            notADate);
                }
            }
            return number(column);
        }
    }
}
