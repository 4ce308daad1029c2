package org.mendline.storage.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.mendline.storage.sql.Database;
import org.mendline.storage.sql.ImportJournal;
import org.mendline.storage.sql.TracedTable;

/// Persons in the database.
public final class SqlPersons implements PersonRepository {
    private static final String COLUMNS = "id, display_name, birth_year, sex, height_cm, mass_kg, origin";

    private final Database database;

    public SqlPersons(Database database) {
        this.database = database;
    }

    @Override
    public List<Person> all() {
        return database.read(handle -> handle.createQuery("SELECT " + COLUMNS + " FROM person ORDER BY id")
                .map((row, context) -> person(row))
                .list());
    }

    @Override
    public Optional<Person> find(PersonId id) {
        return database.read(handle -> handle.createQuery("SELECT " + COLUMNS + " FROM person WHERE id = ?")
                .bind(0, id.value())
                .map((row, context) -> person(row))
                .findOne());
    }

    @Override
    public Optional<PersonId> findByAlias(String system, String value) {
        return database.read(handle -> handle.createQuery("SELECT p.id FROM person_alias a"
                        + " JOIN person p ON p.person_key = a.person_key"
                        + " WHERE a.naming_system = ? AND a.alias_value = ?")
                .bind(0, system)
                .bind(1, value)
                .mapTo(String.class)
                .findOne()
                .map(PersonId::new));
    }

    @Override
    public void save(Person person) {
        database.write(handle -> {
            boolean known = database.dictionaries()
                    .persons()
                    .find(handle, person.id().value())
                    .isPresent();
            int key = known ? 0 : database.dictionaries().persons().newKey(handle);
            new ImportJournal(handle, database.trace())
                    .save(
                            TracedTable.PERSON,
                            person.id().value(),
                            () -> write(known ? update(handle) : insert(handle, key), person));
            return person;
        });
    }

    private static Update update(Handle handle) {
        return handle.createUpdate("UPDATE person SET display_name = :name, birth_year = :born, sex = :sex,"
                + " height_cm = :height, mass_kg = :mass, origin = :origin WHERE id = :id");
    }

    private static Update insert(Handle handle, int key) {
        return handle.createUpdate("INSERT INTO person (person_key, " + COLUMNS
                        + ") VALUES (:key, :id, :name, :born, :sex, :height, :mass, :origin)")
                .bind("key", key);
    }

    private static void write(Update statement, Person person) {
        statement
                .bind("id", person.id().value())
                .bind("name", person.displayName())
                .bind("born", person.birthYear())
                .bind("sex", person.sex().name())
                .bind("height", person.heightCm())
                .bind("mass", person.massKg())
                .bind("origin", person.origin().name())
                .execute();
    }

    @Override
    public void addAlias(PersonId id, String system, String value) {
        database.write(handle -> {
            handle.execute("DELETE FROM person_alias WHERE naming_system = ? AND alias_value = ?", system, value);
            return handle.execute(
                    "INSERT INTO person_alias (naming_system, alias_value, person_key, run_key) VALUES (?, ?, ?, ?)",
                    system,
                    value,
                    database.dictionaries().person(handle, id.value()),
                    database.importRun());
        });
    }

    @Override
    public List<Alias> aliases(PersonId id) {
        return database.read(handle -> handle.createQuery("SELECT a.naming_system, a.alias_value FROM person_alias a"
                        + " JOIN person p ON p.person_key = a.person_key WHERE p.id = ? ORDER BY 1, 2")
                .bind(0, id.value())
                .map((row, context) -> new Alias(row.getString(1), row.getString(2)))
                .list());
    }

