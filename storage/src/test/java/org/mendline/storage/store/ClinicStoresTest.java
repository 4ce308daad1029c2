package org.mendline.storage.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
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
        Path file = folder.resolve("clinic.mendline");
        try (ClinicStore store = ClinicStores.create(file, PASSPHRASE)) {
            store.persons().save(Person.named(new PersonId("P-001")));
            store.setSetting("demo", "true");
        }
        try (ClinicStore store = ClinicStores.open(file, PASSPHRASE)) {
            assertThat(store.persons().all()).containsExactly(Person.named(new PersonId("P-001")));
            assertThat(store.setting("demo")).contains("true");
        }
    }

    @Test
    void aWrongPassphraseIsRefused() {
        Path file = folder.resolve("clinic.mendline");
        ClinicStores.create(file, PASSPHRASE).close();
        assertThatThrownBy(() -> ClinicStores.open(file, "incorrect horse".toCharArray()))
                .isInstanceOf(StoreException.WrongPassphrase.class)
                .hasMessageContaining("clinic.mendline");
    }

    @Test
    void aSecondOpenInTheSameProgramIsRefusedAndTheFirstGoesOn() {
        Path file = folder.resolve("clinic.mendline");
        try (ClinicStore store = ClinicStores.create(file, PASSPHRASE)) {
            assertThatThrownBy(() -> ClinicStores.open(file, PASSPHRASE))
                    .isInstanceOf(StoreException.InUse.class)
                    .hasMessageContaining("clinic.mendline");
            store.persons().save(Person.named(new PersonId("P-002")));
            assertThat(store.persons().all()).hasSize(1);
        }
    }
}
