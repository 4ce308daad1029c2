package org.mendline.ml.twin;

/// What a patient or clinician says rather than measures. It enters as an observation with its own, wide noise
/// ([FeedbackLikelihood]) and so moves the twin a little, as much as an opinion may, never as much as visits do.
public sealed interface Feedback {
    /// Day of the statement, counted from onset. One later than the record's last day counts as of that day.
    int day();

    /// How well a person bears pain by their own account: observes the negative of
    /// [PersonParameter#SYMPTOM_GAIN].
    ///
    /// @param rating0To10 5 is as most people, 10 bears everything
    record PainTolerance(int day, double rating0To10) implements Feedback {
        /// @throws IllegalArgumentException if the day or the rating is out of range
        public PainTolerance {
            requireDay(day);
            requireRating(rating0To10);
        }
    }

    /// How a person feels in mind, by their own account: a wide observation of what readiness measures.
    ///
    /// @param rating0To10 10 is best
    record MentalState(int day, double rating0To10) implements Feedback {
        /// @throws IllegalArgumentException if the day or the rating is out of range
        public MentalState {
            requireDay(day);
            requireRating(rating0To10);
        }
    }

    /// A judgement of the recovery curve that was shown.
    ///
    /// @param targetDay day of the curve that was judged, counted from onset, after `day`
    /// @param shownMedian outcome the curve showed for that day, in the measure's unit
    record CurveJudgement(int day, int targetDay, double shownMedian, Verdict verdict) implements Feedback {
        /// @throws IllegalArgumentException if the days are out of order or the outcome is not finite
        public CurveJudgement {
            requireDay(day);
            if (targetDay <= day || targetDay - day > 365) {
                throw new IllegalArgumentException("A judgement is of a day 1 to 365 days after it is made, not of day "
                        + targetDay + " on day " + day);
            }
            if (!Double.isFinite(shownMedian)) {
                throw new IllegalArgumentException("The outcome that was shown must be a number");
            }
        }
    }

    /// What somebody thinks of a curve.
    enum Verdict {
        TOO_OPTIMISTIC,
        ABOUT_RIGHT,
        TOO_PESSIMISTIC
    }

    private static void requireDay(int day) {
        if (day < 0) {
            throw new IllegalArgumentException("Feedback is given on day 0 or later, not on day " + day);
        }
    }

    private static void requireRating(double rating) {
        if (!(rating >= 0 && rating <= 10)) {
            throw new IllegalArgumentException("A rating is 0 to 10, not " + rating);
        }
    }
}
