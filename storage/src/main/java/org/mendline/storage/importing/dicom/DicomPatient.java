package org.mendline.storage.importing.dicom;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mendline.storage.importing.ReadItem;
import org.mendline.storage.importing.Subject;
import org.mendline.storage.person.Sex;

/// What a header says of the patient (patient module, DICOM PS3.3 C.7.1.1).
final class DicomPatient {
    private static final String OWN = "mendline";
    private static final int LONGEST_ID = 300;

    private DicomPatient() {}

    /// The patient by number and whoever gave it; numbers of two institutions are never taken for one. Empty where the
    /// header states no number.
    static Optional<Subject> subject(DataSet data) {
        String id = data.first(Tag.PATIENT_ID);
        if (id.isEmpty() || id.length() > LONGEST_ID) {
            return Optional.empty();
        }
        String issuer = Stream.of(Tag.PATIENT_ID_ISSUER, Tag.INSTITUTION)
                .map(data::first)
                .filter(name -> !name.isEmpty() && name.length() <= LONGEST_ID)
                .findFirst()
                .orElse("unknown");
        return Optional.of(new Subject.Named(issuer.equals(OWN) ? OWN : "dicom:" + issuer, id));
    }

    static ReadItem.PersonSeen seen(DataSet data, Subject subject) {
        return new ReadItem.PersonSeen(
                subject,
                name(data),
                birthYear(data.first(Tag.BIRTH_DATE)),
                sex(data.first(Tag.SEX)),
                heightCm(data),
                positive(data.number(Tag.PATIENT_WEIGHT)),
                false,
                "patient");
    }

    /// Given name before family name, as elsewhere in Mendline; of several spellings (Latin, ideographic, phonetic) the
    /// first.
    static Optional<String> name(DataSet data) {
        String spelling = Stream.of(data.first(Tag.PATIENT_NAME).split("=", -1))
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
        String[] parts = spelling.split("\\^", -1);
        String name = Stream.of(parts.length > 1 ? parts[1] : "", parts[0])
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        return name.isEmpty() ? Optional.empty() : Optional.of(name);
    }

    private static OptionalInt birthYear(String date) {
        return DicomTime.date(date).map(day -> OptionalInt.of(day.getYear())).orElse(OptionalInt.empty());
    }

    private static Optional<Sex> sex(String code) {
        return switch (code) {
            case "F" -> Optional.of(Sex.FEMALE);
            case "M" -> Optional.of(Sex.MALE);
            case "O" -> Optional.of(Sex.OTHER);
            default -> Optional.empty();
        };
    }

    /// PatientSize is in metres.
    private static OptionalDouble heightCm(DataSet data) {
        OptionalDouble metres = positive(data.number(Tag.PATIENT_SIZE));
        return metres.isPresent() ? OptionalDouble.of(metres.getAsDouble() * 100) : metres;
    }

    /// Scanners write 0 where nobody entered anything.
    static OptionalDouble positive(OptionalDouble number) {
        return number.isPresent() && number.getAsDouble() > 0 ? number : OptionalDouble.empty();
    }
}
