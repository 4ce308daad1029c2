package org.mendline.storage.journal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalDouble;
import org.mendline.storage.person.PersonId;

/// Something written down about a person by hand.
///
/// @param id unique within the store; chosen by whoever writes it down, so that an entry that is taken out and put
///     back stays the same
/// @param at when it was true
/// @param offset offset from UTC on the person's clock at that moment
/// @param enteredBy who wrote it down
public record JournalEntry(
        String id, PersonId person, Instant at, ZoneOffset offset, Content content, String enteredBy) {

    /// @throws IllegalArgumentException if nobody is named
    public JournalEntry {
        enteredBy = enteredBy.strip();
        if (enteredBy.isEmpty()) {
            throw new IllegalArgumentException("Say who writes this down: an entry is kept with a name.");
        }
    }

    /// What was written down.
    public sealed interface Content {}

    /// A note in somebody's own words.
    public record Note(String text) implements Content {

        /// @throws IllegalArgumentException if there are no words
        public Note {
            text = text.strip();
            if (text.isEmpty()) {
                throw new IllegalArgumentException("A note needs words.");
            }
        }
    }

    /// Something done or given to change the course of recovery.
    ///
    /// @param what kind of it, for example `Ibuprofen` or `Manual therapy`
    /// @param dose how much, in `unit`; empty where that was not said
    /// @param unit unit of the dose as people write it, for example `mg`; may be empty
    /// @param until when it ended; empty if it took no time worth telling
    public record Intervention(String what, OptionalDouble dose, String unit, Optional<Instant> until)
            implements Content {

        /// @throws IllegalArgumentException if it has no name, or its dose is negative or not finite
        public Intervention {
            what = what.strip();
            unit = unit.strip();
            if (what.isEmpty()) {
                throw new IllegalArgumentException("Say what was done or given, for example Ibuprofen.");
            }
            if (dose.isPresent() && !(dose.getAsDouble() >= 0 && Double.isFinite(dose.getAsDouble()))) {
                throw new IllegalArgumentException("A dose is a number from 0 on, not " + dose.getAsDouble() + ".");
            }
        }
    }
}
