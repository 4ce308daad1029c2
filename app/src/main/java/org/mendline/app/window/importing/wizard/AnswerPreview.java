package org.mendline.app.window.importing.wizard;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mendline.app.window.text.Texts;
import org.mendline.storage.importing.ReadItem;
import org.mendline.storage.importing.Subject;
import org.mendline.storage.importing.csv.TableTrial;
import org.mendline.storage.importing.question.DateExample;
import org.mendline.storage.importing.question.DateOrder;
import org.mendline.storage.importing.question.FileAnswers;
import org.mendline.storage.importing.question.Meaning;
import org.mendline.storage.importing.question.NameInDoubt;
import org.mendline.storage.importing.question.PersonAnswer;
import org.mendline.storage.importing.question.Question;
import org.mendline.storage.observation.Measure;
import org.mendline.storage.observation.MeasureCatalogue;

/// Says in sentences how rows will be read once the answers hold: `CRP 12.8 mg/L on 3 April 2026 for P-104`.
public final class AnswerPreview {
    private static final int ROWS = 5;

    private final Texts texts;
    private final DateTimeFormatter dayFormat;
    private final DateTimeFormatter momentFormat;
    private final MeasureCatalogue measures;
    private final ZoneId zone;
    private final TableTrial trial;

    /// @param zone of dates shown, and of times that carry none
    public AnswerPreview(Texts texts, MeasureCatalogue measures, ZoneId zone) {
        this.texts = texts;
        this.dayFormat = texts.dates("d MMM yyyy");
        this.momentFormat = texts.dates("d MMM yyyy, HH:mm:ss");
        this.measures = measures;
        this.zone = zone;
        this.trial = new TableTrial(measures, zone);
    }

    MeasureCatalogue measures() {
        return measures;
    }

    /// At most five sentences.
    List<String> of(Question question, FileAnswers answers) {
        List<String> lines = switch (question) {
            case Question.AmbiguousDates dates ->
                dates.examples().stream()
                        .map(e -> date(e, answers.table().dateOrder()))
                        .toList();
            case Question.UnknownTable table -> table(trial.of(table, answers.table()));
            case Question.UnknownColumns columns -> names(columns.columns(), answers);
            case Question.UnknownMeasures words -> names(words.words(), answers);
            case Question.PersonInDoubt person -> List.of(person(person, answers));
            case Question.Undated undated -> List.of(recorded(undated, answers));
        };
        return lines.stream().limit(ROWS).toList();
    }

    private String date(DateExample example, Optional<DateOrder> order) {
        return order.map(o -> texts.format(
                        "wizard.preview.date",
                        example.written(),
                        day(o == DateOrder.DAY_FIRST ? example.dayFirst() : example.monthFirst()),
                        example.record()))
                .orElseGet(() -> texts.format(
                        "wizard.preview.dateOpen",
                        example.written(),
                        day(example.dayFirst()),
                        day(example.monthFirst())));
    }

    private List<String> table(TableTrial.Outcome outcome) {
        List<String> lines = new ArrayList<>();
        outcome.missing().ifPresent(lines::add);
        for (ReadItem item : outcome.items()) {
            switch (item) {
                case ReadItem.Value value -> lines.add(value(value));
                case ReadItem.Rejected row ->
                    lines.add(texts.format("wizard.preview.aside", row.record(), row.reason()));
                default -> {}
            }
        }
        return lines;
    }

    private String value(ReadItem.Value value) {
        String who = switch (value.subject()) {
            case Subject.Named named -> named.value();
            case Subject.DeviceOwner owner -> texts.get("wizard.preview.owner");
            case Subject.FileOwner owner -> texts.get("wizard.preview.owner");
        };
        return texts.format(
                "wizard.preview.value",
                value.name(),
                number(value.value()),
                value.unit().equals("1") ? "" : value.unit(),
                day(value.instant().atZone(zone).toLocalDate()),
                who);
    }

    private List<String> names(List<NameInDoubt> names, FileAnswers answers) {
        return names.stream()
                .map(name -> Optional.ofNullable(answers.table().names().get(name.name()))
                        .map(meaning -> name(name, meaning))
                        .orElseGet(() -> texts.format("wizard.preview.open", name.name())))
                .toList();
    }

    private String name(NameInDoubt name, Meaning meaning) {
        String example = name.examples().isEmpty() ? "" : name.examples().getFirst();
        return switch (meaning) {
            case Meaning.Measured m ->
                texts.format(
                        "wizard.preview.name",
                        name.name(),
                        example,
                        measures.find(m.code()).map(Measure::name).orElse(m.code()),
                        m.unit().or(name::unit).orElse(""));
            case Meaning.Column c ->
                texts.format("wizard.preview.column", name.name(), texts.get("wizard.role." + c.role()));
        };
    }

    private String person(Question.PersonInDoubt person, FileAnswers answers) {
        PersonAnswer answer = answers.persons().get(person.value());
        return switch (answer) {
            case null -> texts.format("wizard.preview.personOpen", person.value());
            case PersonAnswer.Same same -> texts.format("wizard.preview.same", person.value(), same.person());
            case PersonAnswer.Somebody somebody -> texts.format("wizard.preview.new", person.value());
        };
    }

    private String recorded(Question.Undated undated, FileAnswers answers) {
        return answers.recordedAt()
                .map(at -> texts.format(
                        "wizard.preview.recorded",
                        undated.file(),
                        moment(at.local()),
                        at.zone().orElse(zone).getId()))
                .orElseGet(() -> texts.format("wizard.preview.undated", undated.file()));
    }

    /// The zone of times that carry none.
    ZoneId zone() {
        return zone;
    }

    private String moment(LocalDateTime moment) {
        return moment.format(momentFormat);
    }

    private String day(LocalDate day) {
        return day.format(dayFormat);
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e9
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
