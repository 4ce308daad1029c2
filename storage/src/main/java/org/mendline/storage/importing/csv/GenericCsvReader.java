package org.mendline.storage.importing.csv;

import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import org.mendline.storage.importing.ReadItem;
import org.mendline.storage.importing.Subject;
import org.mendline.storage.importing.csv.CsvMapping.Role;
import org.mendline.storage.importing.text.ClockTime;
import org.mendline.storage.importing.text.Excerpt;
import org.mendline.storage.observation.MeasureCatalogue;
import org.mendline.storage.observation.Quality;

/// Reads long tables: one value a row, with date, measure, value, and optionally person and unit. The measure
/// is a LOINC or Mendline code, a name of the catalogue, or a usual word for it.
public final class GenericCsvReader extends TabularReader {
    private final ZoneId zone;
    private final MeasureNames names;
    private final CsvMapping mapping;

    /// @param zone holds for times that carry no offset
    public GenericCsvReader(ZoneId zone, MeasureCatalogue catalogue, CsvMapping mapping) {
        this.zone = zone;
        this.names = new MeasureNames(catalogue);
        this.mapping = mapping;
    }

    @Override
    public String format() {
        return "csv-generic";
    }

    @Override
    Optional<Plan> plan(CsvHeader header) {
        OptionalInt date = column(header, Role.DATE, CsvWords.DATE);
        OptionalInt measure = column(header, Role.MEASURE, CsvWords.MEASURE);
        OptionalInt value = column(header, Role.VALUE, CsvWords.VALUE);
        if (date.isEmpty() || measure.isEmpty() || value.isEmpty()) {
            return Optional.empty();
        }
        CsvSubjects subjects = new CsvSubjects(column(header, Role.PERSON, CsvWords.PERSON));
        OptionalInt unit = column(header, Role.UNIT, CsvWords.UNIT);
        return Optional.of(new LongTable(date.getAsInt(), measure.getAsInt(), value.getAsInt(), unit, subjects));
    }

    private OptionalInt column(CsvHeader header, Role role, Set<String> usual) {
        return mapping.column(role)
                .map(name -> header.find(Set.of(CsvHeader.key(name))))
                .orElseGet(() -> header.find(usual));
    }

    /// The columns of a long table.
    private final class LongTable implements Plan {
        private final int date;
        private final int measure;
        private final int value;
        private final OptionalInt unit;
        private final CsvSubjects subjects;

        LongTable(int date, int measure, int value, OptionalInt unit, CsvSubjects subjects) {
            this.date = date;
            this.measure = measure;
            this.value = value;
            this.unit = unit;
            this.subjects = subjects;
        }

        @Override
        public void show(CsvRow row, CsvDates dates, CsvNumbers numbers) {
            dates.show(row.cell(date));
            numbers.show(row.cell(value));
        }

        @Override
        public void remark(Consumer<ReadItem> sink) {
            // a long table has nothing to remark on as a whole
        }

        @Override
        public void read(CsvRow row, CsvDates dates, CsvNumbers numbers, Consumer<ReadItem> sink) {
            String text = row.cell(value);
            if (text.isEmpty()) {
                return;
            }
            String word = row.cell(measure);
            Optional<String> code = mapping.measure(word).or(() -> names.code(word));
            Optional<String> unitText = code.flatMap(c -> unit(row, c));
            Optional<ClockTime> time = dates.parse(row.cell(date));
            OptionalDouble number = numbers.parse(text);
            Optional<Subject> subject = subjects.of(row);
            if (subject.isEmpty()) {
                reject(row, CsvSubjects.MISSING, sink);
            } else if (code.isEmpty()) {
                reject(
                        row,
                        "The measure \"" + Excerpt.brief(word)
                                + "\" is not known. Use a LOINC code or a name from the catalogue of measures.",
                        sink);
            } else if (time.isEmpty()) {
                reject(
                        row,
                        "The date \"" + Excerpt.brief(row.cell(date)) + "\" is not a date. Write it as YYYY-MM-DD.",
                        sink);
            } else if (number.isEmpty()) {
                reject(row, numbers.objection(text), sink);
            } else if (unitText.isEmpty()) {
                reject(
                        row,
                        "The row states no unit for " + names.name(code.get())
                                + ". Fill in the unit column, for example mg/L.",
                        sink);
            } else {
                sink.accept(new ReadItem.Value(
                        subject.get(),
                        code.get(),
                        names.name(code.get()),
                        number.getAsDouble(),
                        unitText.get(),
                        time.get().instant(zone),
                        time.get().offset(),
                        Quality.VALID,
                        row.record(),
                        Optional.empty()));
            }
        }

        private Optional<String> unit(CsvRow row, String code) {
            String written = row.cell(unit);
            return written.isEmpty() ? names.unwrittenUnit(code) : Optional.of(written);
        }

        private void reject(CsvRow row, String reason, Consumer<ReadItem> sink) {
            sink.accept(new ReadItem.Rejected(row.record(), reason, row.raw()));
        }
    }
}
