package org.mendline.storage.person;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// A person in the clinic's store.
///
/// @param id pseudonymous id
/// @param displayName what screens show; never leaves the store in model inputs
/// @param birthYear calendar year
/// @param heightCm standing height in centimetres
/// @param massKg body mass in kilograms
/// @param origin how the record came to be; simulated people are labelled as such everywhere
public record Person(
        PersonId id,
        Optional<String> displayName,
        OptionalInt birthYear,
        Sex sex,
        OptionalDouble heightCm,
        OptionalDouble massKg,
        Origin origin) {

    /// Where a person record came from.
    public enum Origin {
        /// Entered or imported with an identity of their own.
        CLINIC,
        /// Made by Mendline's simulator; never a real person.
        SIMULATED,
        /// Stands for a device whose owner is not known yet; waits to be assigned.
        UNASSIGNED_DEVICE
    }

    /// A person of whom only the id is known.
    public static Person named(PersonId id) {
        return new Person(
                id,
                Optional.empty(),
                OptionalInt.empty(),
                Sex.UNKNOWN,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Origin.CLINIC);
    }

    /// What a screen or report calls this person.
    public String label() {
        return displayName.orElse(id.value());
    }
}
