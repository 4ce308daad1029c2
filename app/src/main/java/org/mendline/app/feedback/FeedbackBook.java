package org.mendline.app.feedback;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
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

    /// The same, ready to list.
    public List<Said> listed(PersonId person) {
        return of(person).stream()
                .map(e -> new Said(
                        e.id(),
                        e.feedback().day(),
                        words(e.feedback().statement()),
                        e.feedback().saidBy(),
                        e.feedback().note(),
                        e.withdrawn()))
                .toList();
    }

    /// Takes down at once all that somebody says, or nothing if anything of it is wrong.
    ///
    /// @param shown the prediction they were shown
    /// @throws IllegalArgumentException if nobody is named or a rating leaves 0 to 10
    public void say(PersonPrediction shown, Saying saying) {
        PersonId person = shown.person().id();
        LocalDate today = LocalDate.now(clock);
        List<Feedback> all = new ArrayList<>();
        saying.painTolerance().ifPresent(rating -> all.add(feedback(shown, today, new PainTolerance(rating), saying)));
        saying.mentalState().ifPresent(rating -> all.add(feedback(shown, today, new MentalState(rating), saying)));
        saying.curve()
                .ifPresent(verdict ->
                        all.add(feedback(shown, shown.asOf(), judgement(shown, JUDGED_DAYS, verdict), saying)));
        store.inTransaction(() -> all.stream().map(one -> write(person, one)).toList());
        changed.run();
    }

    private static Feedback feedback(PersonPrediction shown, LocalDate day, Statement statement, Saying saying) {
        return new Feedback(shown.episode().id(), day, statement, saying.saidBy(), saying.note());
    }

    private static CurveJudgement judgement(PersonPrediction shown, int daysAhead, Verdict verdict) {
        double median = shown.projection().outcome().at(daysAhead).median();
        return new CurveJudgement(shown.asOf().plusDays(daysAhead), median, verdict);
    }

    /// What somebody thinks of the curve as it is shown now. It counts as said on the curve's last day of data, for
    /// that
    /// is what the curve knew.
    ///
    /// @param daysAhead the judged day, counted from the prediction's last day of data
    /// @return the entry's number
    /// @throws IllegalArgumentException if nobody is named
    public long judge(PersonPrediction shown, int daysAhead, Verdict verdict, String saidBy, Optional<String> note) {
        return add(
                shown.person().id(),
                new Feedback(shown.episode().id(), shown.asOf(), judgement(shown, daysAhead, verdict), saidBy, note));
    }

    /// Takes a statement about an episode down, as said today.
    ///
    /// @return the entry's number
    /// @throws IllegalArgumentException if nobody is named
    public long add(PersonId person, Episode episode, Statement statement, String saidBy, Optional<String> note) {
        return add(person, new Feedback(episode.id(), LocalDate.now(clock), statement, saidBy, note));
    }

    private long add(PersonId person, Feedback feedback) {
        long id = store.inTransaction(() -> write(person, feedback));
        changed.run();
        return id;
    }

    private long write(PersonId person, Feedback feedback) {
        long number = store.feedback().add(person, feedback, clock.instant());
        store.audit()
                .append(
                        feedback.saidBy(),
                        "feedback",
                        "Of " + person + ", number " + number + ": " + words(feedback.statement()) + ".");
        return number;
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
