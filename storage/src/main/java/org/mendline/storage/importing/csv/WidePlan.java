package org.mendline.storage.importing.csv;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.mendline.storage.importing.ReadItem;
import org.mendline.storage.importing.Subject;
import org.mendline.storage.importing.question.Meaning;
import org.mendline.storage.importing.question.Meaning.Role;
import org.mendline.storage.importing.question.NameInDoubt;
import org.mendline.storage.importing.question.Question;
import org.mendline.storage.importing.question.TableMapping;
import org.mendline.storage.importing.text.ClockTime;
import org.mendline.storage.importing.text.Excerpt;
import org.mendline.storage.observation.MeasureCodes;
import org.mendline.storage.observation.Quality;

/// A wide table: one day or visit a row, one measure a column; an empty cell is missing and never zero.
final class WidePlan implements TabularReader.Plan {
    /// The athlete-monitoring system PMSys (Thambawita et al. 2020, PMData, doi:10.1145/3339825.3394926)
    /// names its time column so, and asks soreness from 1 (worst) to 5.
    private static final String PMSYS = "effective_time_frame";
    private static final String SESSION_MINUTES = "mendline:session-duration";
    private static final String SESSION_RPE = "mendline:session-rpe";
    private static final Set<String> UNCLEAR = Set.of("rom", "range_of_motion");

    private record ValueColumn(int index, String heading, MeasureNames.Column column) {}

    private final CsvHeader header;
    private final MeasureNames names;
    private final ZoneId zone;
    private final List<ValueColumn> values = new ArrayList<>();
    private final OptionalInt date;
    private final OptionalInt onset;
    private final OptionalInt visitDay;
    private final CsvSubjects subjects;
    private final Meanings meanings;
    private final MeasureSuggestions suggestions;
    private final List<Integer> unread = new ArrayList<>();
    private final NamesInDoubt inDoubt = new NamesInDoubt();

