package org.mendline.storage.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jdbi.v3.core.Handle;
import org.mendline.storage.journal.JournalEntry.Content;
import org.mendline.storage.journal.JournalEntry.Intervention;
import org.mendline.storage.journal.JournalEntry.Note;
import org.mendline.storage.person.PersonId;
import org.mendline.storage.sql.Database;

/// Journals in the database.
public final class SqlJournal implements JournalRepository {
    private static final String NOTE = "note";
    private static final String INTERVENTION = "intervention";

    private final Database database;

    public SqlJournal(Database database) {
        this.database = database;
    }

    @Override
    public List<JournalEntry> of(PersonId person) {
        return database.read(
                handle -> handle.createQuery("SELECT j.id, j.at_ms, j.utc_offset_s, j.kind, j.words, j.dose,"
                                + " j.unit, j.until_ms, j.entered_by FROM journal_entry j"
                                + " JOIN person p ON p.person_key = j.person_key"
                                + " WHERE p.id = ? AND NOT j.taken_out ORDER BY j.at_ms, j.id")
                        .bind(0, person.value())
                        .map((row, context) -> entry(person, row))
                        .list());
    }

    @Override
    public void put(JournalEntry entry) {
        database.write(handle -> {
            handle.execute("DELETE FROM journal_entry WHERE id = ?", entry.id());
            return insert(
                    handle,
                    entry,
                    database.dictionaries().person(handle, entry.person().value()));
        });
    }

    private static int insert(Handle handle, JournalEntry entry, int personKey) {
        Optional<Intervention> done =
                entry.content() instanceof Intervention intervention ? Optional.of(intervention) : Optional.empty();
        return handle.createUpdate("INSERT INTO journal_entry (id, person_key, at_ms, utc_offset_s, kind, words, dose,"
                        + " unit, until_ms, entered_by, taken_out) VALUES (:id, :person, :at, :offset, :kind, :words,"
                        + " :dose, :unit, :until, :by, FALSE)")
                .bind("id", entry.id())
                .bind("person", personKey)
                .bind("at", entry.at().toEpochMilli())
                .bind("offset", entry.offset().getTotalSeconds())
                .bind("kind", done.isPresent() ? INTERVENTION : NOTE)
                .bind("words", words(entry.content()))
                .bind("dose", done.map(Intervention::dose).orElse(OptionalDouble.empty()))
                .bind("unit", done.map(Intervention::unit))
                .bind("until", done.flatMap(Intervention::until).map(Instant::toEpochMilli))
                .bind("by", entry.enteredBy())
                .execute();
    }

    @Override
    public boolean takeOut(PersonId person, String id) {
        return database.write(handle -> handle.execute(
                        "UPDATE journal_entry SET taken_out = TRUE WHERE id = ? AND person_key = ? AND NOT taken_out",
                        id,
                        database.dictionaries().person(handle, person.value())))
                > 0;
    }

    private static String words(Content content) {
        return switch (content) {
            case Note(String text) -> text;
            case Intervention intervention -> intervention.what();
        };
    }

    private static JournalEntry entry(PersonId person, ResultSet row) throws SQLException {
        return new JournalEntry(
                row.getString(1),
                person,
                Instant.ofEpochMilli(row.getLong(2)),
                ZoneOffset.ofTotalSeconds(row.getInt(3)),
                content(row),
                row.getString(9));
    }

    private static Content content(ResultSet row) throws SQLException {
        String kind = row.getString(4);
        return switch (kind) {
            case NOTE -> new Note(row.getString(5));
            case INTERVENTION -> new Intervention(row.getString(5), dose(row), unit(row), until(row));
            default -> throw new IllegalStateException("A journal entry of the kind " + kind + " is not known.");
        };
    }

    private static OptionalDouble dose(ResultSet row) throws SQLException {
        double dose = row.getDouble(6);
        return row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(dose);
    }

    private static String unit(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getString(7)).orElse("");
    }

    private static Optional<Instant> until(ResultSet row) throws SQLException {
        long until = row.getLong(8);
        return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(until));
    }
}
