package org.mendline.storage.importing.fhir;

import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.mendline.storage.importing.ReadItem;
import org.mendline.storage.importing.Subject;
import org.mendline.storage.importing.text.ClockTime;
import org.mendline.storage.importing.text.Excerpt;
import org.mendline.storage.importing.text.Numbers;
import org.mendline.storage.observation.Quality;

/// Turns one Observation, with its components, into values (FHIR R4 §10.1).
final class FhirObservation {
    private static final String UCUM = "http://unitsofmeasure.org";

    private static final Subject NOBODY_NAMED = new Subject.FileOwner("FHIR file");

    private final FhirEntry entry;
    private final FhirIndex index;
    private final FhirIndex.Report report;
    private final ZoneId zone;
    private final Consumer<ReadItem> sink;

    /// @param report what the report that holds the observation says
    FhirObservation(FhirEntry entry, FhirIndex index, FhirIndex.Report report, ZoneId zone, Consumer<ReadItem> sink) {
        this.entry = entry;
        this.index = index;
        this.report = report;
        this.zone = zone;
        this.sink = sink;
    }

    void read() {
        String status = entry.resource().text("status");
        switch (status) {
            case "final" -> values(this::standing, Quality.VALID);
            case "amended", "corrected" -> values(this::standing, Quality.CORRECTED);
            case "preliminary", "registered", "unknown", "" -> values(this::standing, Quality.PRELIMINARY);
            case "cancelled" -> values(this::withdrawn, "cancelled this observation");
            case "entered-in-error" -> values(this::withdrawn, "marked this observation as entered in error");
            default ->
                reject(
                        entry.name(),
                        entry.resource(),
                        "The status \"" + Excerpt.brief(status)
                                + "\" is not one that FHIR knows, so it is unclear whether it stands.");
        }
    }

    /// What becomes of one value or component, given what its status means.
    private interface Taken<T> {
        void take(String record, FhirNode owner, T status);
    }

    private <T> void values(Taken<T> taken, T status) {
        FhirNode observation = entry.resource();
        int component = 0;
        if (observation.nameStarting("value").isPresent() || !observation.has("component")) {
            taken.take(entry.name(), observation, status);
        }
        for (FhirNode part : observation.all("component")) {
            component++;
            taken.take(entry.name() + ", component " + component, part, status);
        }
    }

    private void standing(String record, FhirNode owner, Quality quality) {
        Optional<FhirNode> quantity = owner.first("valueQuantity");
        String number = number(owner);
        if (number.isEmpty()) {
            note(
                    record,
                    owner,
                    owner.nameStarting("value")
                            .map(kind -> "it holds no number (" + kind + ")")
                            .orElse("it has no value"));
            return;
        }
        String comparator = quantity.map(q -> q.text("comparator")).orElse("");
        OptionalDouble value = Numbers.parse(number);
        if (!comparator.isEmpty()) {
            reject(
                    record,
                    owner,
                    "The result \"" + Excerpt.brief(comparator + number)
                            + "\" is a limit and not a value (a censored value). It is kept here and not used in models.");
        } else if (value.isEmpty()) {
            reject(
                    record,
                    owner,
                    "The value \"" + Excerpt.brief(number)
                            + "\" is not a number that can be kept. Correct it at the source.");
        } else {
            emit(record, owner, quality, value.getAsDouble());
        }
    }

    private static String number(FhirNode owner) {
        return owner.first("valueQuantity").map(q -> q.text("value")).orElse(owner.text("valueInteger"));
    }

    private void withdrawn(String record, FhirNode owner, String because) {
        if (FhirCode.of(owner).isEmpty() || FhirTime.parse(stated()).isEmpty()) {
            note(record, owner, "the sender " + because + ", without telling which value of which moment is meant");
            return;
        }
        placed(
                record,
                owner,
                place -> sink.accept(new ReadItem.Withdrawn(
                        place.subject(),
                        place.code().code(),
                        place.code().name(),
                        Numbers.parse(number(owner)),
                        unit(owner),
                        place.time().instant(zone),
                        place.time().offset(),
                        because,
                        record,
                        Optional.empty())));
    }

