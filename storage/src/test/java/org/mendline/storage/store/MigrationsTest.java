package org.mendline.storage.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mendline.storage.person.Person;
import org.mendline.storage.person.PersonId;
import org.mendline.storage.person.SqlPersons;
import org.mendline.storage.sql.Database;

class MigrationsTest {
    private static final char[] PASSPHRASE = "correct horse".toCharArray();
    private static final PersonId PERSON = new PersonId("P-001");

    @TempDir
    Path folder;

    @Test
    void aDatabaseOfVersion1KeepsItsDataAndLearnsToKeepModels() {
        Database database = TestDatabase.migrated("v1" + UUID.randomUUID(), 1);
        new SqlPersons(database).save(Person.named(PERSON));
        assertThat(Migrations.current(database)).hasValue(1);

        Migrations.run(database, Clock.systemUTC());

        assertThat(Migrations.current(database)).hasValue(Migrations.newest());
        assertThat(new SqlPersons(database).all())
                .extracting(p -> p.id().value())
                .containsExactly(PERSON.value());
        assertThat(count(database, "model_version")).isZero();
    }

    @Test
    void runningAgainChangesNothing() {
        Database database = TestDatabase.migrated("twice" + UUID.randomUUID());
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
