package org.mendline.app.prediction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.mendline.ml.twin.Feedback;
import org.mendline.storage.episode.Episode;
import org.mendline.storage.feedback.Feedback.CurveJudgement;
import org.mendline.storage.feedback.Feedback.MentalState;
import org.mendline.storage.feedback.Feedback.PainTolerance;
import org.mendline.storage.feedback.Feedback.Statement;
import org.mendline.storage.feedback.Feedback.Verdict;
import org.mendline.storage.feedback.FeedbackRepository.Entry;
import org.mendline.storage.person.PersonId;

class StatementsTest {
    private static final LocalDate ONSET = LocalDate.of(2026, 9, 1);
    private static final Episode EPISODE = new Episode(
            "P-1/2026-09-01",
            new PersonId("P-1"),
            "knee-arthroplasty",
            Optional.empty(),
            ONSET,
            "mendline:knee-flexion",
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            Optional.empty());

    @Test
    void datesBecomeDaysSinceOnset() {
        assertThat(Statements.of(
                        EPISODE,
                        List.of(
                                said(EPISODE.id(), 3, new PainTolerance(4), false),
                                said(EPISODE.id(), 5, new MentalState(7.5), false),
                                said(
                                        EPISODE.id(),
                                        6,
                                        new CurveJudgement(ONSET.plusDays(34), 104, Verdict.TOO_PESSIMISTIC),
                                        false))))
                .containsExactly(
                        new Feedback.PainTolerance(3, 4),
                        new Feedback.MentalState(5, 7.5),
                        new Feedback.CurveJudgement(6, 34, 104, Feedback.Verdict.TOO_PESSIMISTIC));
    }

    @Test
    void whatIsWithdrawnOfAnotherEpisodeOrFromBeforeOnsetDoesNotCount() {
        assertThat(Statements.of(
                        EPISODE,
                        List.of(
                                said(EPISODE.id(), 3, new PainTolerance(4), true),
                                said("P-1/2020-01-01", 3, new PainTolerance(4), false),
                                said(EPISODE.id(), -1, new MentalState(4), false))))
                .isEmpty();
    }

    private static Entry said(String episode, int day, Statement statement, boolean withdrawn) {
        return new Entry(
                1,
                Instant.EPOCH,
                new org.mendline.storage.feedback.Feedback(
                        episode, ONSET.plusDays(day), statement, "Ann Ward", Optional.empty()),
                withdrawn);
    }
}
