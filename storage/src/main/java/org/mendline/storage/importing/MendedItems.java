package org.mendline.storage.importing;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mendline.storage.importing.Mend.MendedTime;
import org.mendline.storage.intake.HeldValue;
import org.mendline.storage.intake.QuarantinedRecord;
import org.mendline.storage.observation.MeasureCatalogue;
import org.mendline.storage.observation.Quality;
import org.mendline.storage.person.PersonId;
import org.mendline.storage.person.PersonRepository;

/// Makes of a record set aside and a correction the item its reader should have found.
record MendedItems(PersonRepository persons, MeasureCatalogue catalogue) {
    /// What came of it.
    sealed interface Result {
        /// @param change what was corrected, from what to what, for the audit
        record Ready(ReadItem.Value item, String change) implements Result {}

        /// @param reason a sentence: what is missing or wrong
        record Refused(String reason) implements Result {}
    }

    Result mended(QuarantinedRecord record, Mend mend) {
        Optional<HeldValue> held = record.value();
        List<String> missing = missing(record, mend);
        if (!missing.isEmpty()) {
            return new Result.Refused("Record " + record.id() + " (" + record.record() + " of " + record.file()
                    + ") was not understood by its reader. Say also its " + String.join(", ", missing)
                    + ", or dismiss it with a reason.");
        }
        Optional<String> objection = objection(mend, held);
        if (objection.isPresent()) {
            return new Result.Refused(objection.get());
        }
        String code = mend.code().or(() -> held.map(HeldValue::code)).orElseThrow();
        ZonedDateTime time = time(record, mend);
        boolean sameClock =
                mend.time().isEmpty() && held.flatMap(HeldValue::zone).isEmpty();
        ReadItem.Value item = new ReadItem.Value(
                subject(mend, held),
                code,
                held.filter(v -> v.code().equals(code)).map(HeldValue::name).orElse(""),
                mend.value().isPresent()
                        ? mend.value().getAsDouble()
                        : held.orElseThrow().value().orElseThrow(),
                mend.unit().or(() -> held.map(HeldValue::unit)).orElseThrow(),
                time.toInstant(),
                sameClock ? Optional.empty() : Optional.of(time.getZone()),
                held.map(HeldValue::quality).orElse(Quality.VALID),
                record.record(),
                held.flatMap(HeldValue::device));
        return new Result.Ready(item, change(record, mend, time));
    }

    private static List<String> missing(QuarantinedRecord record, Mend mend) {
        Optional<HeldValue> held = record.value();
        List<String> missing = new ArrayList<>();
        if (held.isEmpty() && mend.person().isEmpty()) {
            missing.add("person");
        }
        if (held.isEmpty() && mend.code().isEmpty()) {
            missing.add("measure");
        }
        if (mend.value().isEmpty() && held.flatMap(MendedItems::number).isEmpty()) {
            missing.add("value");
        }
        if (held.isEmpty() && mend.unit().isEmpty()) {
            missing.add("unit");
        }
        if (held.isEmpty() && mend.time().isEmpty()) {
            missing.add("date");
        }
        return missing;
    }

    private static Optional<Double> number(HeldValue held) {
        return held.value().isPresent() ? Optional.of(held.value().getAsDouble()) : Optional.empty();
    }

    private Optional<String> objection(Mend mend, Optional<HeldValue> held) {
        Optional<PersonId> stranger =
                mend.person().filter(id -> persons.find(id).isEmpty());
        if (stranger.isPresent()) {
            return Optional.of("There is no person \"" + stranger.get() + "\" in this store. Name one who is.");
        }
        Optional<String> unknown = mend.code()
                .filter(code -> catalogue.find(code).isEmpty())
                .filter(code -> held.filter(v -> v.code().equals(code)).isEmpty());
        return unknown.map(code -> "Mendline knows no measure \"" + code
                + "\". Name a LOINC code or a mendline: code of its list of measures.");
    }

    private static Subject subject(Mend mend, Optional<HeldValue> held) {
        return mend.person()
                .<Subject>map(id -> new Subject.Named(SubjectResolver.OWN_SYSTEM, id.value()))
                .orElseGet(() -> HeldItems.subject(held.orElseThrow().subject()));
    }

    private static ZonedDateTime time(QuarantinedRecord record, Mend mend) {
        Optional<HeldValue> held = record.value();
        ZoneId zone = mend.time()
                .flatMap(MendedTime::zone)
                .or(() -> held.flatMap(HeldValue::zone))
                .orElse(record.origin().zone());
        Optional<ZonedDateTime> first = held.map(HeldValue::instant).map((Instant at) -> at.atZone(zone));
        return mend.time()
                .map(t -> ZonedDateTime.of(
                        t.date(),
                        t.clock()
                                .or(() -> first.map(ZonedDateTime::toLocalTime))
                                .orElse(LocalTime.NOON),
                        zone))
                .orElseGet(first::orElseThrow);
    }

    /// `Corrected by hand: unit "mgdl" to "mg/dL".`
    private static String change(QuarantinedRecord record, Mend mend, ZonedDateTime time) {
        Optional<HeldValue> held = record.value();
        List<String> parts = new ArrayList<>();
        mend.person()
                .ifPresent(id -> parts.add("person "
                        + held.map(v -> "\"" + v.subject().name() + "\" to ").orElse("")
                        + "\"" + id + "\""));
        mend.code().ifPresent(code -> parts.add("measure " + from(held.map(HeldValue::code)) + "\"" + code + "\""));
        if (mend.value().isPresent()) {
            parts.add("value " + from(held.flatMap(MendedItems::number).map(String::valueOf)) + "\""
                    + mend.value().getAsDouble() + "\"");
        }
        mend.unit().ifPresent(unit -> parts.add("unit " + from(held.map(HeldValue::unit)) + "\"" + unit + "\""));
        mend.time()
                .ifPresent(t -> parts.add("time " + from(held.map(v -> String.valueOf(v.instant()))) + "\""
                        + time.toOffsetDateTime() + "\""));
        return parts.isEmpty()
                ? "tried again unchanged, and stored"
                : "corrected by hand and stored: " + String.join(", ", parts);
    }

    private static String from(Optional<String> before) {
        return before.map(text -> "\"" + text + "\" to ").orElse("");
    }
}
