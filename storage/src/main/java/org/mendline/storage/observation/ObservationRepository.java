package org.mendline.storage.observation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mendline.storage.person.PersonId;

/// Reads and writes observations.
public interface ObservationRepository {
    /// All observations of a person on days `from` to `to`, both inclusive, oldest first.
    List<Observation> between(PersonId person, LocalDate from, LocalDate to);

    /// All observations of a person with one measure code, oldest first.
    List<Observation> ofMeasure(PersonId person, String code);

    /// First and last local day with any observation.
    Optional<DaySpan> span(PersonId person);

    /// Number of observations of a person per measure code.
    java.util.Map<String, Long> countsByMeasure(PersonId person);

    /// Adds those not yet stored and returns how many were new. One transaction.
    int addAll(List<Observation> observations);

    /// A span of days, both inclusive.
    record DaySpan(LocalDate first, LocalDate last) {}
}
