package org.mendline.storage.importing.lab;

import java.util.Optional;
import java.util.OptionalInt;
import org.mendline.storage.person.Sex;

/// Whose results a laboratory reports.
///
/// @param id identifier within the authority
/// @param authority who gives the identifier, for example `mendline`
public record LabPatient(
        String id,
        String authority,
        Optional<String> familyName,
        Optional<String> givenName,
        OptionalInt birthYear,
        Sex sex) {}
