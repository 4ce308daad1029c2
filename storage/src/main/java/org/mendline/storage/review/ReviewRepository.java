package org.mendline.storage.review;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mendline.storage.person.PersonId;

/// Decisions about suggestions for all persons. Nothing is ever changed or deleted: taking a decision back is an
/// entry of its own.
public interface ReviewRepository {
    /// Everything decided about a person, oldest first, with what was taken back.
    List<Entry> of(PersonId person);

    /// Every decision in the store that stands, oldest first.
    List<Standing> standing();

    /// Keeps a decision.
    ///
    /// @param at when it was made
    /// @return its number
    /// @throws IllegalArgumentException if the store has no such person
    long add(PersonId person, Review review, Instant at);

    /// Takes a decision back.
    ///
    /// @param number of the decision
    /// @return number of the entry that says so; empty if the person has no such decision or it no longer stands
    /// @throws IllegalArgumentException if nobody is named or no reason given
    Optional<Long> takeBack(PersonId person, long number, String by, String reason, Instant at);

    /// One decision.
    ///
    /// @param number unique within the store
    /// @param at when it was made
    /// @param takenBack who took it back, when and why, if somebody did
    record Entry(long number, Instant at, Review review, Optional<TakenBack> takenBack) {}

    /// The entry that took a decision back.
    record TakenBack(long number, Instant at, String by, String reason) {}

    /// A decision that stands, as far as counting needs it.
    record Standing(PersonId person, String episodeId, String code, Instant at) {}
}
