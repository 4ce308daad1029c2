package org.mendline.app.window.quarantine;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.OptionalDouble;
import org.mendline.app.window.text.Texts;
import org.mendline.storage.importing.Mend;
import org.mendline.storage.importing.Mend.MendedTime;
import org.mendline.storage.person.PersonId;

/// What somebody typed into the form; blank is "as the file has it".
///
/// @param date as `2026-09-01`
/// @param clock as `08:30`
public record FixEntry(
        Optional<PersonId> person, Optional<String> code, String value, String unit, String date, String clock) {
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("H:mm[:ss]").withResolverStyle(ResolverStyle.STRICT);

    /// Nothing typed.
    public static final FixEntry EMPTY = new FixEntry(Optional.empty(), Optional.empty(), "", "", "", "");

    /// What was typed, or why it cannot be meant.
    sealed interface Reading {
        record Meant(Mend mend) implements Reading {}

        record Wrong(String sentence) implements Reading {}
    }

    Reading read(Texts texts) {
        OptionalDouble number = OptionalDouble.empty();
        if (!value.isBlank()) {
            try {
                number = OptionalDouble.of(Double.parseDouble(value.strip().replace(',', '.')));
            } catch (NumberFormatException e) {
                return new Reading.Wrong(texts.format("check.wrong.value", value.strip()));
            }
        }
        if (date.isBlank() && !clock.isBlank()) {
            return new Reading.Wrong(texts.get("check.wrong.clockAlone"));
        }
        try {
            Optional<MendedTime> time = date.isBlank()
                    ? Optional.empty()
                    : Optional.of(new MendedTime(LocalDate.parse(date.strip()), time(), Optional.empty()));
            Optional<String> written = unit.isBlank() ? Optional.empty() : Optional.of(unit.strip());
            return new Reading.Meant(new Mend(person, code, number, written, time));
        } catch (DateTimeException e) {
            return new Reading.Wrong(texts.format("check.wrong.date", (date + " " + clock).strip()));
        }
    }

    private Optional<LocalTime> time() {
        return clock.isBlank() ? Optional.empty() : Optional.of(LocalTime.parse(clock.strip(), CLOCK));
    }
}
