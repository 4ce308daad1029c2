package org.mendline.storage.feedback;

import java.time.Instant;
import java.util.List;
import org.mendline.storage.person.PersonId;

/// Feedback of all persons. Nothing is ever deleted: what was said in error is withdrawn, and stays readable.
public interface FeedbackRepository {
    /// Everything said of a person, oldest day first, withdrawn entries included.
    List<Entry> of(PersonId person);

    /// Keeps what was said.
    ///
    /// @param at when it was entered
    /// @return its number
    /// @throws IllegalArgumentException if the store has no such person
    long add(PersonId person, Feedback feedback, Instant at);

    /// Marks an entry as said in error.
    ///
    /// @return whether there was such an entry that still stood
    boolean withdraw(PersonId person, long id);

    /// One entry.
    ///
    /// @param id unique within the store
    /// @param withdrawn whether it no longer counts
    record Entry(long id, Instant at, Feedback feedback, boolean withdrawn) {}
}
