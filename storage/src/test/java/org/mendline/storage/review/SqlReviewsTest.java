package org.mendline.storage.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.mendline.storage.person.Person;
import org.mendline.storage.person.PersonId;
import org.mendline.storage.person.SqlPersons;
import org.mendline.storage.review.Review.Decision;
import org.mendline.storage.review.Review.DoseChange;
import org.mendline.storage.review.Review.Shown;
import org.mendline.storage.review.ReviewRepository.Entry;
import org.mendline.storage.review.ReviewRepository.Standing;
import org.mendline.storage.review.ReviewRepository.TakenBack;
import org.mendline.storage.sql.Database;
import org.mendline.storage.store.Server;

@ParameterizedClass
@EnumSource(Server.class)
class SqlReviewsTest {
    private static final PersonId ANN = new PersonId("P-001");
    private static final PersonId BEN = new PersonId("P-002");
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Optional<DoseChange> SLEEP = Optional.of(new DoseChange("sleep", 6.5, 7.5));

    private final Database database;
    private final ReviewRepository reviews;

    SqlReviewsTest(Server server) {
        this.database = server.migrated();
        this.reviews = new SqlReviews(database);
        new SqlPersons(database).save(Person.named(ANN));
        new SqlPersons(database).save(Person.named(BEN));
    }

    @Test
    void everyDecisionComesBackAsItWasMade() {
        Review accepted = review(shown("plan:sleep", SLEEP), new Decision.Accepted(), Optional.empty());
        Review changed = review(shown("plan:sleep", SLEEP), new Decision.Changed(8.25), Optional.of("is used to it"));
        Review rejected = review(shown("look:course", Optional.empty()), new Decision.Rejected(), Optional.of("known"));

        long first = reviews.add(ANN, accepted, NOON);
        reviews.add(ANN, changed, NOON.plusMillis(1));
        reviews.add(ANN, rejected, NOON.plusMillis(2));

        assertThat(reviews.of(ANN)).extracting(Entry::review).containsExactly(accepted, changed, rejected);
        assertThat(reviews.of(ANN).getFirst()).isEqualTo(new Entry(first, NOON, accepted, Optional.empty()));
        assertThat(reviews.of(BEN)).isEmpty();
    }

    @Test
    void takingBackAddsAnEntryAndTheDecisionNoLongerStands() {
        long kept = reviews.add(ANN, review(shown("a", SLEEP), new Decision.Accepted(), Optional.empty()), NOON);
        long wrong = reviews.add(ANN, review(shown("b", SLEEP), new Decision.Accepted(), Optional.empty()), NOON);

        assertThat(reviews.takeBack(BEN, wrong, "Ben", "not mine", NOON)).isEmpty();
        long back = reviews.takeBack(ANN, wrong, " Ben ", "wrong person", NOON.plusSeconds(1))
                .orElseThrow();

        assertThat(reviews.of(ANN).getLast().takenBack())
                .contains(new TakenBack(back, NOON.plusSeconds(1), "Ben", "wrong person"));
        assertThat(reviews.standing()).containsExactly(new Standing(ANN, "P-001/1", "a", NOON));
        assertThat(reviews.takeBack(ANN, wrong, "Ben", "again", NOON))
                .as("once only")
                .isEmpty();
        assertThat(reviews.takeBack(ANN, back, "Ben", "the taking back", NOON)).isEmpty();
        assertThat(reviews.of(ANN)).extracting(Entry::number).containsExactly(kept, wrong);
        assertThat(rows()).as("nothing is deleted").isEqualTo(3);
    }

    @Test
    void followsAPersonWhoIsAssignedToAnother() {
        reviews.add(BEN, review(shown("a", SLEEP), new Decision.Accepted(), Optional.empty()), NOON);

        new SqlPersons(database).assign(BEN, ANN);

        assertThat(reviews.of(ANN)).hasSize(1);
        assertThat(reviews.standing()).extracting(Standing::person).containsExactly(ANN);
    }

    @Test
    void refusesWhatNobodyCouldStandFor() {
        Shown sleep = shown("plan:sleep", SLEEP);
        Shown look = shown("look", Optional.empty());
        assertThatThrownBy(() -> new Review(sleep, new Decision.Accepted(), "  ", Optional.empty()))
                .hasMessageContaining("name");
        assertThatThrownBy(() -> review(sleep, new Decision.Rejected(), Optional.of(" ")))
                .hasMessageContaining("why");
        assertThatThrownBy(() -> review(look, new Decision.Changed(3), Optional.empty()))
                .hasMessageContaining("dose");
        assertThatThrownBy(() -> new Decision.Changed(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> reviews.takeBack(ANN, 1, "Ben", "", NOON)).hasMessageContaining("reason");
        assertThatThrownBy(() -> reviews.add(
                        new PersonId("nobody"), review(sleep, new Decision.Accepted(), Optional.empty()), NOON))
                .hasMessageContaining("nobody");
    }

    @Test
    void theDoseAgreedIsTheSuggestedOneUnlessItWasChanged() {
        Shown sleep = shown("plan:sleep", SLEEP);
        assertThat(List.of(
                        review(sleep, new Decision.Accepted(), Optional.empty()).agreedDose(),
                        review(sleep, new Decision.Changed(9), Optional.empty()).agreedDose()))
                .extracting(dose -> dose.orElseThrow())
                .containsExactly(7.5, 9.0);
        assertThat(review(sleep, new Decision.Rejected(), Optional.of("no")).agreedDose())
                .isEmpty();
    }

    private int rows() {
        return database.read(handle -> handle.createQuery("SELECT COUNT(*) FROM suggestion_review")
                .mapTo(Integer.class)
                .one());
    }

    private static Review review(Shown shown, Decision decision, Optional<String> reason) {
        return new Review(shown, decision, "Ada Weiss", reason);
    }

    private static Shown shown(String code, Optional<DoseChange> dose) {
        return new Shown("P-001/1", code, "Sleep 7.5 h.", "+0.4 points", "twin-2+abc", LocalDate.of(2026, 3, 1), dose);
    }
}
