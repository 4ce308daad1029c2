package org.mendline.storage.importing.fhir;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mendline.storage.importing.ReadItem;
import org.mendline.storage.importing.Subject;
import org.mendline.storage.person.Sex;

/// A Patient resource as a person seen.
final class FhirPatient {
    /// As R4 and as older servers write it.
    private static final Set<String> RECORD_NUMBER_SYSTEMS = Set.of(
            "http://terminology.hl7.org/CodeSystem/v2-0203",
            "http://hl7.org/fhir/v2/0203",
            "urn:oid:2.16.840.1.113883.18.108",
            "");

    private FhirPatient() {}

    static ReadItem item(FhirEntry entry) {
        FhirNode patient = entry.resource();
        Optional<Subject.Named> subject = subject(patient, FhirIndex.patientId(entry));
        if (subject.isEmpty()) {
            return new ReadItem.Note(entry.name(), "This patient has no id, so nothing can refer to them.");
        }
        return new ReadItem.PersonSeen(
                subject.get(),
                name(patient),
                birthYear(patient.text("birthDate")),
                sex(patient.text("gender")),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                false,
                entry.name());
    }

    /// The patient by their medical record number (v2-0203 `MR`), which means the same person on every server; the
    /// resource's id, by which other files refer to them, beside it or alone. Empty where there is neither.
    static Optional<Subject.Named> subject(FhirNode patient, String id) {
        Optional<Subject.Named> byId = id.isEmpty() ? Optional.empty() : Optional.of(new Subject.Named("fhir", id));
        return patient.all("identifier").stream()
                .filter(FhirPatient::isRecordNumber)
                .filter(identifier -> !identifier.text("value").isBlank())
                .findFirst()
                .map(number -> new Subject.Named(
                        "fhir:" + number.text("system"), number.text("value").strip(), byId))
                .or(() -> byId);
    }

    private static boolean isRecordNumber(FhirNode identifier) {
        return identifier.all("type").stream()
                .flatMap(type -> type.all("coding").stream())
                .anyMatch(coding ->
                        coding.text("code").equals("MR") && RECORD_NUMBER_SYSTEMS.contains(coding.text("system")));
    }

    private static Optional<String> name(FhirNode patient) {
        Optional<FhirNode> name = patient.all("name").stream()
                .filter(n -> n.text("use").equals("official"))
                .findFirst()
                .or(() -> patient.first("name"));
        return name.map(n -> {
                    String parts = Stream.concat(
                                    n.all("given").stream().map(FhirNode::text), Stream.of(n.text("family")))
                            .filter(part -> !part.isBlank())
                            .collect(Collectors.joining(" "));
                    return parts.isEmpty() ? n.text("text") : parts;
                })
                .filter(text -> !text.isBlank());
    }

    private static OptionalInt birthYear(String date) {
        return date.matches("(?:18|19|20)\\d{2}(?:-.*)?")
                ? OptionalInt.of(Integer.parseInt(date.substring(0, 4)))
                : OptionalInt.empty();
    }

    private static Optional<Sex> sex(String gender) {
        return switch (gender) {
            case "female" -> Optional.of(Sex.FEMALE);
            case "male" -> Optional.of(Sex.MALE);
            case "other" -> Optional.of(Sex.OTHER);
            case "unknown" -> Optional.of(Sex.UNKNOWN);
            default -> Optional.empty();
        };
    }
}
