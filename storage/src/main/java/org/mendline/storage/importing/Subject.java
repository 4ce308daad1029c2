package org.mendline.storage.importing;

import java.util.Optional;

/// Whom a record in a file is about, as the file says it; the importer turns it into a person.
public sealed interface Subject {
    /// The file names the person.
    ///
    /// @param system naming authority, for example `hl7:GOOD HEALTH HOSPITAL`, `fhir`, or `mendline`
    ///     for this clinic's own ids
    /// @param value identifier within the system
    /// @param otherwise another name the file gives the same person, which other files may use; it counts only
    ///     where the first is not known, and is remembered beside it
    record Named(String system, String value, Optional<Named> otherwise) implements Subject {
        /// The file knows the person by one name.
        public Named(String system, String value) {
            this(system, value, Optional.empty());
        }
    }

    /// The file names only one certain device, by its serial number, as FIT files do; the person comes from the user,
    /// from the folder's name, or stays open.
    ///
    /// @param device maker, product and serial
    record DeviceOwner(String device) implements Subject {}

    /// The file names nobody and no certain device; the person comes from the user, from the folder's name, or stays
    /// open. Another file of the same maker may be another person's: only files of one archive belong together.
    ///
    /// @param writer what wrote the file, for example `Polar HRM file`
    record FileOwner(String writer) implements Subject {}
}
