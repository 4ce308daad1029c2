package org.mendline.app.prediction;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.mendline.ml.twin.Feedback;
import org.mendline.storage.episode.Episode;
import org.mendline.storage.feedback.Feedback.CurveJudgement;
import org.mendline.storage.feedback.Feedback.MentalState;
import org.mendline.storage.feedback.Feedback.PainTolerance;
import org.mendline.storage.feedback.Feedback.Verdict;
import org.mendline.storage.feedback.FeedbackRepository.Entry;

/// Turns stored feedback into what the twin reads: days since onset instead of dates.
final class Statements {
    private Statements() {}

    /// What still stands of what was said about an episode, on or after its onset.
    static List<Feedback> of(Episode episode, List<Entry> entries) {
        return entries.stream()
                .filter(e -> !e.withdrawn() && e.feedback().episodeId().equals(episode.id()))
                .map(Entry::feedback)
                .filter(f -> !f.day().isBefore(episode.onset()))
                .map(f -> statement(episode, f))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Feedback> statement(Episode episode, org.mendline.storage.feedback.Feedback f) {
        int day = day(episode, f.day());
        return switch (f.statement()) {
            case PainTolerance(double rating) -> Optional.of(new Feedback.PainTolerance(day, rating));
            case MentalState(double rating) -> Optional.of(new Feedback.MentalState(day, rating));
            case CurveJudgement(LocalDate target, double shown, Verdict verdict) ->
                Optional.of(day(episode, target))
                        .filter(targetDay -> targetDay > day)
                        .map(targetDay -> new Feedback.CurveJudgement(day, targetDay, shown, verdict(verdict)));
        };
    }

    private static Feedback.Verdict verdict(Verdict verdict) {
        return switch (verdict) {
            case TOO_OPTIMISTIC -> Feedback.Verdict.TOO_OPTIMISTIC;
            case ABOUT_RIGHT -> Feedback.Verdict.ABOUT_RIGHT;
            case TOO_PESSIMISTIC -> Feedback.Verdict.TOO_PESSIMISTIC;
        };
    }

    private static int day(Episode episode, LocalDate date) {
        return Math.toIntExact(ChronoUnit.DAYS.between(episode.onset(), date));
    }
}
