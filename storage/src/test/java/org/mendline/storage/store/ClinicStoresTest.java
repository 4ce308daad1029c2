package org.mendline.storage.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mendline.storage.person.Person;
import org.mendline.storage.person.PersonId;

class ClinicStoresTest {
    private static final char[] PASSPHRASE = "correct horse".toCharArray();

    @TempDir
    Path folder;

    @Test
    void aStoreKeepsWhatWasSavedUntilItIsOpenedAgain() {
        Path file = newStore("clinic.mendline");
        try (ClinicStore store = ClinicStores.open(file, PASSPHRASE)) {
            store.persons().save(Person.named(new PersonId("P-001")));
            store.setSetting("demo", "true");
        }
        try (ClinicStore store = ClinicStores.open(file, PASSPHRASE)) {
            assertThat(store.persons().all()).containsExactly(Person.named(new PersonId("P-001")));
            assertThat(store.setting("demo")).contains("true");
            assertThat(store.setting("nothing")).isEmpty();
        }
    }

    @Test
    void aStoreIsItsHeaderAndItsDatabaseAndNothingElse() throws IOException {
        newStore("clinic.mendline");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("clinic.mendline", "clinic.mendline.mv.db");
        }
        assertThat(Files.readString(folder.resolve("clinic.mendline")))
                .contains("\"argon2id\"", "\"memoryKib\" : 65536", "\"passes\" : 3", "\"AES-256-GCM\"");
    }

    @Test
    void thePassphraseMayBeTypedOnAnyKeyboard() {
        Path file = folder.resolve("clinic.mendline");
        ClinicStores.create(file, "caf\u00e9".toCharArray()).close();
        ClinicStores.open(file, "cafe\u0301".toCharArray()).close();
    }

    @Test
    void aWrongPassphraseIsRefused() {
        Path file = newStore("clinic.mendline");
        refused(file, "incorrect horse", StoreException.WrongPassphrase.class, "does not open clinic.mendline");
        refused(file, "", StoreException.WrongPassphrase.class, "empty");
    }

    @Test
    void whatIsNoStoreIsRefusedByName() throws IOException {
        byte[] garbage = new byte[5000];
        new Random(1).nextBytes(garbage);
        refused(folder.resolve("none.mendline"), StoreException.NotAStore.class, "There is no store at");
        refused(Files.createDirectory(folder.resolve("d.mendline")), StoreException.NotAStore.class, "is a folder");
        refused(Files.createFile(folder.resolve("0.mendline")), StoreException.NotAStore.class, "empty (0 bytes)");
        refused(
                Files.write(folder.resolve("g.mendline"), garbage),
                StoreException.NotAStore.class,
                "g.mendline is not a Mendline store");
        refused(
                Files.writeString(folder.resolve("j.mendline"), "{\"format\":\"mendline-store\"}"),
                StoreException.NotAStore.class,
                "j.mendline is not a Mendline store");
        refused(
                Files.writeString(folder.resolve("a.mendline"), "[1, 2]"),
                StoreException.NotAStore.class,
                "a.mendline is not a Mendline store");
    }

    @Test
    void aHeaderWithoutItsDatabaseIsRefused() throws IOException {
        Path file = newStore("clinic.mendline");
        Path database = folder.resolve("clinic.mendline.mv.db");
        Files.write(database, new byte[0]);
        refused(file, StoreException.NotAStore.class, "clinic.mendline.mv.db is missing or empty");
        assertThat(Files.size(database)).isZero();
        Files.delete(database);
        refused(file, StoreException.NotAStore.class, "clinic.mendline.mv.db is missing or empty");
        assertThat(database).doesNotExist();
    }

    @Test
    void aDatabaseOfAnotherStoreOrADamagedOneIsRefused() throws IOException {
        Path file = newStore("clinic.mendline");
        Path database = folder.resolve("clinic.mendline.mv.db");
        newStore("other.mendline");
        Files.copy(folder.resolve("other.mendline.mv.db"), database, StandardCopyOption.REPLACE_EXISTING);
        refused(file, StoreException.class, "clinic.mendline");
        Files.write(database, "this is no database at all".repeat(500).getBytes(StandardCharsets.UTF_8));
        refused(file, StoreException.class, "clinic.mendline");
    }

    @Test
    void aHeaderThatAsksForTheWholeMemoryIsRefused() throws IOException {
        Path file = newStore("clinic.mendline");
        Files.writeString(file, Files.readString(file).replace("65536", "2147483647"));
        refused(file, StoreException.NotAStore.class, "damaged");
    }

    @Test
    void aStoreOfANewerProgramIsRefusedAndLeftAlone() throws IOException {
        Path file = newStore("clinic.mendline");
        String header = Files.readString(file);
        int newer = Migrations.newest() + 1;
        String newerSchema =
                header.replace("\"schemaVersion\" : " + Migrations.newest(), "\"schemaVersion\" : " + newer);
        Files.writeString(file, newerSchema);
        refused(file, StoreException.TooNew.class, "newer Mendline");
        assertThat(Files.readString(file)).isEqualTo(newerSchema);
        Files.writeString(file, header.replace("\"headerVersion\" : 1", "\"headerVersion\" : 2"));
        refused(file, StoreException.TooNew.class, "newer Mendline");
    }

    @Test
    void aNewerDatabaseBehindAnOldHeaderIsRefused() {
        Path file = newStore("clinic.mendline");
        try (EmbeddedStore store = (EmbeddedStore) ClinicStores.open(file, PASSPHRASE)) {
            store.database()
                    .write(handle -> handle.execute("INSERT INTO schema_version (version, script, installed_ms)"
                            + " VALUES (999, 'V999__later.sql', 0)"));
        }
        refused(file, StoreException.TooNew.class, "data version 999");
        refused(file, StoreException.TooNew.class, "Update this program");
    }

    @Test
    void nothingIsOverwrittenByCreating() throws IOException {
        Path file = newStore("clinic.mendline");
        byte[] before = Files.readAllBytes(file);
        byte[] database = Files.readAllBytes(folder.resolve("clinic.mendline.mv.db"));
        assertThatThrownBy(() -> ClinicStores.create(file, PASSPHRASE))
                .isInstanceOf(StoreException.AlreadyExists.class)
                .hasMessageContaining("clinic.mendline");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        assertThat(Files.readAllBytes(folder.resolve("clinic.mendline.mv.db"))).isEqualTo(database);

        Files.delete(file);
        assertThatThrownBy(() -> ClinicStores.create(file, PASSPHRASE))
                .isInstanceOf(StoreException.AlreadyExists.class)
                .hasMessageContaining("clinic.mendline.mv.db");
    }

    @Test
    void aStoreCanBeCreatedInAFolderYetToBeMadeWithSpacesAndLettersOfAnyScript() {
        Path file = folder.resolve("new folder/Zürich 東京.mendline");
        ClinicStores.create(file, PASSPHRASE).close();
        try (ClinicStore store = ClinicStores.open(file, PASSPHRASE)) {
            assertThat(store.file()).hasFileName("Zürich 東京.mendline");
        }
    }

    @Test
    void aSecondOpenInTheSameProgramIsRefusedAndTheFirstGoesOn() {
        Path file = newStore("clinic.mendline");
        try (ClinicStore store = ClinicStores.open(file, PASSPHRASE)) {
            refused(file, StoreException.InUse.class, "clinic.mendline is open in another window or program");
            store.persons().save(Person.named(new PersonId("P-002")));
            assertThat(store.persons().all()).hasSize(1);
        }
        ClinicStores.open(file, PASSPHRASE).close();
    }

    @Test
    void nothingReadableIsOnTheDisk() throws IOException {
        Path file = folder.resolve("clinic.mendline");
        String name = "Wilhelmina Featherstonehaugh";
        try (ClinicStore store = ClinicStores.create(file, PASSPHRASE)) {
            store.setSetting("name", name.repeat(50));
            store.audit().append("ann", "import", name);
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path each : files.toList()) {
                String bytes = Files.readString(each, StandardCharsets.ISO_8859_1);
                assertThat(bytes)
                        .doesNotContain(name)
                        .doesNotContain("audit_entry")
                        .doesNotContain("correct horse");
            }
        }
        assertThat(Files.readString(folder.resolve("clinic.mendline.mv.db"), StandardCharsets.ISO_8859_1))
                .startsWith("H2encrypt");
    }

    private Path newStore(String name) {
        Path file = folder.resolve(name);
        ClinicStores.create(file, PASSPHRASE).close();
        return file;
    }

    private static void refused(Path file, Class<? extends StoreException> kind, String sentence) {
        refused(file, new String(PASSPHRASE), kind, sentence);
    }

    private static void refused(Path file, String passphrase, Class<? extends StoreException> kind, String sentence) {
        assertThatThrownBy(() -> ClinicStores.open(file, passphrase.toCharArray()))
                .isInstanceOf(kind)
                .hasMessageContaining(sentence)
                .message()
                .endsWith(".")
                .contains(String.valueOf(file.getFileName()));
    }
}
