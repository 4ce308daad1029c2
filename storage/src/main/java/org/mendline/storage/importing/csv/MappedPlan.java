package org.mendline.storage.importing.csv;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.mendline.storage.importing.ReadItem;
import org.mendline.storage.importing.Subject;
import org.mendline.storage.importing.question.Meaning.Measured;
import org.mendline.storage.importing.question.Meaning.Role;
import org.mendline.storage.importing.question.TableMapping;
import org.mendline.storage.importing.text.ClockTime;
import org.mendline.storage.importing.text.Excerpt;
import org.mendline.storage.observation.Quality;

/// A table read as the user said: wide (measures are columns), long (a column names the measure), or both.
final class MappedPlan implements TabularReader.Plan {
    private record ValueColumn(int index, String heading, Measured measure) {}

    private final MeasureNames names;
    private final ZoneId zone;
    private final Meanings meanings;
    private final OptionalInt date;
    private final OptionalInt time;
    private final OptionalInt measure;
    private final OptionalInt value;
    private final OptionalInt unit;
    private final CsvSubjects subjects;
    private final List<ValueColumn> values = new ArrayList<>();
    private final List<String> unsaid = new ArrayList<>();

    MappedPlan(CsvHeader header, TableMapping said, MeasureNames names, ZoneId zone) {
        this.names = names;
        this.zone = zone;
        this.meanings = new Meanings(said);
        this.date = meanings.column(header, Role.DATE);
        this.time = meanings.column(header, Role.TIME);
        this.measure = meanings.column(header, Role.MEASURE);
        this.value = meanings.column(header, Role.VALUE);
        this.unit = meanings.column(header, Role.UNIT);
        this.subjects = new CsvSubjects(meanings.column(header, Role.PERSON));
        for (int i = 0; i < header.written().size(); i++) {
            String heading = header.written().get(i);
            int index = i;
            meanings.measured(heading).ifPresent(m -> values.add(new ValueColumn(index, heading, m)));
            if (meanings.of(heading).isEmpty() && !heading.isBlank()) {
                unsaid.add(heading);
            }
        }
    }

    /// Whether enough was said to read rows: a date, and values by column or by the word beside them.
    boolean isComplete() {
        return date.isPresent() && (!values.isEmpty() || isLong());
    }

    private boolean isLong() {
        return measure.isPresent() && value.isPresent();
    }

    @Override
    public void show(CsvRow row, CsvDates dates, CsvNumbers numbers) {
        dates.show(row.cell(date), row.record());
        values.forEach(column -> numbers.show(row.cell(column.index())));
        numbers.show(row.cell(value));
    }

    @Override
    public void remark(Consumer<ReadItem> sink) {
        if (!unsaid.isEmpty()) {
            sink.accept(new ReadItem.Note(
                    "header",
                    "Columns of which nothing was said were not read: " + Excerpt.raw(String.join(", ", unsaid))
                            + "."));
        }
    }

    @Override
    public void read(CsvRow row, CsvDates dates, CsvNumbers numbers, Consumer<ReadItem> sink) {
        boolean empty = values.stream().allMatch(v -> row.cell(v.index()).isEmpty())
                && row.cell(value).isEmpty();
        if (empty) {
            return;
        }
        Optional<Subject> subject = subjects.of(row);
        Optional<ClockTime> at = dates.parse((row.cell(date) + " " + row.cell(time)).strip());
        if (subject.isEmpty()) {
            sink.accept(new ReadItem.Rejected(row.record(), CsvSubjects.MISSING, row.raw()));
        } else if (at.isEmpty()) {
            sink.accept(new ReadItem.Rejected(
                    row.record(),
                    "The row states no valid date (\"" + Excerpt.brief(row.cell(date) + " " + row.cell(time))
                            + "\"). Write it as YYYY-MM-DD.",
                    row.raw()));
        } else {
            new Row(row, subject.get(), at.get(), numbers, sink).emit();
        }
    }

    /// One row, on its way out.
    private final class Row {
        private final CsvRow row;
        private final Subject subject;
        private final ClockTime at;
        private final CsvNumbers numbers;
        private final Consumer<ReadItem> sink;

        Row(CsvRow row, Subject subject, ClockTime at, CsvNumbers numbers, Consumer<ReadItem> sink) {
            this.row = row;
            this.subject = subject;
            this.at = at;
            this.numbers = numbers;
            this.sink = sink;
        }

        void emit() {
            for (ValueColumn column : values) {
                String record = row.record() + ", column " + column.heading();
                cell(
                        column.measure(),
                        row.cell(column.index()),
                        HeadingUnit.bracketed(column.heading()).unit(),
                        record);
            }
            if (isLong()) {
                word(row.cell(measure));
            }
        }

        private void word(String word) {
            if (meanings.isIgnored(word)) {
                return;
            }
            Optional<Measured> meant =
                    meanings.measured(word).or(() -> names.code(word).map(c -> new Measured(c, Optional.empty())));
            if (meant.isEmpty()) {
                reject(
                        row.record(),
                        "The measure \"" + Excerpt.brief(word)
                                + "\" is not known. Say what it means, or use a LOINC code.");
            } else {
                cell(meant.get(), row.cell(value), Optional.empty(), row.record());
            }
        }

        /// The unit in the cell comes before the one in the row, that before the one that was said or stands in the
        /// heading.
        private void cell(Measured meant, String text, Optional<String> heading, String record) {
            if (text.isEmpty()) {
                return;
            }
            Optional<CsvNumbers.Quantity> quantity = numbers.quantity(text);
            if (quantity.isEmpty()) {
                reject(record, numbers.objection(text));
                return;
            }
            String beside = row.cell(unit);
            Optional<String> written = quantity.get()
                    .unit()
                    .or(() -> Optional.of(beside).filter(u -> !u.isEmpty()))
                    .or(meant::unit)
                    .or(() -> heading)
                    .or(() -> names.unwrittenUnit(meant.code()));
            if (written.isEmpty()) {
                reject(
                        record,
                        "No unit is given for " + names.name(meant.code())
                                + ". Say it with the measure, for example mg/L.");
            } else {
                emit(meant.code(), quantity.get().value(), written.get(), record);
            }
        }

        private void emit(String code, double number, String writtenUnit, String record) {
            sink.accept(new ReadItem.Value(
                    subject,
                    code,
                    names.name(code),
                    number,
                    writtenUnit,
                    at.instant(zone),
                    at.offset(),
                    Quality.VALID,
                    record,
                    Optional.empty()));
        }

        private void reject(String record, String reason) {
            sink.accept(new ReadItem.Rejected(record, reason, row.raw()));
        }
    }
}
