package org.mendline.storage.importing.motion;

import java.io.IOException;
import java.util.OptionalDouble;
import org.mendline.storage.importing.Source;
import org.mendline.storage.importing.csv.CsvNumbers;
import org.mendline.storage.importing.device.Emission;
import org.mendline.storage.importing.text.Excerpt;

/// Reads the rows of a table, of which only some columns matter.
public final class TableRows {
    /// As many broken rows are set aside one by one; more are counted.
    private static final int MOST_REJECTED = 20;

    private final TextTable table;
    private final int[] columns;
    private final RowTime time;
    private final Emission emission;
    private int rejected;

    private TableRows(TextTable table, int[] columns, RowTime time, Emission emission) {
        this.table = table;
        this.columns = columns.clone();
        this.time = time;
        this.emission = emission;
    }

    /// When a row was sampled.
    @FunctionalInterface
    public interface RowTime {
        /// @param row from 0
        /// @return seconds on any clock; empty if the row tells none
        OptionalDouble seconds(String[] cells, CsvNumbers numbers, long row);

        /// The time stands in a column.
        static RowTime column(int column, double secondsPerUnit) {
            return (cells, numbers, row) -> {
                OptionalDouble time = column < cells.length ? numbers.parse(cells[column]) : OptionalDouble.empty();
                return time.isPresent() ? OptionalDouble.of(time.getAsDouble() * secondsPerUnit) : time;
            };
        }
    }

    /// All rows. Blank cells, and cells that are no number, are missing; rows without time or without any
    /// number in the columns asked for are set aside.
    ///
    /// @param columns of the file that become columns 0, 1, … of the result
    /// @throws IOException if the file cannot be read
    public static SampledRows read(Source source, TextTable table, int[] columns, RowTime time, Emission emission)
            throws IOException {
        return new TableRows(table, columns, time, emission).read(source);
    }

    private SampledRows read(Source source) throws IOException {
        SampledRows rows = new SampledRows(columns.length);
        try (BoundedLines lines = BoundedLines.open(source)) {
            long row = 0;
            for (var line = lines.next(); line.isPresent(); line = lines.next()) {
                if (lines.number() > table.headerLines() && !line.get().isBlank()) {
                    add(line.get(), lines.number(), row++, rows);
                }
            }
        }
        if (rejected > MOST_REJECTED) {
            emission.note("file", (rejected - MOST_REJECTED) + " more rows are broken and were left out.");
        }
        rows.remark(emission);
        return rows;
    }

    private void add(String line, long number, long row, SampledRows rows) {
        String[] cells = table.cells(line);
        OptionalDouble seconds = time.seconds(cells, table.numbers(), row);
        double[] values = new double[columns.length];
        boolean any = false;
        for (int i = 0; i < columns.length; i++) {
            String cell = columns[i] < cells.length ? cells[columns[i]] : "";
            values[i] = table.numbers().parse(cell).orElse(Double.NaN);
            any |= !Double.isNaN(values[i]);
        }
        if (seconds.isPresent() && any) {
            rows.add(seconds.getAsDouble(), values);
        } else {
            reject(line, number, seconds.isPresent());
        }
    }

    private void reject(String line, long number, boolean timed) {
        rejected++;
        if (rejected <= MOST_REJECTED) {
            emission.reject(
                    "line " + number,
                    "The row \"" + Excerpt.brief(line) + "\" has no "
                            + (timed ? "number where one is expected." : "time, so it has no place in the recording."),
                    line);
        }
    }
}
