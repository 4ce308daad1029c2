package org.mendline.storage.intake;

import java.time.Instant;
import java.util.Optional;
import org.mendline.storage.person.PersonId;

/// What somebody did with a record that had been set aside.
///
/// @param by who, as the audit names them
/// @param words a sentence: what was changed, or why it was dismissed
/// @param stored the value it became; empty if it was dismissed
public record Decision(Outcome outcome, String by, Instant at, String words, Optional<StoredValue> stored) {
    /// What became of a record.
    public enum Outcome {
        /// Stored after it was mended.
        STORED,
        /// Left out for good, for a reason.
        DISMISSED
    }

    /// The observation a mended record became.
    ///
    /// @param isNew whether the store did not hold it already
    public record StoredValue(
            PersonId person, String code, String unit, double value, Instant instant, boolean isNew) {}
}
