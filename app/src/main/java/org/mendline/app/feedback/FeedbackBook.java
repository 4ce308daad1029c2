package org.mendline.app.feedback;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mendline.app.prediction.PersonPrediction;
import org.mendline.storage.episode.Episode;
import org.mendline.storage.feedback.Feedback;
import org.mendline.storage.feedback.Feedback.CurveJudgement;
import org.mendline.storage.feedback.Feedback.MentalState;
import org.mendline.storage.feedback.Feedback.PainTolerance;
import org.mendline.storage.feedback.Feedback.Statement;
import org.mendline.storage.feedback.Feedback.Verdict;
import org.mendline.storage.feedback.FeedbackRepository.Entry;
import org.mendline.storage.person.PersonId;
import org.mendline.storage.store.ClinicStore;

/// What people say about themselves and about curves. Each entry names who said it, is audited, and moves the twin a
/// little: it is weighed as a measurement with a large error.
public final class FeedbackBook {
    /// How far ahead a curve is judged unless a day is named.
    public static final int JUDGED_DAYS = 28;

    private final ClinicStore store;
    private final Clock clock;
    private final Runnable changed;

    /// @param changed told after each change, so that predictions are made anew
    public FeedbackBook(ClinicStore store, Clock clock, Runnable changed) {
        this.store = store;
        this.clock = clock;
        this.changed = changed;
    }

    /// Everything said of a person, oldest first, withdrawn entries included.
    public List<Entry> of(PersonId person) {
        return store.feedback().of(person);
    }

    /// What somebody thinks of the curve as it is shown now. It counts as said on the curve's last day of data, for
    /// that
    /// is what the curve knew.
    ///
    /// @param daysAhead the judged day, counted from the prediction's last day of data
    /// @return the entry's number
    /// @throws IllegalArgumentException if nobody is named
    public long judge(PersonPrediction shown, int daysAhead, Verdict verdict, String saidBy, Optional<String> note) {
        LocalDate target = shown.asOf().plusDays(daysAhead);
        double median = shown.projection().outcome().at(daysAhead).median();
        return add(
                shown.person().id(),
                new Feedback(
                        shown.episode().id(), shown.asOf(), new CurveJudgement(target, median, verdict), saidBy, note));
    }

    /// Takes a statement about an episode down, as said today.
    ///
    /// @return the entry's number
    /// @throws IllegalArgumentException if nobody is named
    public long add(PersonId person, Episode episode, Statement statement, String saidBy, Optional<String> note) {
        return add(person, new Feedback(episode.id(), LocalDate.now(clock), statement, saidBy, note));
    }

    private long add(PersonId person, Feedback feedback) {
        long id = store.inTransaction(() -> {
            long number = store.feedback().add(person, feedback, clock.instant());
            store.audit()
                    .append(
                            feedback.saidBy(),
                            "feedback",
                            "Of " + person + ", number " + number + ": " + words(feedback.statement()) + ".");
            return number;
        });
        changed.run();
        return id;
    }

    /// Marks an entry as said in error; it stays readable.
    ///
    /// @return whether there was such an entry that still stood
    public boolean withdraw(PersonId person, long id, String by) {
        boolean done = store.inTransaction(() -> {
            boolean withdrawn = store.feedback().withdraw(person, id);
            if (withdrawn) {
                store.audit().append(by.strip(), "feedback-withdraw", "Of " + person + ", number " + id + ".");
            }
            return withdrawn;
        });
        if (done) {
            changed.run();
        }
        return done;
    }

    /// A statement as a person would read it.
    public static String words(Statement statement) {
        return switch (statement) {
            case PainTolerance(double rating) -> String.format(Locale.ROOT, "pain tolerance %.1f of 10", rating);
            case MentalState(double rating) -> String.format(Locale.ROOT, "mental state %.1f of 10", rating);
            case CurveJudgement(LocalDate day, double median, Verdict verdict) ->
                String.format(Locale.ROOT, "the curve (%.1f on %s) is %s", median, day, words(verdict));
        };
    }

    private static String words(Verdict verdict) {
        return switch (verdict) {
            case TOO_OPTIMISTIC -> "too optimistic";
            case ABOUT_RIGHT -> "about right";
            case TOO_PESSIMISTIC -> "too pessimistic";
        };
    }
}
