package org.mendline.storage.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.mendline.storage.journal.JournalEntry.Content;
import org.mendline.storage.journal.JournalEntry.Intervention;
import org.mendline.storage.journal.JournalEntry.Note;
import org.mendline.storage.person.Person;
import org.mendline.storage.person.PersonId;
import org.mendline.storage.person.SqlPersons;
import org.mendline.storage.sql.Database;
import org.mendline.storage.store.Server;

@ParameterizedClass
@EnumSource(Server.class)
class SqlJournalTest {
    private static final PersonId ANN = new PersonId("P-001");
    private static final PersonId BEN = new PersonId("P-002");
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final ZoneOffset BERLIN = ZoneOffset.ofHours(1);

    private final SqlPersons persons;
    private final JournalRepository journal;

    SqlJournalTest(Server server) {
        Database database = server.migrated();
        this.persons = new SqlPersons(database);
        this.journal = new SqlJournal(database);
        persons.save(Person.named(ANN));
        persons.save(Person.named(BEN));
    }

    @Test
    void whatWasWrittenComesBackAsItWasOldestFirst() {
        JournalEntry dose = entry(
                "b",
                NOON,
                new Intervention("Ibuprofen", OptionalDouble.of(400), "mg", Optional.of(NOON.plusSeconds(3600))));
        JournalEntry bare =
                entry("c", NOON.plusSeconds(1), new Intervention("Tape", OptionalDouble.empty(), "", Optional.empty()));
        JournalEntry note = entry("a", NOON.minusSeconds(60), new Note("Swollen after the stairs; \"ü\", ؤ"));

        journal.put(bare);
        journal.put(dose);
        journal.put(note);

        assertThat(journal.of(ANN)).containsExactly(note, dose, bare);
        assertThat(journal.of(BEN)).isEmpty();
    }

    @Test
    void whatIsTakenOutIsGoneAndStandsAgainWhenPutBack() {
        JournalEntry note = entry("a", NOON, new Note("Slept badly"));
        journal.put(note);

        assertThat(journal.takeOut(BEN, "a")).as("somebody else's").isFalse();
        assertThat(journal.takeOut(ANN, "a")).isTrue();
        assertThat(journal.takeOut(ANN, "a")).isFalse();
        assertThat(journal.of(ANN)).isEmpty();

        JournalEntry changed = entry("a", NOON.plusSeconds(9), new Note("Slept very badly"));
        journal.put(changed);
        assertThat(journal.of(ANN)).containsExactly(changed);
    }

    @Test
    void aJournalGoesWithItsPersonToAnother() {
        JournalEntry note = entry("a", NOON, new Note("Found under a watch's name"));
        journal.put(note);

        persons.assign(ANN, BEN);

        assertThat(journal.of(BEN)).singleElement().satisfies(moved -> {
            assertThat(moved.content()).isEqualTo(note.content());
            assertThat(moved.person()).isEqualTo(BEN);
        });
    }

    @Test
    void whatMakesNoEntryIsRefusedInASentence() {
        assertThatThrownBy(() -> new Note(" \n")).hasMessage("A note needs words.");
        assertThatThrownBy(() -> new Intervention("", OptionalDouble.empty(), "", Optional.empty()))
                .hasMessageContaining("what was done");
        assertThatThrownBy(() -> new Intervention("Cold", OptionalDouble.of(-1), "min", Optional.empty()))
                .hasMessageContaining("not -1.0");
        assertThatThrownBy(() -> new JournalEntry("x", ANN, NOON, BERLIN, new Note("words"), " "))
                .hasMessageContaining("Say who");
        assertThatThrownBy(() -> journal.put(
                        new JournalEntry("x", new PersonId("P-9"), NOON, BERLIN, new Note("words"), "Ada Voss")))
                .hasMessageContaining("no person");
    }

    private static JournalEntry entry(String id, Instant at, Content content) {
        return new JournalEntry(id, ANN, at, BERLIN, content, "Ada Voss");
    }
}
