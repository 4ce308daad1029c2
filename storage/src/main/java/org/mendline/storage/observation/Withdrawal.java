package org.mendline.storage.observation;

import java.time.Instant;
import java.util.OptionalDouble;
import org.mendline.storage.person.PersonId;

/// A result that its sender takes back, found as corrections find theirs: by person, code, moment and device.
///
/// @param value as the withdrawal repeats it, in the measure's canonical unit; empty where it repeats none. Only used
///     where no value has come yet
/// @param provenance where the withdrawal stands; its device is that of the result
public record Withdrawal(PersonId person, String code, Instant instant, OptionalDouble value, Provenance provenance) {}
