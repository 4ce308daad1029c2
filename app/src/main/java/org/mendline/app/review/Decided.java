package org.mendline.app.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.mendline.storage.review.Review;

/// A decision about a suggestion, ready to list.
///
/// @param number unique within the store
/// @param by name of who decided
/// @param suggestion the suggestion as it was shown
/// @param expected what it was expected to do, as it was shown; may be empty
/// @param words the decision in one sentence
/// @param reason why, in their own words
/// @param takenBack who took it back, when and why; it stays in the list
public record Decided(
        long number,
        Instant at,
        String by,
        Review.Decision decision,
        String suggestion,
        String expected,
        String words,
        Optional<String> reason,
        String modelVersion,
        LocalDate asOf,
        Optional<TakenBack> takenBack) {
    /// Whether it stands.
    public boolean stands() {
        return takenBack.isEmpty();
    }

    /// Who took a decision back.
    public record TakenBack(Instant at, String by, String reason) {}
}
