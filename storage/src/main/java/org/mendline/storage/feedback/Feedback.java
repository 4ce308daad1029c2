package org.mendline.storage.feedback;

import java.time.LocalDate;
import java.util.Optional;

/// Something a person said on a day, to be weighed like a measurement with a large error.
///
/// @param episodeId the recovery it is about
/// @param day when it was said, on the person's own calendar
/// @param statement what was said
/// @param saidBy name of who said it: the recovering person, a therapist, a physician, a coach
/// @param note in their own words
public record Feedback(String episodeId, LocalDate day, Statement statement, String saidBy, Optional<String> note) {

    /// @throws IllegalArgumentException if nobody is named
    public Feedback {
        if (saidBy.isBlank()) {
            throw new IllegalArgumentException("Feedback needs the name of the person who gives it.");
        }
    }

    /// What was said.
    public sealed interface Statement {}

    /// How well pain is borne, from 0 (not at all) to 10 (very well).
    public record PainTolerance(double rating) implements Statement {
        public PainTolerance {
            checkRating("Pain tolerance", rating);
        }
    }

    /// How the person feels in mind, from 0 (very bad) to 10 (very well).
    public record MentalState(double rating) implements Statement {
        public MentalState {
            checkRating("Mental state", rating);
        }
    }

    /// What is thought of a curve that was shown.
    ///
    /// @param targetDay the day of the curve that is judged
    /// @param shownMedian the curve's median on that day, in the outcome's unit, as it was shown
    public record CurveJudgement(LocalDate targetDay, double shownMedian, Verdict verdict) implements Statement {
        public CurveJudgement {
            if (!Double.isFinite(shownMedian)) {
                throw new IllegalArgumentException("The curve that is judged needs a number, not " + shownMedian + ".");
            }
        }
    }

    /// A judgement of a curve.
    public enum Verdict {
        /// The person will do worse than the curve says.
        TOO_OPTIMISTIC,
        ABOUT_RIGHT,
        /// The person will do better than the curve says.
        TOO_PESSIMISTIC
    }

    private static void checkRating(String what, double rating) {
        if (!(rating >= 0 && rating <= 10)) {
            throw new IllegalArgumentException(what + " is rated from 0 to 10, not " + rating + ".");
        }
    }
}
