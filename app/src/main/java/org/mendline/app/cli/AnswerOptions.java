package org.mendline.app.cli;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mendline.storage.importing.question.Answers;
import org.mendline.storage.importing.question.DateOrder;
import org.mendline.storage.importing.question.FileAnswers;
import org.mendline.storage.importing.question.Meaning;
import org.mendline.storage.importing.question.PersonAnswer;
import org.mendline.storage.importing.question.RecordedAt;
import org.mendline.storage.importing.question.TableMapping;
import picocli.CommandLine.Option;

/// Answers to what files leave open; they hold for all files of one call.
final class AnswerOptions {
    @Option(
            names = "--date-order",
            paramLabel = "ORDER",
            description = "Tables: dates such as 03/04/2026 begin with the day (dmy) or with the month (mdy).")
    private @Nullable String dateOrder;

    @Option(
            names = "--map",
            paramLabel = "NAME=MEANING",
            description = "Tables: what a heading, or a word for a measure, means: CODE or CODE:UNIT such as"
                    + " 1988-5:mg/L, or one of date, time, person, measure, value, unit, ignore; may be repeated.")
    private Map<String, String> meanings = new LinkedHashMap<>();

    @Option(
            names = "--same-person",
            paramLabel = "FILE_ID=PERSON",
            description =
                    "Whom an identifier in a file means: a person's id, or new for somebody else; may be repeated.")
    private Map<String, String> persons = new LinkedHashMap<>();

    @Option(
            names = "--recorded-at",
            paramLabel = "FILE=TIME",
            description = "When a file was recorded that does not tell it itself, by its name or path:"
                    + " YYYY-MM-DDTHH:MM, with an offset such as +02:00 where it is not --zone; may be repeated.")
    private Map<String, String> times = new LinkedHashMap<>();

    /// @throws CommandFailed if an answer is none
    Answers answers() {
        Map<String, Meaning> names = new LinkedHashMap<>();
        meanings.forEach((name, meaning) -> names.put(name, meaning(name, meaning)));
        Map<String, PersonAnswer> people = new HashMap<>();
        persons.forEach((id, person) -> people.put(
                id,
                person.equals("new") ? new PersonAnswer.Somebody() : new PersonAnswer.Same(PersonArgument.id(person))));
        Map<String, FileAnswers> byFile = new HashMap<>();
        times.forEach((file, time) ->
                byFile.put(file, new FileAnswers(TableMapping.NONE, Map.of(), Optional.of(recorded(file, time)))));
        return new Answers(new FileAnswers(new TableMapping(order(), names), people), byFile);
    }

    private static RecordedAt recorded(String file, String time) {
        return RecordedAt.parse(time)
                .orElseThrow(() -> new CommandFailed(
                        2,
                        "\"" + time + "\" is not when \"" + file + "\" can have been recorded; write date and time as"
                                + " 2026-05-03T10:00 or 2026-05-03T10:00+02:00."));
    }

    private static Meaning meaning(String name, String text) {
        Meaning meaning = Meaning.parse(text)
                .orElseThrow(() -> new CommandFailed(
                        2,
                        "\"" + text + "\" is no meaning for \"" + name
                                + "\"; write CODE or CODE:UNIT, for example 1988-5:mg/L, or date, time, person,"
                                + " measure, value, unit or ignore."));
        if (!meaning.isWellFormed()) {
            throw new CommandFailed(
                    2,
                    "\"" + text + "\", said of \"" + name
                            + "\", is no LOINC code: its last digit, by which typing errors"
                            + " show, does not fit the others. Look the code up again.");
        }
        return meaning;
    }

    private Optional<DateOrder> order() {
        return Optional.ofNullable(dateOrder)
                .map(code -> DateOrder.ofCode(code)
                        .orElseThrow(() -> new CommandFailed(
                                2,
                                "\"" + code + "\" is no order of dates; write dmy (day first) or mdy (month first).")));
    }
}
