package org.mendline.app.review;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mendline.app.prediction.PersonPrediction;
import org.mendline.storage.person.PersonId;
import org.mendline.storage.review.Review;

/// What is suggested for people, and what named people decided about it. Every decision is kept with who,
/// when and what, is audited, and is never deleted. Methods are synchronous: never call them on the FX
/// thread. Safe for use by several threads.
public interface Reviews {
    /// What waits for a decision, and what was decided.
    PersonReview of(PersonPrediction prediction);

    /// Everything decided about a person, newest first, with what was taken back; also without a prediction.
    List<Decided> decisions(PersonId person);

    /// The plan as agreed in a person's present recovery: the newest decision that stands, for each lever.
    List<AgreedDose> agreed(PersonId person);

    /// Codes of suggestions about present recoveries whose decisions still hold, by person.
    Map<PersonId, Set<String>> answered();

    /// Keeps a decision.
    ///
    /// @param shown the prediction that suggested it
    /// @param by name of who decides
    /// @param reason why; needed to reject
    /// @return the decision's number
    /// @throws IllegalArgumentException with a sentence, if nobody is named, a reason is missing, or a dose
    ///     is changed to one the lever does not allow
    long decide(
            PersonPrediction shown,
            Suggestion suggestion,
            Review.Decision decision,
            String by,
            Optional<String> reason);

    /// Takes a decision back by an entry of its own.
    ///
    /// @return whether the decision stood
    /// @throws IllegalArgumentException with a sentence, if nobody is named or no reason given
    boolean takeBack(PersonId person, long number, String by, String reason);
}
