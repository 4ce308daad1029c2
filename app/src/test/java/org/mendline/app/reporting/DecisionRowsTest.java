package org.mendline.app.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mendline.app.report.DecisionMade;
import org.mendline.storage.review.Review;
import org.mendline.storage.review.Review.Decision;
import org.mendline.storage.review.Review.DoseChange;
import org.mendline.storage.review.Review.Shown;
import org.mendline.storage.review.ReviewRepository.Entry;
import org.mendline.storage.review.ReviewRepository.TakenBack;

class DecisionRowsTest {
    private static final Instant LATE = Instant.parse("2026-11-19T23:30:00Z");
    private static final Shown SLEEP = new Shown(
            "E-1",
            "plan:sleep",
            "Sleep 8.5 h a night.",
            "",
            "twin-2",
            LocalDate.of(2026, 11, 19),
            Optional.of(new DoseChange("sleep", 7.1, 8.5)));

    @Test
    void aDecisionIsDatedWhereTheClinicIsAndSaysWhoDidWhat() {
        List<DecisionMade> rows = rows(new Review(SLEEP, new Decision.Changed(8), "Ann Bo", Optional.of("Shift work")));

        assertThat(rows)
                .containsExactly(new DecisionMade(
                        LocalDate.of(2026, 11, 20),
                        "Sleep 8.5 h a night.",
                        "changed to 8.0 a day of sleep",
                        "Ann Bo",
                        "Shift work"));
    }

    @Test
    void whatWasTakenBackSaysSoBesideTheDecision() {
        Entry entry = new Entry(
                1,
                LATE,
                new Review(SLEEP, new Decision.Accepted(), "Ann Bo", Optional.empty()),
                Optional.of(new TakenBack(2, LATE, "Ben Cho", "Wrong person")));

        assertThat(DecisionRows.of(List.of(entry), ZoneId.of("Europe/Warsaw")))
                .extracting(DecisionMade::decision)
                .containsExactly("accepted; taken back by Ben Cho: Wrong person");
    }

    private static List<DecisionMade> rows(Review review) {
        return DecisionRows.of(List.of(new Entry(1, LATE, review, Optional.empty())), ZoneId.of("Europe/Warsaw"));
    }
}
