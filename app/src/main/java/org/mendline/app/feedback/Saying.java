package org.mendline.app.feedback;

import java.util.Optional;
import java.util.OptionalDouble;
import org.mendline.storage.feedback.Feedback.Verdict;

/// What somebody wants to say at once: of the curve, of the person, or of both.
///
/// @param curve what they think of the curve
/// @param painTolerance how well pain is borne, 0 to 10
/// @param mentalState how the person feels in mind, 0 to 10
/// @param saidBy who says it
/// @param note in their own words
public record Saying(
        Optional<Verdict> curve,
        OptionalDouble painTolerance,
        OptionalDouble mentalState,
        String saidBy,
        Optional<String> note) {
    public Saying {
        saidBy = saidBy.strip();
        note = note.map(String::strip).filter(words -> !words.isEmpty());
    }

    /// Whether nothing is said at all.
    public boolean empty() {
        return curve.isEmpty() && painTolerance.isEmpty() && mentalState.isEmpty();
    }
}
