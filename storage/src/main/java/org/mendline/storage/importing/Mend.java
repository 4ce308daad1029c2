package org.mendline.storage.importing;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalDouble;
import org.mendline.storage.person.PersonId;

/// What somebody corrects by hand in a record that was set aside. What is empty stays as the file has it; a record
/// the reader did not understand needs person, code, value, unit and time.
///
/// @param code measure code of the catalogue
/// @param value in `unit`
/// @param unit UCUM unit, or a usual spelling of one
public record Mend(
        Optional<PersonId> person,
        Optional<String> code,
        OptionalDouble value,
        Optional<String> unit,
        Optional<MendedTime> time) {
    /// Changes nothing: only tries again.
    public static final Mend NOTHING =
            new Mend(Optional.empty(), Optional.empty(), OptionalDouble.empty(), Optional.empty(), Optional.empty());

    /// When the value was true.
    ///
    /// @param clock time of day; where empty, the file's own, and noon where that is not known
    /// @param zone where the clock stood; where empty, as the file says, else the zone assumed at import
    public record MendedTime(LocalDate date, Optional<LocalTime> clock, Optional<ZoneId> zone) {}

    /// The same for another unit.
    public Mend withUnit(String other) {
        return new Mend(person, code, value, Optional.of(other), time);
    }
}
