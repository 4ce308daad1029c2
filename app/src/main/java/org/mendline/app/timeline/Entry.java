package org.mendline.app.timeline;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.UUID;
import org.mendline.storage.journal.JournalEntry;
import org.mendline.storage.observation.Measure;
import org.mendline.storage.observation.Observation;
import org.mendline.storage.observation.Provenance;
import org.mendline.storage.observation.Quality;
import org.mendline.storage.person.PersonId;

/// Something a person entered by hand.
public sealed interface Entry {
    PersonId person();

    /// When it was true.
    Instant at();

    /// Who entered it.
    String by();

    /// A value of a measure.
    record Value(Observation observation) implements Entry {
        private static final String SOURCE = "entered by hand";
        private static final String READER = "by-hand/1";

        /// A value told at a moment; outside the plausible range of its measure it is kept as doubtful.
        ///
        /// @param value in the measure's unit; finite
        /// @throws IllegalArgumentException if nobody is named
        public static Value of(PersonId person, Measure measure, double value, ZonedDateTime at, String by) {
            if (by.isBlank()) {
                throw new IllegalArgumentException("Say who enters this: a value is kept with a name.");
            }
            return new Value(new Observation(
                    person,
                    measure.code(),
                    value,
                    measure.unit(),
                    at.toInstant(),
                    at.getOffset(),
                    measure.isPlausible(value) ? Quality.VALID : Quality.IMPLAUSIBLE,
                    new Provenance(SOURCE, by.strip(), Optional.empty(), READER),
                    Optional.of(at.getZone())));
        }

        /// The value behind an observation, if a person entered it here.
        public static Optional<Value> of(Observation observation) {
            return observation.provenance().reader().equals(READER)
                    ? Optional.of(new Value(observation))
                    : Optional.empty();
        }

        @Override
        public PersonId person() {
            return observation.person();
        }

        @Override
        public Instant at() {
            return observation.instant();
        }

        @Override
        public String by() {
            return observation.provenance().record();
        }
    }

    /// A note or an intervention.
    record Written(JournalEntry entry) implements Entry {

        /// Something new.
        ///
        /// @throws IllegalArgumentException if nobody is named
        public static Written of(PersonId person, JournalEntry.Content content, ZonedDateTime at, String by) {
            return new Written(new JournalEntry(
                    UUID.randomUUID().toString(), person, at.toInstant(), at.getOffset(), content, by));
        }

        @Override
        public PersonId person() {
            return entry.person();
        }

        @Override
        public Instant at() {
            return entry.at();
        }

        @Override
        public String by() {
            return entry.enteredBy();
        }
    }
}
