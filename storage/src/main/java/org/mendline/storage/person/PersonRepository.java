package org.mendline.storage.person;

import java.util.List;
import java.util.Optional;

/// Persons and the identifiers other systems use for them. Not thread-safe beyond the store's own serialisation.
public interface PersonRepository {
    /// All persons, ordered by id.
    List<Person> all();

    Optional<Person> find(PersonId id);

    /// Finds the person another system calls `value` (for example an HL7 PID-3 number), if that link is known.
    Optional<PersonId> findByAlias(String system, String value);

    /// Inserts the person, or replaces what is known of them.
    void save(Person person);

    /// Records that `system` calls this person `value`.
    void addAlias(PersonId id, String system, String value);

    /// What other systems call this person, ordered by system.
    List<Alias> aliases(PersonId id);

    /// Moves every observation, channel, episode and alias of `from` to `to` and removes `from`; used when the owner
    /// of a device is named. What `to` holds already is not doubled.
    ///
    /// @throws IllegalArgumentException if either is not in the store, or both are the same
    void assign(PersonId from, PersonId to);

    /// A name another system uses.
    record Alias(String system, String value) {}
}
