package org.mendline.app.review;

import java.util.List;

/// What waits for a decision about a person, and what was decided.
///
/// @param open suggestions without a decision that still holds
/// @param decided everything decided, newest first, with what was taken back
/// @param agreed the plan as agreed in the present recovery
public record PersonReview(List<Suggestion> open, List<Decided> decided, List<AgreedDose> agreed) {
    public PersonReview {
        open = List.copyOf(open);
        decided = List.copyOf(decided);
        agreed = List.copyOf(agreed);
    }
}
