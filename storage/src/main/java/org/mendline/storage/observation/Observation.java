package org.mendline.storage.observation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.mendline.storage.person.PersonId;

/// One coded value of one person at one time.
///
/// Identity, for de-duplication across overlapping exports, is (person, measure code, instant, value, device).
///
/// @param person whose value it is
/// @param code measure code, see [Measure#code()]
/// @param value in `unit`; finite
/// @param unit canonical UCUM unit
/// @param instant when it was true
/// @param offset offset from UTC on the person's clock at that moment, so that days stay theirs
/// @param zone the region whose clock it was, for example `Europe/Berlin`; empty where only the offset is known
public record Observation(
        PersonId person,
        String code,
        double value,
        String unit,
        Instant instant,
        ZoneOffset offset,
        Quality quality,
        Provenance provenance,
        Optional<ZoneId> zone) {

    /// @throws IllegalArgumentException if `value` is not finite
    public Observation {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("An observation's value must be finite: " + code + " = " + value);
        }
        zone = zone.filter(region -> !(region.normalized() instanceof ZoneOffset));
    }

    /// An observation of which only the offset is known.
    public Observation(
            PersonId person,
            String code,
            double value,
            String unit,
            Instant instant,
            ZoneOffset offset,
            Quality quality,
            Provenance provenance) {
        this(person, code, value, unit, instant, offset, quality, provenance, Optional.empty());
    }

    /// The day on the person's own clock.
    public LocalDate localDate() {
        return instant.atOffset(offset).toLocalDate();
    }
}
