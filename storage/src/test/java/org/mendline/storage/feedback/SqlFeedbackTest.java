package org.mendline.storage.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.mendline.storage.feedback.Feedback.CurveJudgement;
import org.mendline.storage.feedback.Feedback.MentalState;
import org.mendline.storage.feedback.Feedback.PainTolerance;
import org.mendline.storage.feedback.Feedback.Statement;
import org.mendline.storage.feedback.Feedback.Verdict;
import org.mendline.storage.person.Person;
import org.mendline.storage.person.PersonId;
import org.mendline.storage.person.SqlPersons;
import org.mendline.storage.sql.Database;
import org.mendline.storage.store.Server;

@ParameterizedClass
@EnumSource(Server.class)
class SqlFeedbackTest {
    private static final PersonId ANN = new PersonId("P-001");
    private static final PersonId BEN = new PersonId("P-002");
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final Database database;
    private final FeedbackRepository feedback;

    SqlFeedbackTest(Server server) {
        this.database = server.migrated();
        this.feedback = new SqlFeedback(database);
        new SqlPersons(database).save(Person.named(ANN));
        new SqlPersons(database).save(Person.named(BEN));
    }

    @Test
    void everyStatementComesBackAsItWasSaid() {
        Feedback curve = said(MONDAY, new CurveJudgement(MONDAY.plusDays(28), 103.5, Verdict.TOO_OPTIMISTIC));
        Feedback pain = said(MONDAY.plusDays(1), new PainTolerance(3.5));
        Feedback mind = said(MONDAY.plusDays(2), new MentalState(0));

        feedback.add(ANN, mind, NOON);
        feedback.add(ANN, curve, NOON);
        feedback.add(ANN, pain, NOON.plusMillis(7));

        assertThat(feedback.of(ANN))
                .extracting(FeedbackRepository.Entry::feedback)
                .containsExactly(curve, pain, mind);
        assertThat(feedback.of(ANN)).noneMatch(FeedbackRepository.Entry::withdrawn);
        assertThat(feedback.of(BEN)).isEmpty();
    }

    @Test
    void whatIsWithdrawnStaysReadableAndIsWithdrawnOnce() {
        long id = feedback.add(ANN, said(MONDAY, new MentalState(8)), NOON);

        assertThat(feedback.withdraw(BEN, id)).as("another person's").isFalse();
        assertThat(feedback.withdraw(ANN, id)).isTrue();
        assertThat(feedback.withdraw(ANN, id)).as("twice").isFalse();
        assertThat(feedback.of(ANN)).singleElement().matches(FeedbackRepository.Entry::withdrawn);
    }

    @Test
    void followsAPersonWhoIsAssignedToAnother() {
        feedback.add(BEN, said(MONDAY, new PainTolerance(6)), NOON);

        new SqlPersons(database).assign(BEN, ANN);

        assertThat(feedback.of(ANN)).hasSize(1);
    }

    @Test
    void refusesWhatNobodyCouldHaveSaid() {
        assertThatThrownBy(() -> new PainTolerance(11)).hasMessage("Pain tolerance is rated from 0 to 10, not 11.0.");
        assertThatThrownBy(() -> new MentalState(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CurveJudgement(MONDAY, Double.NaN, Verdict.ABOUT_RIGHT))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Feedback("e", MONDAY, new MentalState(5), " ", Optional.empty()))
                .hasMessageContaining("name");
        assertThatThrownBy(() -> feedback.add(new PersonId("nobody"), said(MONDAY, new MentalState(5)), NOON))
                .hasMessageContaining("nobody");
    }

    private static Feedback said(LocalDate day, Statement statement) {
        return new Feedback("P-001/2026-02-01", day, statement, "Ann Ward, therapist", Optional.of("says she"));
    }
}
