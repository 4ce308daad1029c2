package org.mendline.storage.importing.hl7;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mendline.storage.importing.ReadItem;
import org.mendline.storage.importing.Subject;
import org.mendline.storage.person.Sex;

/// What the PID segment says of the patient (HL7 v2.5.1 §3.4.2).
final class Hl7Patient {
    private Hl7Patient() {}

    /// The patient by PID-3: the medical record number if one is marked as such, else the first identifier.
    /// Empty where the message names nobody.
    static Optional<Subject> subject(Hl7Segment pid) {
        List<String> identifiers = pid.repetitions(3).stream()
                .filter(id -> !pid.componentOf(id, 1).isEmpty())
                .toList();
        return identifiers.stream()
                .filter(id -> pid.componentOf(id, 5).equals("MR"))
                .findFirst()
                .or(() -> identifiers.stream().findFirst())
                .map(id -> new Subject.Named(system(authority(pid, id)), pid.componentOf(id, 1)));
    }

    /// The clinic's own ids come back under the clinic's own name.
    private static String system(String authority) {
        return authority.equals("mendline") ? authority : "hl7:" + authority;
    }

    private static String authority(Hl7Segment pid, String identifier) {
        return Stream.of(4, 6)
                .map(component -> pid.componentOf(identifier, component))
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("unknown");
    }

    static ReadItem.PersonSeen seen(Hl7Segment pid, Subject subject, String record) {
        return new ReadItem.PersonSeen(
                subject,
                name(pid),
                birthYear(pid.component(7, 1)),
                sex(pid.component(8, 1)),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                false,
                record);
    }

    private static Optional<String> name(Hl7Segment pid) {
        String name = Stream.of(pid.component(5, 2), pid.component(5, 1))
                .filter(part -> !part.isEmpty() && !part.equals("\"\""))
                .collect(Collectors.joining(" "));
        return name.isEmpty() ? Optional.empty() : Optional.of(name);
    }

    private static OptionalInt birthYear(String date) {
        if (!date.matches("(?:18|19|20)\\d{2}.*")) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(Integer.parseInt(date.substring(0, 4)));
    }

    /// Administrative sex, HL7 table 0001.
    private static Optional<Sex> sex(String code) {
        return switch (code) {
            case "F" -> Optional.of(Sex.FEMALE);
            case "M" -> Optional.of(Sex.MALE);
            case "O", "A", "N", "X" -> Optional.of(Sex.OTHER);
            case "U" -> Optional.of(Sex.UNKNOWN);
            default -> Optional.empty();
        };
    }
}
