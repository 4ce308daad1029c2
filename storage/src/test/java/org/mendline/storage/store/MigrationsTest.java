package org.mendline.storage.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mendline.storage.audit.SqlAuditLog;
import org.mendline.storage.intake.SqlQuarantine;
import org.mendline.storage.observation.SqlDoubtful;
import org.mendline.storage.person.Person;
import org.mendline.storage.person.PersonId;
import org.mendline.storage.person.SqlPersons;
import org.mendline.storage.review.SqlReviews;
import org.mendline.storage.sql.Database;

class MigrationsTest {
    private static final char[] PASSPHRASE = "correct horse".toCharArray();
    private static final PersonId PERSON = new PersonId("P-001");

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Server.class)
    void aDatabaseOfVersion1KeepsItsDataAndLearnsToKeepModels(Server server) {
        Database database = server.migrated(1);
        new SqlPersons(database).save(Person.named(PERSON));
        assertThat(Migrations.current(database)).hasValue(1);

        Migrations.run(database, Clock.systemUTC());

        assertThat(Migrations.current(database)).hasValue(Migrations.newest());
        assertThat(new SqlPersons(database).all())
                .extracting(p -> p.id().value())
                .containsExactly(PERSON.value());
        assertThat(count(database, "model_version")).isZero();
    }

    @ParameterizedTest
    @EnumSource(Server.class)
    void aDatabaseOfVersion3KeepsItsQuarantineAndFindsItsDoubtfulValues(Server server) {
        Database database = server.migrated(3);
        new SqlPersons(database).save(Person.named(PERSON));
        database.write(handle -> {
            handle.execute(
                    "INSERT INTO quarantine (content_hash, at_ms, file_name, record_ref, reason, raw_text)"
                            + " VALUES (?, 1, 'old.csv', 'row 2', 'No date.', 'a,b')",
                    "0".repeat(64));
            handle.execute("INSERT INTO measure (measure_key, code, unit) VALUES (1, 'c', '/min')");
            handle.execute("INSERT INTO source_file (source_key, file_name, reader) VALUES (1, 'old.csv', 'csv/1')");
            handle.execute("INSERT INTO device (device_key, given_name) VALUES (9, 'Strap')");
            return handle.execute("INSERT INTO observation SELECT p.person_key, 1, t.at_ms, 400, 9, 1, 0, t.quality,"
                    + " 'row 3' FROM person p CROSS JOIN (VALUES (1, 2), (2, 0)) AS t (at_ms, quality)");
        });

        Migrations.run(database, Clock.systemUTC());

        assertThat(new SqlQuarantine(database).all()).singleElement().satisfies(record -> {
            assertThat(record.raw()).isEqualTo("a,b");
            assertThat(record.value()).isEmpty();
            assertThat(record.decision()).isEmpty();
        });
        assertThat(new SqlDoubtful(database, new SqlAuditLog(database, Clock.systemUTC()), Clock.systemUTC())
                        .waiting(9))
                .extracting(value -> value.observation().instant().toEpochMilli())
                .containsExactly(1L);
    }

    @ParameterizedTest
    @EnumSource(Server.class)
    void aDatabaseOfVersion7KeepsItsPeopleAndLearnsToKeepDecisions(Server server) {
        Database database = server.migrated(7);
        new SqlPersons(database).save(Person.named(PERSON));

        Migrations.run(database, Clock.systemUTC());

        assertThat(new SqlPersons(database).all()).hasSize(1);
        assertThat(new SqlReviews(database).of(PERSON)).isEmpty();
        assertThat(count(database, "suggestion_review")).isZero();
    }

    @ParameterizedTest
    @EnumSource(Server.class)
    void runningAgainChangesNothing(Server server) {
        Database database = server.migrated();
        int scripts = count(database, "schema_version");

        Migrations.run(database, Clock.systemUTC());

        assertThat(count(database, "schema_version")).isEqualTo(scripts).isPositive();
        assertThat(Migrations.current(database)).hasValue(Migrations.newest());
    }

    @Test
    void aStoreFileOfVersion1IsBroughtForwardWhenOpened() throws Exception {
        Path file = folder.resolve("clinic.mendline");
        try (EmbeddedStore store = (EmbeddedStore) ClinicStores.create(file, PASSPHRASE)) {
            store.persons().save(Person.named(PERSON));
            store.database().write(handle -> {
                List.of("DROP TABLE model_activation", "DROP TABLE model_version")
                        .forEach(handle::execute);
                return handle.execute("DELETE FROM schema_version WHERE version > 1");
            });
        }
        String newest = "\"schemaVersion\" : " + Migrations.newest();
        Files.writeString(file, Files.readString(file).replace(newest, "\"schemaVersion\" : 1"));

        try (ClinicStore store = ClinicStores.open(file, PASSPHRASE)) {
            assertThat(store.persons().all()).hasSize(1);
            assertThat(store.models().active("twin-priors")).isEmpty();
        }
        assertThat(Files.readString(file)).contains(newest);
    }

    private static int count(Database database, String table) {
        return database.read(handle -> handle.createQuery("SELECT COUNT(*) FROM " + table)
                .mapTo(Integer.class)
                .one());
    }
}
