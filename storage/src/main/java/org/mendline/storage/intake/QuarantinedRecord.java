package org.mendline.storage.intake;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.mendline.storage.person.PersonId;

/// A record that could not be used, kept with everything needed to try again, and with what became of it.
///
/// @param id number by which users name it
/// @param at moment of the import
/// @param file file name as provenance gives it
/// @param record where in the file
/// @param reason a sentence: what is wrong and what to do
/// @param raw the record as text (hexadecimal for binary), shortened only where it is very long
/// @param origin what the import knew
/// @param value what the record says, where the reader understood it
/// @param decision empty while the record waits
public record QuarantinedRecord(
        long id,
        Instant at,
        String file,
        String record,
        String reason,
        String raw,
        Origin origin,
        Optional<HeldValue> value,
        Optional<Decision> decision) {

    /// Circumstances of the import that set a record aside.
    ///
    /// @param path where the file lay
    /// @param reader reader and its version, for example `fit/1`; empty for records of data version 4 and older
    /// @param owner person to whom a file that names nobody was said to belong
    /// @param zone zone for times without one
    public record Origin(String path, String reader, Optional<PersonId> owner, ZoneId zone) {}

    /// A record set aside just now.
    public static QuarantinedRecord of(
            Instant at,
            String file,
            String record,
            String reason,
            String raw,
            Origin origin,
            Optional<HeldValue> value) {
        return new QuarantinedRecord(0, at, file, record, reason, raw, origin, value, Optional.empty());
    }
}
