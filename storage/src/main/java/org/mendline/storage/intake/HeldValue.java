package org.mendline.storage.intake;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalDouble;
import org.mendline.storage.observation.Quality;

/// What a record set aside says, as its reader understood it: one value in the file's own terms.
///
/// @param subject whom it is about
/// @param code measure code the reader gave it
/// @param name the file's own words for the measure
/// @param value empty where the file's was no finite number
/// @param unit as written
/// @param zone the clock the file names; else the import's zone applies
/// @param quality as the sender marked it
public record HeldValue(
        HeldSubject subject,
        String code,
        String name,
        OptionalDouble value,
        String unit,
        Instant instant,
        Optional<ZoneId> zone,
        Quality quality,
        Optional<String> device) {

    /// Whom a record is about, as its file says.
    ///
    /// @param system naming authority; empty where the file names only a device
    /// @param name identifier within the system, or the device
    public record HeldSubject(Optional<String> system, String name) {}
}
