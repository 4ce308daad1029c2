package org.mendline.app.reporting;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.mendline.app.report.DecisionMade;
import org.mendline.storage.review.Review;
import org.mendline.storage.review.Review.Decision;
import org.mendline.storage.review.ReviewRepository.Entry;

/// What was decided about a person's suggestions, in words.
final class DecisionRows {
    private DecisionRows() {}

    /// Oldest first; what was taken back says so.
    static List<DecisionMade> of(List<Entry> entries, ZoneId zone) {
        return entries.stream().map(entry -> row(entry, zone)).toList();
    }

    private static DecisionMade row(Entry entry, ZoneId zone) {
        Review review = entry.review();
        String words = words(review);
        return new DecisionMade(
                entry.at().atZone(zone).toLocalDate(),
                review.shown().words(),
                entry.takenBack()
                        .map(back -> words + "; taken back by " + back.by() + ": " + back.reason())
                        .orElse(words),
                review.reviewer(),
                review.reason().orElse(""));
    }

    private static String words(Review review) {
        return switch (review.decision()) {
            case Decision.Accepted _ -> "accepted";
            case Decision.Changed(double dose) ->
                String.format(
                        Locale.ENGLISH,
                        "changed to %.1f a day%s",
                        dose,
                        review.shown().dose().map(d -> " of " + d.lever()).orElse(""));
            case Decision.Rejected _ -> "rejected";
        };
    }
}
