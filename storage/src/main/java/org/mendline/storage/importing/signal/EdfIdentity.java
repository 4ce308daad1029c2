package org.mendline.storage.importing.signal;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.mendline.storage.importing.ReadItem;
import org.mendline.storage.importing.Subject;
import org.mendline.storage.importing.device.Emission;
import org.mendline.storage.person.Sex;

/// Whom and what a recording is of (EDF+ sections 2.1.3.3 and 2.1.3.4): code, sex, birth date and name of
/// the patient; equipment. `X` stands for what is not told, an underscore for a space.
///
/// @param name empty, like the others, where the file does not tell it
record EdfIdentity(
        Optional<String> code,
        Optional<Sex> sex,
        Optional<LocalDate> birthDate,
        Optional<String> name,
        Optional<String> equipment) {
    /// Naming system of patient codes: EDF+ asks for the hospital's own.
    static final String CODES = "edf";

    /// Naming system of persons known by name and birth date alone.
    static final String NAMES = "edf-name";

    private static final int EQUIPMENT = 4;

    /// Plain EDF has no rule for these fields: nothing is known then.
    static EdfIdentity of(EdfHeader header) {
        if (!header.plus()) {
            return new EdfIdentity(
                    Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        }
        List<String> patient = List.of(header.patient().split(" +"));
        List<String> recording = List.of(header.recording().split(" +"));
        boolean announced = recording.getFirst().equalsIgnoreCase("Startdate");
        return new EdfIdentity(
                field(patient, 0),
                field(patient, 1).flatMap(EdfIdentity::sex),
                field(patient, 2).flatMap(EdfStart::longDate),
                field(patient, 3),
                announced ? field(recording, EQUIPMENT) : Optional.empty());
    }

    private static Optional<String> field(List<String> fields, int at) {
        if (at >= fields.size()) {
            return Optional.empty();
        }
        String text = fields.get(at).replace('_', ' ').strip();
        return isHidden(text) ? Optional.empty() : Optional.of(text);
    }

    /// Programs that hide the person leave `X`, or `X,X`.
    private static boolean isHidden(String text) {
        return text.matches("[Xx,.; -]*");
    }

    private static Optional<Sex> sex(String letter) {
        return switch (letter.toUpperCase(Locale.ROOT)) {
            case "F" -> Optional.of(Sex.FEMALE);
            case "M" -> Optional.of(Sex.MALE);
            default -> Optional.empty();
        };
    }

    /// Where the file's finds go: to the person it names, by code or by name and birth date together, else
    /// to whoever owns the recorder. A name alone does not tell two people apart.
    Emission emission(EdfHeader header, Consumer<ReadItem> sink) {
        String device = equipment.orElse(header.sampleBytes() == 3 ? "BDF recorder" : "EDF recorder");
        Emission owner = Emission.ofOwner(device, sink);
        if (code.isPresent()) {
            return new Emission(new Subject.Named(CODES, code.get()), owner.device(), sink);
        }
        if (name.isPresent() && birthDate.isPresent()) {
            return new Emission(new Subject.Named(NAMES, name.get() + " " + birthDate.get()), owner.device(), sink);
        }
        return owner;
    }

    /// What the header tells of the person.
    void emit(EdfHeader header, Emission emission) {
        if (emission.subject() instanceof Subject.FileOwner && !isHidden(header.patient())) {
            emission.note(
                    "header",
                    name.isPresent()
                            ? "The file names the patient \"" + name.get()
                                    + "\" without number and birth date, which is"
                                    + " too little to find the person by."
                            : "The patient field reads \"" + header.patient()
                                    + "\", which names no person in the way of" + " EDF+.");
        }
        if (sex.isPresent() || birthDate.isPresent() || name.isPresent()) {
            emission.sink()
                    .accept(new ReadItem.PersonSeen(
                            emission.subject(),
                            name,
                            birthDate
                                    .map(date -> OptionalInt.of(date.getYear()))
                                    .orElse(OptionalInt.empty()),
                            sex,
                            OptionalDouble.empty(),
                            OptionalDouble.empty(),
                            false,
                            "header"));
        }
    }
}