    /// @param said what the user said of the headings
    WidePlan(CsvHeader header, MeasureNames names, TableMapping said, MeasureSuggestions suggestions, ZoneId zone) {
        this.header = header;
        this.names = names;
        this.zone = zone;
        this.suggestions = suggestions;
        this.meanings = new Meanings(said);
        this.date = role(Role.DATE, CsvWords.DATE);
        this.onset = header.find(CsvWords.ONSET);
        this.visitDay = header.find(CsvWords.VISIT_DAY);
        this.subjects = new CsvSubjects(role(Role.PERSON, CsvWords.PERSON));
        boolean pmsys = header.keys().contains(PMSYS);
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < header.keys().size(); i++) {
            String key = header.keys().get(i);
            String lookUp = pmsys && key.equals("soreness") ? "soreness_1_5" : key;
            int index = i;
            if (taken.add(key)) {
                column(header.written().get(index), lookUp)
                        .ifPresentOrElse(
                                c -> values.add(
                                        new ValueColumn(index, header.written().get(index), c)),
                                () -> unread.add(index));
            }
        }
        for (OptionalInt role : List.of(date, onset, visitDay, subjects.column())) {
            role.ifPresent(inRole -> unread.removeIf(i -> i == inRole));
        }
    }

    private OptionalInt role(Role role, Set<String> usual) {
        OptionalInt said = meanings.column(header, role);
        return said.isPresent() ? said : header.find(usual);
    }

    /// What the user said a column holds, else what its heading is known to mean.
    private Optional<MeasureNames.Column> column(String heading, String key) {
        if (meanings.isIgnored(heading)) {
            return Optional.empty();
        }
        Optional<Meaning.Measured> said = meanings.measured(heading);
        return said.isEmpty()
                ? names.column(key)
                : said.flatMap(m -> m.unit()
                        .or(() -> HeadingUnit.bracketed(heading).unit())
                        .or(() -> names.unwrittenUnit(m.code()))
                        .map(unit -> new MeasureNames.Column(m.code(), unit, MeasureNames.Kind.ANY)));
    }

    /// Whether rows can be placed in time: by date, or by day after an onset that stands in the row.
    boolean isDated() {
        return date.isPresent() || (onset.isPresent() && visitDay.isPresent());
    }

    /// Whether at least half of the headings that should hold values are known. Exports of other makers share
    /// a word or two with ours, but not their meaning and scale.
    boolean isMostlyKnown() {
        long roles = Stream.of(date, onset, visitDay, subjects.column())
                .filter(OptionalInt::isPresent)
                .count();
        return values.size() * 2L >= header.keys().size() - roles;
    }

    int count(MeasureNames.Kind kind) {
        return (int) values.stream().filter(v -> v.column().kind() == kind).count();
    }

    @Override
    public void remark(Consumer<ReadItem> sink) {
        List<NameInDoubt> asked = inDoubt.numeric(suggestions);
        List<String> unknown = new ArrayList<>();
        for (int i : unread) {
            String key = header.keys().get(i);
            String heading = header.written().get(i);
            if (UNCLEAR.contains(key) && !meanings.isIgnored(heading)) {
                sink.accept(new ReadItem.Note(
                        "header",
                        "The column \"" + header.written().get(i)
                                + "\" was not read: say which joint and movement, for example knee_flexion_deg."));
            } else if (!key.isEmpty()
                    && !meanings.isIgnored(heading)
                    && asked.stream().noneMatch(name -> name.name().equals(heading))) {
                unknown.add(heading);
            }
        }
        if (!asked.isEmpty()) {
            sink.accept(new ReadItem.Asked(new Question.UnknownColumns(TableSignature.of(header.written()), asked)));
        }
        if (!unknown.isEmpty()) {
            sink.accept(new ReadItem.Note(
                    "header",
                    "Columns that Mendline does not know were not read: " + Excerpt.raw(String.join(", ", unknown))
                            + "."));
        }
    }

    @Override
    public void show(CsvRow row, CsvDates dates, CsvNumbers numbers) {
        dates.show(row.cell(date), row.record());
        dates.show(row.cell(onset), row.record());
        values.forEach(v -> numbers.show(row.cell(v.index())));
        for (int i : unread) {
            String heading = header.written().get(i);
            if (!heading.isBlank() && !meanings.isIgnored(heading)) {
                inDoubt.show(heading, row.cell(i), "", numbers);
            }
        }
    }

    @Override
    public void read(CsvRow row, CsvDates dates, CsvNumbers numbers, Consumer<ReadItem> sink) {
        if (values.stream().allMatch(v -> row.cell(v.index()).isEmpty())) {
            return;
        }
        Optional<Subject> subject = subjects.of(row);
        Optional<ClockTime> time = time(row, dates, numbers);
        if (subject.isEmpty()) {
            sink.accept(new ReadItem.Rejected(row.record(), CsvSubjects.MISSING, row.raw()));
        } else if (time.isEmpty()) {
            sink.accept(new ReadItem.Rejected(
                    row.record(),
                    "The row states no valid date (\"" + Excerpt.brief(row.cell(date)) + "\"). Write it as YYYY-MM-DD.",
                    row.raw()));
        } else {
            new Emission(row, subject.get(), time.get(), numbers, sink).emit();
        }
    }

    private Optional<ClockTime> time(CsvRow row, CsvDates dates, CsvNumbers numbers) {
        if (!row.cell(date).isEmpty()) {
            return dates.parse(row.cell(date));
        }
        OptionalDouble day = numbers.parse(row.cell(visitDay));
        if (day.isEmpty()
                || day.getAsDouble() != Math.rint(day.getAsDouble())
                || Math.abs(day.getAsDouble()) > 36_600) {
            return Optional.empty();
        }
        return dates.parse(row.cell(onset)).map(start -> {
            LocalDate visit = start.local().toLocalDate().plusDays((long) day.getAsDouble());
            return new ClockTime(visit.atTime(LocalTime.NOON), Optional.empty());
        });
    }

    /// Emits the values of one row.
    private final class Emission {
        private final CsvRow row;
        private final Subject subject;
        private final ClockTime time;
        private final CsvNumbers numbers;
        private final Consumer<ReadItem> sink;

        Emission(CsvRow row, Subject subject, ClockTime time, CsvNumbers numbers, Consumer<ReadItem> sink) {
            this.row = row;
            this.subject = subject;
            this.time = time;
            this.numbers = numbers;
            this.sink = sink;
        }

        void emit() {
            for (ValueColumn column : values) {
                String text = row.cell(column.index());
                if (text.isEmpty()) {
                    continue;
                }
                String record = row.record() + ", column " + column.heading();
                numbers.quantity(text)
                        .ifPresentOrElse(
                                number -> value(
                                        column.column().code(),
                                        number.value(),
                                        number.unit().orElse(column.column().unit()),
                                        record),
                                () -> sink.accept(new ReadItem.Rejected(record, numbers.objection(text), row.raw())));
            }
            load();
        }

        /// Session load where the row has exertion and minutes but no load (Foster 2001, session RPE ×
        /// duration, doi:10.1519/00124278-200102000-00019).
        private void load() {
            OptionalDouble exertion = number(SESSION_RPE);
            OptionalDouble minutes = number(SESSION_MINUTES);
            if (number(MeasureCodes.SESSION_LOAD).isEmpty() && exertion.isPresent() && minutes.isPresent()) {
                value(
                        MeasureCodes.SESSION_LOAD,
                        exertion.getAsDouble() * minutes.getAsDouble(),
                        "1",
                        row.record() + ", exertion × minutes");
            }
        }

        private OptionalDouble number(String code) {
            return values.stream()
                    .filter(v -> v.column().code().equals(code))
                    .map(v -> numbers.parse(row.cell(v.index())))
                    .filter(OptionalDouble::isPresent)
                    .findFirst()
                    .orElse(OptionalDouble.empty());
        }

        private void value(String code, double number, String unit, String record) {
            sink.accept(new ReadItem.Value(
                    subject,
                    code,
                    names.name(code),
                    number,
                    unit,
                    time.instant(zone),
                    time.offset(),
                    Quality.VALID,
                    record,
                    Optional.empty()));
        }
    }
}
