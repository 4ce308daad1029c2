package org.mendline.storage.importing.fhir;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mendline.storage.importing.ReadItem;
import org.mendline.storage.importing.Subject;
import org.mendline.storage.person.Sex;

/// A Patient resource as a person seen.
final class FhirPatient {
    private FhirPatient() {}

    static ReadItem item(FhirEntry entry) {
        FhirNode patient = entry.resource();
        String id = FhirIndex.patientId(entry);
        if (id.isEmpty()) {
            return new ReadItem.Note(entry.name(), "This patient has no id, so nothing can refer to them.");
        }
        return new ReadItem.PersonSeen(
                new Subject.Named("fhir", id),
                name(patient),
                birthYear(patient.text("birthDate")),
                sex(patient.text("gender")),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                false,
                entry.name());
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
