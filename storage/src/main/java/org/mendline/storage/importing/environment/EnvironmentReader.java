package org.mendline.storage.importing.environment;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.mendline.storage.importing.FormatReader;
import org.mendline.storage.importing.ReadItem;
import org.mendline.storage.importing.Source;
import org.mendline.storage.importing.UnreadableFileException;
import org.mendline.storage.importing.csv.CsvDates;
import org.mendline.storage.importing.csv.CsvNumbers;
import org.mendline.storage.importing.csv.CsvTable;
import org.mendline.storage.importing.device.DaySeries;
import org.mendline.storage.importing.device.Emission;
import org.mendline.storage.importing.environment.EnvironmentColumns.Column;
import org.mendline.storage.importing.text.ClockTime;
import org.mendline.storage.importing.text.Excerpt;
import org.mendline.storage.importing.text.TextFile;
import org.mendline.storage.observation.UnitConversion;

/// Reads tables of a person's surroundings: every sample goes into a series of its day, and each day's mean becomes an
/// observation. The file is walked once for evidence on dates and numbers, and once for its values.
public final class EnvironmentReader implements FormatReader {
    private static final String WRITER = "Environment file";
    private static final Set<String> NOTHING = Set.of("", "na", "n/a", "nan", "null", "none", "-", "--");

    private final ZoneId zone;
    private final UnitConversion units;

    /// @param zone holds for times that carry no offset
    /// @param units put values of one quantity into one unit
    public EnvironmentReader(ZoneId zone, UnitConversion units) {
        this.zone = zone;
        this.units = units;
    }

    @Override
    public String format() {
        return "environment";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public boolean accepts(Source source) {
        return EnvironmentColumns.of(source).isPresent();
    }

    @Override
    public void read(Source source, Consumer<ReadItem> sink) throws IOException, UnreadableFileException {
        EnvironmentColumns table = EnvironmentColumns.of(source)
                .orElseThrow(() -> new UnreadableFileException("The table tells nothing of temperature, humidity, air"
                        + " pressure or fine dust under headings that Mendline knows."));
        CsvDates dates = new CsvDates();
        CsvNumbers numbers = new CsvNumbers();
        long[] rows = new long[1];
        Optional<String> damage = forEach(source, table, row -> {
            rows[0]++;
            dates.show(moment(row, table));
            table.columns().forEach(column -> numbers.show(cell(row, column.index())));
        });
        if (rows[0] == 0) {
            throw new UnreadableFileException(damage.orElse("The table has headings but no rows."));
        }
        if (dates.objection().isPresent()) {
            throw new UnreadableFileException(dates.objection().get());
        }
        Emission emission = Emission.ofOwner(WRITER, sink);
        Values values = new Values(emission, table, dates, numbers);
        forEach(source, table, values::take);
        values.finish();
        if (!table.repeating().isEmpty()) {
            emission.note(
                    "header",
                    "Several columns tell the same quantity; of each row the first that is filled was read, and these"
                            + " only where it is empty: " + Excerpt.raw(String.join(", ", table.repeating())) + ".");
        }
        if (!table.unread().isEmpty()) {
            emission.note(
                    "header",
                    "Columns that Mendline does not use were not read: "
                            + Excerpt.raw(String.join(", ", table.unread())) + ".");
        }
        damage.ifPresent(reason -> emission.damaged("file", reason));
    }

    private static Optional<String> forEach(Source source, EnvironmentColumns table, Consumer<CsvRecord> sink)
            throws IOException {
        try (Reader in = TextFile.open(source);
                CsvReader<CsvRecord> csv = CsvTable.builder(table.separator()).ofCsvRecord(in)) {
            boolean header = true;
            for (CsvRecord row : csv) {
                if (!header) {
                    sink.accept(row);
                }
                header = false;
            }
            return Optional.empty();
        } catch (CsvParseException e) {
            return Optional.of("From some row on the file is no table any more ("
                    + Excerpt.brief(String.valueOf(e.getMessage())) + "). A quotation mark may be missing.");
        } catch (UncheckedIOException e) {
            throw new IOException("The file cannot be read to its end", e);
        }
    }

    private static String cell(CsvRecord row, int index) {
        String text =
                index >= 0 && index < row.getFieldCount() ? row.getField(index).strip() : "";
        return NOTHING.contains(text.toLowerCase(Locale.ROOT)) ? "" : text;
    }

    private static String moment(CsvRecord row, EnvironmentColumns table) {
        return (cell(row, table.date()) + " " + cell(row, table.time())).strip();
    }

    /// The samples on their way to series and means.
    private final class Values {
        private final Emission emission;
        private final EnvironmentColumns table;
        private final CsvDates dates;
        private final CsvNumbers numbers;
        private final DaySeries series;
        private final DayMeans means = new DayMeans();

        Values(Emission emission, EnvironmentColumns table, CsvDates dates, CsvNumbers numbers) {
            this.emission = emission;
            this.table = table;
            this.dates = dates;
            this.numbers = numbers;
            this.series = new DaySeries(emission);
        }

        void take(CsvRecord row) {
            String record = "line " + row.getStartingLineNumber();
            List<Column> filled = table.columns().stream()
                    .filter(column -> !cell(row, column.index()).isEmpty())
                    .toList();
            Optional<ClockTime> time = dates.parse(moment(row, table));
            if (!filled.isEmpty() && time.isEmpty()) {
                emission.reject(
                        record,
                        "The row states no valid time (\"" + Excerpt.brief(moment(row, table))
                                + "\"). Write it as YYYY-MM-DD hh:mm.",
                        String.join(" | ", row.getFields()));
                return;
            }
            Set<Quantity> told = EnumSet.noneOf(Quantity.class);
            filled.stream()
                    .filter(column -> told.add(column.quantity()))
                    .forEach(column -> take(row, column, time.orElseThrow(), record));
        }

        /// The unit in the cell comes before that of the heading.
        private void take(CsvRecord row, Column column, ClockTime time, String record) {
            String text = cell(row, column.index());
            Optional<CsvNumbers.Quantity> quantity = numbers.quantity(text);
            if (quantity.isEmpty()) {
                reject(row, column, record, numbers.objection(text));
                return;
            }
            String written = quantity.get().unit().orElse(column.unit());
            double value = quantity.get().value();
            switch (convert(value, written, column.unit(), column.quantity())) {
                case UnitConversion.Result.Refused refused -> reject(row, column, record, refused.reason());
                case UnitConversion.Result.Converted inColumn -> add(column, inColumn.value(), time);
            }
        }

        private void reject(CsvRecord row, Column column, String record, String reason) {
            emission.reject(record + ", " + column.heading(), reason, String.join(" | ", row.getFields()));
        }

        private UnitConversion.Result convert(double value, String from, String to, Quantity quantity) {
            return from.equals(to)
                    ? new UnitConversion.Result.Converted(value)
                    : units.convert(value, from, to, quantity.sample().code());
        }

        /// A day's mean is of one unit, whichever column its values stood in.
        private void add(Column column, double value, ClockTime time) {
            Instant at = time.instant(zone);
            LocalDate day = time.local().toLocalDate();
            Quantity quantity = column.quantity();
            series.add(quantity.sample().in(column.unit()), WRITER, day.toEpochDay(), at.toEpochMilli(), value);
            String unit = table.unit(quantity);
            if (convert(value, column.unit(), unit, quantity) instanceof UnitConversion.Result.Converted(double one)) {
                means.add(quantity, unit, day, one, at, time.offset());
            }
        }

        void finish() {
            series.finish();
            means.emit(emission);
        }
    }
}
