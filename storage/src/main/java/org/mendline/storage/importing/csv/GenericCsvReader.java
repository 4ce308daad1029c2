package org.mendline.storage.importing.csv;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mendline.storage.importing.ReadItem;
import org.mendline.storage.importing.Subject;
import org.mendline.storage.importing.csv.CsvMapping.Role;
import org.mendline.storage.importing.question.Meaning;
import org.mendline.storage.importing.question.NameInDoubt;
import org.mendline.storage.importing.question.Question;
import org.mendline.storage.importing.question.TableMapping;
import org.mendline.storage.importing.text.ClockTime;
import org.mendline.storage.importing.text.Excerpt;
import org.mendline.storage.observation.MeasureCatalogue;
import org.mendline.storage.observation.Quality;
import org.mendline.storage.observation.UnitConversion;

/// Reads long tables: one value a row, with date, measure, value, and optionally person and unit. The measure
/// is a LOINC or Mendline code, a name of the catalogue, or a usual word for it. A table without a person column, but
/// with one of names, is left to the reader that asks.
public final class GenericCsvReader extends TabularReader {
    private final ZoneId zone;
    private final MeasureNames names;
    private final CsvMapping mapping;
    private final MeasureSuggestions suggestions;

    /// @param zone holds for times that carry no offset
    public GenericCsvReader(ZoneId zone, MeasureCatalogue catalogue, UnitConversion units, CsvMapping mapping) {
        this.zone = zone;
        this.names = new MeasureNames(catalogue);
        this.mapping = mapping;
        this.suggestions = new MeasureSuggestions(catalogue, units, names);
    }

    @Override
    public String format() {
        return "csv-generic";
    }

    @Override
    Optional<Plan> plan(CsvHeader header, TableMapping said) {
        OptionalInt date = column(header, Role.DATE, CsvWords.DATE);
        OptionalInt measure = column(header, Role.MEASURE, CsvWords.MEASURE);
        OptionalInt value = column(header, Role.VALUE, CsvWords.VALUE);
        if (date.isEmpty() || measure.isEmpty() || value.isEmpty()) {
            return Optional.empty();
        }
        CsvSubjects subjects = new CsvSubjects(column(header, Role.PERSON, CsvWords.PERSON));
        if (subjects.column().isEmpty() && mayNamePersons(header, List.of(date, measure, value))) {
            return Optional.empty();
        }
        OptionalInt unit = column(header, Role.UNIT, CsvWords.UNIT);
        Columns columns = new Columns(date.getAsInt(), measure.getAsInt(), value.getAsInt(), unit, subjects);
        return Optional.of(new LongTable(header, columns, new Meanings(said)));
    }

    /// Whether a column that has no part may hold names of persons: then the values are not all of one owner, and it is
    /// the user who has to say so.
    private static boolean mayNamePersons(CsvHeader header, List<OptionalInt> parts) {
        OptionalInt name = header.find(CsvWords.NAME);
        return name.isPresent() && !parts.contains(name);
    }

    private OptionalInt column(CsvHeader header, Role role, Set<String> usual) {
        return mapping.column(role)
                .map(name -> header.find(Set.of(CsvHeader.key(name))))
                .orElseGet(() -> header.find(usual));
    }

    private record Columns(int date, int measure, int value, OptionalInt unit, CsvSubjects subjects) {}

    /// One value a row.
    private final class LongTable implements Plan {
        private final CsvHeader header;
        private final int date;
        private final int measure;
        private final int value;
        private final OptionalInt unit;
        private final CsvSubjects subjects;
        private final Meanings meanings;
        private final NamesInDoubt inDoubt = new NamesInDoubt();

        LongTable(CsvHeader header, Columns columns, Meanings meanings) {
            this.header = header;
            this.date = columns.date();
            this.measure = columns.measure();
            this.value = columns.value();
            this.unit = columns.unit();
            this.subjects = columns.subjects();
            this.meanings = meanings;
        }

        @Override
        public void show(CsvRow row, CsvDates dates, CsvNumbers numbers) {
            dates.show(row.cell(date), row.record());
            numbers.show(row.cell(value));
            String word = row.cell(measure);
            Optional<String> code = code(word);
            boolean unclear = code.isEmpty()
                    || (Amount.of(row.cell(value)).unit().isEmpty()
                            && unit(row, word, code.get()).isEmpty());
            if (unclear && !word.isEmpty() && !meanings.isIgnored(word)) {
                inDoubt.show(word, row.cell(value), row.cell(unit), numbers);
            }
        }

        @Override
        public void remark(Consumer<ReadItem> sink) {
            String unread = IntStream.range(0, header.written().size())
                    .filter(i -> i != date && i != measure && i != value)
                    .filter(i -> unit.orElse(-1) != i && subjects.column().orElse(-1) != i)
                    .mapToObj(header.written()::get)
                    .filter(heading -> !heading.isBlank() && !meanings.isIgnored(heading))
                    .collect(Collectors.joining(", "));
            if (!unread.isEmpty()) {
                sink.accept(new ReadItem.Note(
                        "header", "Columns that Mendline does not use were not read: " + Excerpt.raw(unread) + "."));
            }
            List<NameInDoubt> words = inDoubt.numeric(suggestions);
            if (!words.isEmpty()) {
                sink.accept(
                        new ReadItem.Asked(new Question.UnknownMeasures(TableSignature.of(header.written()), words)));
            }
        }

        /// What the user said a word means, else what it is known to mean.
        private Optional<String> code(String word) {
            return meanings.measured(word)
                    .map(Meaning.Measured::code)
                    .or(() -> mapping.measure(word))
                    .or(() -> names.code(word));
        }

        @Override
        public void read(CsvRow row, CsvDates dates, CsvNumbers numbers, Consumer<ReadItem> sink) {
            String text = row.cell(value);
            String word = row.cell(measure);
            if (text.isEmpty() || meanings.isIgnored(word)) {
                return;
            }
            Optional<String> code = code(word);
            Optional<CsvNumbers.Quantity> number = numbers.quantity(text);
            Optional<String> unitText =
                    number.flatMap(CsvNumbers.Quantity::unit).or(() -> code.flatMap(c -> unit(row, word, c)));
            Optional<ClockTime> time = dates.parse(row.cell(date));
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
                        number.get().value(),
                        unitText.get(),
                        time.get().instant(zone),
                        time.get().offset(),
                        Quality.VALID,
                        row.record(),
                        Optional.empty()));
            }
        }

        private Optional<String> unit(CsvRow row, String word, String code) {
            String written = row.cell(unit);
            return written.isEmpty()
                    ? meanings.measured(word).flatMap(Meaning.Measured::unit).or(() -> names.unwrittenUnit(code))
                    : Optional.of(written);
        }

        private void reject(CsvRow row, String reason, Consumer<ReadItem> sink) {
            sink.accept(new ReadItem.Rejected(row.record(), reason, row.raw()));
        }
    }
}