    private void emit(String record, FhirNode owner, Quality quality, double value) {
        placed(
                record,
                owner,
                place -> sink.accept(new ReadItem.Value(
                        place.subject(),
                        place.code().code(),
                        place.code().name(),
                        value,
                        unit(owner),
                        place.time().instant(zone),
                        place.time().offset(),
                        quality,
                        record,
                        Optional.empty())));
    }

    /// Whose, what and when.
    private record Place(Subject subject, FhirCode code, ClockTime time) {}

    private void placed(String record, FhirNode owner, Consumer<Place> use) {
        Optional<FhirCode> code = FhirCode.of(owner);
        String stated = stated();
        Optional<ClockTime> time = FhirTime.parse(stated);
        Optional<Subject> subject = subject();
        if (code.isEmpty()) {
            reject(record, owner, "The code is missing, so it is unknown what was measured.");
        } else if (time.isEmpty()) {
            reject(
                    record,
                    owner,
                    stated.isEmpty()
                            ? "The observation has no time: neither effective nor issued is given."
                            : "The time \"" + Excerpt.brief(stated)
                                    + "\" does not name a day, so the value cannot be placed.");
        } else if (subject.isEmpty()) {
            reject(
                    record,
                    owner,
                    "The subject \"" + Excerpt.brief(reference()) + "\" is not a patient that can be found.");
        } else {
            use.accept(new Place(subject.get(), code.get(), time.get()));
        }
    }

    private static String unit(FhirNode owner) {
        String system = owner.text("valueQuantity", "system");
        String code = owner.text("valueQuantity", "code");
        String unit = owner.text("valueQuantity", "unit");
        boolean coded = !code.isEmpty() && (system.isEmpty() || system.equals(UCUM) || unit.isEmpty());
        String chosen = coded ? code : unit;
        return chosen.isEmpty() ? "1" : chosen;
    }

    private String stated() {
        String own = FhirTime.stated(entry.resource());
        if (!own.isEmpty()) {
            return own;
        }
        String issued = entry.resource().text("issued");
        return !report.time().isEmpty() ? report.time() : issued.isEmpty() ? report.issued() : issued;
    }

    private String reference() {
        String own = entry.resource().text("subject", "reference");
        return own.isEmpty() ? report.reference() : own;
    }

    /// The patient referred to; by identifier where there is no reference or the patient is contained; the
    /// file's owner where nobody is named.
    private Optional<Subject> subject() {
        String reference = reference();
        if (reference.startsWith("#")) {
            return entry.resource().all("contained").stream()
                    .filter(c -> c.type().equals("Patient") && c.id().equals(reference.substring(1)))
                    .findFirst()
                    .map(FhirObservation::identified);
        }
        if (!reference.isEmpty()) {
            return index.patient(reference);
        }
        return Optional.of(entry.resource()
                .first("subject")
                .map(FhirObservation::identified)
                .orElse(NOBODY_NAMED));
    }

    private static Subject identified(FhirNode owner) {
        Optional<Subject.Named> numbered = FhirPatient.subject(owner, "");
        if (numbered.isPresent()) {
            return numbered.get();
        }
        String value = owner.text("identifier", "value");
        return value.isEmpty() ? NOBODY_NAMED : new Subject.Named("fhir:" + owner.text("identifier", "system"), value);
    }

    private void note(String record, FhirNode owner, String because) {
        String name = FhirCode.of(owner).map(FhirCode::name).orElse("An observation without a code");
        sink.accept(new ReadItem.Note(record, Excerpt.brief(name) + " was not stored: " + because + "."));
    }

    private void reject(String record, FhirNode owner, String reason) {
        String code = FhirCode.of(owner).map(c -> c.code() + " " + c.name()).orElse("no code");
        sink.accept(new ReadItem.Rejected(
                record,
                reason,
                Excerpt.raw(code + " = " + owner.text("valueQuantity", "comparator")
                        + owner.text("valueQuantity", "value") + owner.text("valueInteger") + " " + unit(owner))));
    }
}