    @Override
    public void assign(PersonId from, PersonId to) {
        if (from.equals(to)) {
            throw new IllegalArgumentException("A person cannot be assigned to themselves: " + from);
        }
        database.write(handle -> {
            int source = database.dictionaries().person(handle, from.value());
            int target = database.dictionaries().person(handle, to.value());
            moveObservations(handle, source, target);
            moveChannels(handle, source, target);
            handle.execute("UPDATE episode SET person_key = ? WHERE person_key = ?", target, source);
            handle.execute("UPDATE feedback SET person_key = ? WHERE person_key = ?", target, source);
            handle.execute("UPDATE journal_entry SET person_key = ? WHERE person_key = ?", target, source);
            handle.execute("UPDATE suggestion_review SET person_key = ? WHERE person_key = ?", target, source);
            handle.execute("UPDATE quarantine SET owner_id = ? WHERE owner_id = ?", to.value(), from.value());
            handle.execute("UPDATE quarantine SET stored_person = ? WHERE stored_person = ?", to.value(), from.value());
            handle.execute("UPDATE person_alias SET person_key = ? WHERE person_key = ?", target, source);
            handle.execute("UPDATE import_span SET person_key = ? WHERE person_key = ?", target, source);
            handle.execute("UPDATE withdrawn_value SET person_key = ? WHERE person_key = ?", target, source);
            handle.execute("UPDATE superseded_observation SET person_key = ? WHERE person_key = ?", target, source);
            // Where both have a choice, that of the person who stays holds; the other goes with its person.
            handle.execute(
                    "UPDATE primary_device SET person_key = ? WHERE person_key = ? AND kind NOT IN"
                            + " (SELECT kind FROM primary_device WHERE person_key = ?)",
                    target,
                    source,
                    target);
            database.dictionaries().persons().forget();
            return handle.execute("DELETE FROM person WHERE person_key = ?", source);
        });
    }

    private static void moveObservations(Handle handle, int from, int to) {
        handle.execute(
                "DELETE FROM observation WHERE person_key = ? AND EXISTS (SELECT 1 FROM observation other"
                        + " WHERE other.person_key = ? AND other.measure_key = observation.measure_key"
                        + " AND other.at_ms = observation.at_ms AND other.numeric_value = observation.numeric_value"
                        + " AND other.device_key = observation.device_key)",
                from,
                to);
        handle.execute("UPDATE observation SET person_key = ? WHERE person_key = ?", to, from);
        handle.execute(
                "DELETE FROM doubtful_value WHERE person_key = ? AND EXISTS (SELECT 1 FROM doubtful_value other"
                        + " WHERE other.person_key = ? AND other.measure_key = doubtful_value.measure_key"
                        + " AND other.at_ms = doubtful_value.at_ms"
                        + " AND other.numeric_value = doubtful_value.numeric_value"
                        + " AND other.device_key = doubtful_value.device_key)",
                from,
                to);
        handle.execute("UPDATE doubtful_value SET person_key = ? WHERE person_key = ?", to, from);
        handle.execute(
                "DELETE FROM person_measure WHERE person_key = ? AND measure_key IN"
                        + " (SELECT measure_key FROM person_measure WHERE person_key = ?)",
                from,
                to);
        handle.execute("UPDATE person_measure SET person_key = ? WHERE person_key = ?", to, from);
    }

    private static void moveChannels(Handle handle, int from, int to) {
        String doubled = "SELECT mine.channel_key FROM channel mine JOIN channel other"
                + " ON other.person_key = ? AND other.measure_key = mine.measure_key"
                + " AND other.start_ms = mine.start_ms AND other.device_key = mine.device_key"
                + " AND other.samples_hash = mine.samples_hash WHERE mine.person_key = ?";
        handle.execute("DELETE FROM channel_chunk WHERE channel_key IN (" + doubled + ")", to, from);
        handle.execute("DELETE FROM channel WHERE channel_key IN (" + doubled + ")", to, from);
        handle.execute("UPDATE channel SET person_key = ? WHERE person_key = ?", to, from);
    }

    private static Person person(ResultSet row) throws SQLException {
        int born = row.getInt("birth_year");
        OptionalInt birthYear = row.wasNull() ? OptionalInt.empty() : OptionalInt.of(born);
        return new Person(
                new PersonId(row.getString("id")),
                Optional.ofNullable(row.getString("display_name")),
                birthYear,
                Sex.valueOf(row.getString("sex")),
                number(row, "height_cm"),
                number(row, "mass_kg"),
                Person.Origin.valueOf(row.getString("origin")));
    }

    private static OptionalDouble number(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
