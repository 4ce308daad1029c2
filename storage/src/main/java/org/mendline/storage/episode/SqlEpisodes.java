package org.mendline.storage.episode;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jdbi.v3.core.Handle;
import org.mendline.storage.person.PersonId;
import org.mendline.storage.sql.Database;
import org.mendline.storage.sql.ImportJournal;
import org.mendline.storage.sql.TracedTable;

/// Episodes in the database.
public final class SqlEpisodes implements EpisodeRepository {
    private static final String SELECT = "SELECT e.id, p.id AS person, e.condition_code, e.body_site, e.onset,"
            + " e.outcome_code, e.goal, e.baseline, e.closed FROM episode e"
            + " JOIN person p ON p.person_key = e.person_key ";

    private final Database database;

    public SqlEpisodes(Database database) {
        this.database = database;
    }

    @Override
    public List<Episode> all() {
        return database.read(handle -> handle.createQuery(SELECT + "ORDER BY p.id, e.onset DESC, e.id")
                .map((row, context) -> episode(row))
                .list());
    }

    @Override
    public List<Episode> of(PersonId person) {
        return database.read(handle -> handle.createQuery(SELECT + "WHERE p.id = ? ORDER BY e.onset DESC, e.id")
                .bind(0, person.value())
                .map((row, context) -> episode(row))
                .list());
    }

    @Override
    public Optional<Episode> current(PersonId person) {
        return of(person).stream().filter(episode -> episode.closed().isEmpty()).findFirst();
    }

    @Override
    public void save(Episode episode) {
        database.write(handle -> {
            int person = database.dictionaries().person(handle, episode.person().value());
            new ImportJournal(handle, database.trace())
                    .save(TracedTable.EPISODE, episode.id(), () -> write(handle, episode, person));
            return episode;
        });
    }

    private static void write(Handle handle, Episode episode, int person) {
        String update = "UPDATE episode SET person_key = :person, condition_code = :condition, body_site = :site,"
                + " onset = :onset, outcome_code = :outcome, goal = :goal, baseline = :baseline, closed = :closed"
                + " WHERE id = :id";
        String insert = "INSERT INTO episode (id, person_key, condition_code, body_site, onset, outcome_code, goal,"
                + " baseline, closed) VALUES (:id, :person, :condition, :site, :onset, :outcome, :goal, :baseline,"
                + " :closed)";
        if (execute(handle, update, episode, person) == 0) {
            execute(handle, insert, episode, person);
        }
    }

    private static int execute(Handle handle, String sql, Episode episode, int person) {
        return handle.createUpdate(sql)
                .bind("id", episode.id())
                .bind("person", person)
                .bind("condition", episode.condition())
                .bind("site", episode.bodySite())
                .bind("onset", episode.onset())
                .bind("outcome", episode.outcomeCode())
                .bind("goal", episode.goal())
                .bind("baseline", episode.baseline())
                .bind("closed", episode.closed())
                .execute();
    }

    private static Episode episode(ResultSet row) throws SQLException {
        return new Episode(
                row.getString("id"),
                new PersonId(row.getString("person")),
                row.getString("condition_code"),
                Optional.ofNullable(row.getString("body_site")),
                row.getObject("onset", LocalDate.class),
                row.getString("outcome_code"),
                number(row, "goal"),
                number(row, "baseline"),
                Optional.ofNullable(row.getObject("closed", LocalDate.class)));
    }

    private static OptionalDouble number(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
