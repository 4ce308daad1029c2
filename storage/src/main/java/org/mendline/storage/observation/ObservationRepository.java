package org.mendline.storage.observation;

import java.time.Instant;
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

    /// Observations of a person with one measure code from one moment to another, both inclusive, oldest first.
    List<Observation> ofMeasure(PersonId person, String code, Instant from, Instant to);

    /// First and last local day with any observation.
    Optional<DaySpan> span(PersonId person);

    /// Number of observations of a person per measure code.
    java.util.Map<String, Long> countsByMeasure(PersonId person);

    /// Adds those not yet stored and returns how many were new. One transaction. Instants are kept to the millisecond.
    ///
    /// A value marked [Quality#CORRECTED] takes the place of what was stored for the same person, measure, instant
    /// and device; an uncorrected value never takes the place of a corrected one.
    ///
    /// @throws IllegalArgumentException if a person is not in the store
    int addAll(List<Observation> observations);

    /// Takes one value out again, found by its identity; for undoing what was stored by hand.
    ///
    /// @return whether it was there
    boolean remove(Observation observation);

    /// What the sender called a code that the catalogue does not know.
    Optional<String> measureName(String code);

    /// Remembers what a sender calls a code; the newest name wins.
    void nameMeasure(String code, String name);

    /// A span of days, both inclusive.
    record DaySpan(LocalDate first, LocalDate last) {}
}
