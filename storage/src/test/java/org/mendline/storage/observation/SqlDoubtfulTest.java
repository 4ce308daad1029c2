package org.mendline.storage.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mendline.storage.audit.AuditLog;
import org.mendline.storage.audit.SqlAuditLog;
import org.mendline.storage.person.Person;
import org.mendline.storage.person.PersonId;
import org.mendline.storage.person.SqlPersons;
import org.mendline.storage.sql.Database;
import org.mendline.storage.store.TestDatabase;

class SqlDoubtfulTest {
    private static final PersonId ANN = new PersonId("P-001");
    private static final PersonId BEN = new PersonId("P-002");
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final String BY = "Ada Voss";

    private final Database database = TestDatabase.migrated("doubt" + UUID.randomUUID());
    private final Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
    private final SqlAuditLog audit = new SqlAuditLog(database, clock);
    private final SqlDoubtful doubtful = new SqlDoubtful(database, audit, clock);
    private final SqlObservations observations = new SqlObservations(database);
    private final SqlPersons persons = new SqlPersons(database);

    @BeforeEach
    void people() {
        persons.save(Person.named(ANN));
        persons.save(Person.named(BEN));
    }

    @Test
    void onlyImplausibleValuesWaitEachWithWhereItCameFrom() {
        Observation odd = of(ANN, 400, Quality.IMPLAUSIBLE);
        observations.addAll(List.of(of(ANN, 60, Quality.VALID), odd));
        observations.addAll(List.of(odd));

        assertThat(doubtful.count()).isEqualTo(1);
        assertThat(doubtful.waiting(10)).singleElement().satisfies(value -> {
            assertThat(value.observation()).isEqualTo(odd);
            assertThat(value.judgement()).isEmpty();
        });
        assertThat(doubtful.waiting(0)).isEmpty();
    }

    @Test
    void anAcceptedValueIsUsableAndStaysSoWhenTheFileComesAgain() {
        observations.addAll(List.of(of(ANN, 400, Quality.IMPLAUSIBLE)));
        long id = doubtful.waiting(1).getFirst().id();

        assertThat(doubtful.judge(List.of(id), true, BY, "Counted by hand")).isEqualTo(1);
        observations.addAll(List.of(of(ANN, 400, Quality.IMPLAUSIBLE)));

        assertThat(doubtful.count()).isZero();
        assertThat(observations.ofMeasure(ANN, "c"))
                .extracting(Observation::quality)
                .containsExactly(Quality.ACCEPTED);
        assertThat(Quality.ACCEPTED.isUsable()).isTrue();
        assertThat(doubtful.judged(9).getFirst().judgement())
                .contains(new Judgement(true, BY, NOON, "Counted by hand"));
        AuditLog.Entry audited = audit.latest(1).getFirst();
        assertThat(audited.actor()).isEqualTo(BY);
        assertThat(audited.action()).isEqualTo("doubtful-accept");
        assertThat(audited.detail()).contains("400.0").contains("P-001").contains("Counted by hand");
    }

    @Test
    void aRejectedValueIsKeptNeverUsedAndCanBeJudgedAnew() {
        observations.addAll(List.of(of(ANN, 400, Quality.IMPLAUSIBLE)));
        long id = doubtful.waiting(1).getFirst().id();

        doubtful.judge(List.of(id), false, BY, "Strap was loose");
        assertThat(observations.ofMeasure(ANN, "c"))
                .extracting(Observation::quality)
                .containsExactly(Quality.REJECTED);
        assertThat(Quality.REJECTED.isUsable()).isFalse();
        doubtful.judge(List.of(id), true, "Ben Ruiz", "It was not");
        assertThat(audit.latest(1).getFirst().detail()).contains("rejected by Ada Voss");
        assertThat(doubtful.reopen(List.of(id), BY)).isEqualTo(1);

        assertThat(doubtful.reopen(List.of(id), BY)).isZero();
        assertThat(doubtful.waiting(9)).hasSize(1);
        assertThat(audit.latest(9)).hasSize(3);
    }

    @Test
    void nobodyDecidesWithoutNameOrReasonAndOnlyDoubtfulValuesAreJudged() {
        observations.addAll(List.of(of(ANN, 400, Quality.IMPLAUSIBLE)));
        long id = doubtful.waiting(1).getFirst().id();

        assertThatThrownBy(() -> doubtful.judge(List.of(id), true, "?", "why"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("named person");
        assertThatThrownBy(() -> doubtful.judge(List.of(id), true, BY, " "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("reason");
        assertThat(doubtful.judge(List.of(id + 1), true, BY, "why")).isZero();
        assertThat(doubtful.count()).isEqualTo(1);
        assertThat(audit.latest(9)).isEmpty();
    }

    @Test
    void doubtsFollowTheirValuesToAnotherPersonAndGoWithThem() {
        Observation both = of(ANN, 400, Quality.IMPLAUSIBLE);
        observations.addAll(List.of(both, of(BEN, 400, Quality.IMPLAUSIBLE), of(ANN, 500, Quality.IMPLAUSIBLE)));

        persons.assign(ANN, BEN);

        assertThat(doubtful.waiting(9)).extracting(v -> v.observation().value()).containsExactly(400.0, 500.0);
        assertThat(observations.remove(of(BEN, 500, Quality.VALID))).isTrue();
        assertThat(observations.remove(of(BEN, 500, Quality.VALID))).isFalse();
        assertThat(doubtful.count()).isEqualTo(1);
    }

    private static Observation of(PersonId person, double value, Quality quality) {
        return new Observation(
                person,
                "c",
                value,
                "/min",
                NOON,
                ZoneOffset.ofHours(2),
                quality,
                new Provenance("run.fit", "record 3", Optional.of("Strap 1"), "fit/1"),
                Optional.of(ZoneId.of("Europe/Berlin")));
    }
}
