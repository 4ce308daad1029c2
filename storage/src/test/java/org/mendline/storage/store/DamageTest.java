package org.mendline.storage.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mendline.storage.backup.BackupException;
import org.mendline.storage.backup.BackupProgress;
import org.mendline.storage.backup.BackupReason;
import org.mendline.storage.person.Person;
import org.mendline.storage.person.PersonId;

/// A store that something happened to: a sentence that says what to do, and nothing harmed by opening it.
class DamageTest {
    private static final char[] PASSPHRASE = "correct horse".toCharArray();

    @TempDir
    Path folder;

    private Path file;
    private Path database;
    private Path backup;

    @BeforeEach
    void aStoreWithABackup() {
        file = folder.resolve("clinic.mendline");
        database = folder.resolve("clinic.mendline.mv.db");
        try (ClinicStore store = ClinicStores.create(file, PASSPHRASE)) {
            for (int i = 0; i < 40; i++) {
                store.persons().save(Person.named(new PersonId("P-" + i)));
                store.audit().append("ann", "import", "person " + i + " " + "x".repeat(200));
            }
            backup = store.backups()
                    .make(BackupReason.ASKED, "ann", BackupProgress.SILENT)
                    .file();
            store.audit().append("ann", "import", "after the backup");
        }
    }

    @Test
    void aDamagedHeaderNamesTheBackup() throws IOException {
        byte[] damaged = Files.readAllBytes(file);
        damaged[3] ^= 0x55;
        Files.write(file, damaged);
        assertThatThrownBy(() -> ClinicStores.open(file, PASSPHRASE))
                .isInstanceOf(StoreException.NotAStore.class)
                .hasMessageContaining("its header is damaged")
                .hasMessageContaining("Restore the backup " + backup);
        assertThat(Files.readAllBytes(file)).isEqualTo(damaged);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aDatabaseCutShortIsNeverOpenedAsIfNothingWereMissing(long seed) throws IOException {
        byte[] whole = Files.readAllBytes(database);
        byte[] cut = Arrays.copyOf(whole, 5000 + new Random(seed).nextInt(whole.length - 5000 - 4096));
        Files.write(database, cut);
        try (ClinicStore store = ClinicStores.open(file, PASSPHRASE)) {
            // Opened: then nothing may be missing.
            assertThat(store.persons().all()).hasSize(40);
            assertThat(store.audit().latest(1)).extracting(e -> e.detail()).containsExactly("after the backup");
        } catch (StoreException e) {
            assertThat(e).hasMessageContaining("Restore the backup " + backup);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aDamagedPageIsFoundByOpeningOrByVerifying(long seed) throws IOException {
        byte[] bytes = Files.readAllBytes(database);
        Random random = new Random(seed);
        for (int i = 0; i < 40; i++) { // all over, so that something alive is hit
            bytes[8192 + random.nextInt(bytes.length - 8192)] ^= (byte) 0xFF;
        }
        Files.write(database, bytes);
        try (ClinicStore store = ClinicStores.open(file, PASSPHRASE)) {
            StoreCheckReport report = store.check(BackupProgress.SILENT);
            boolean whole = store.persons().all().size() == 40
                    && store.audit().latest(1).getFirst().detail().equals("after the backup");
            assertThat(!report.sound() || whole).as("%s", report.problems()).isTrue();
        } catch (StoreException e) {
            assertThat(e.getMessage()).contains("clinic.mendline").endsWith(".");
        }
    }

    @Test
    void anOlderCopyInTheStoresPlaceIsNoticedAndTheWayOutIsTold() throws IOException {
        byte[] older = Files.readAllBytes(database);
        try (ClinicStore store = ClinicStores.open(file, PASSPHRASE)) {
            store.audit().append("ann", "import", "much later");
        }
        Files.write(database, older);
        assertThatThrownBy(() -> ClinicStores.open(file, PASSPHRASE))
                .isInstanceOf(StoreException.Damaged.class)
                .hasMessageContaining("Restore the backup " + backup)
                .hasMessageContaining("write the one word accepted into clinic.mendline.seal");
        Files.writeString(folder.resolve("clinic.mendline.seal"), "accepted");
        ClinicStores.open(file, PASSPHRASE).close();
        ClinicStores.open(file, PASSPHRASE).close();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.3, 0.5, 0.9, 0.999})
    void aDatabaseCutShortIsNoticedEvenWithoutItsSeal(double part) throws IOException {
        byte[] whole = Files.readAllBytes(database);
        byte[] cut = Arrays.copyOf(whole, (int) (whole.length * part));
        Files.write(database, cut);
        Files.delete(folder.resolve("clinic.mendline.seal"));
        assertThatThrownBy(() -> ClinicStores.open(file, PASSPHRASE))
                .isInstanceOf(StoreException.Damaged.class)
                .hasMessageContaining("is cut short")
                .hasMessageContaining(cut.length + " of the " + whole.length + " bytes")
                .hasMessageContaining("Restore the backup " + backup);
        assertThat(Files.readAllBytes(database)).isEqualTo(cut);
    }

    @Test
    void aMissingSealAloneIsNoFault() throws IOException {
        Files.delete(folder.resolve("clinic.mendline.seal"));
        try (ClinicStore store = ClinicStores.open(file, PASSPHRASE)) {
            assertThat(store.persons().all()).hasSize(40);
        }
        assertThat(folder.resolve("clinic.mendline.seal")).exists();
    }

    @Test
    void aStoreMadeSmallerByRewritingOpensWithoutItsSeal() throws IOException {
        try (ClinicStore store = ClinicStores.open(file, PASSPHRASE)) {
            for (int i = 0; i < 300; i++) {
                store.setSetting("again", "y".repeat(3000) + i);
            }
            store.closeRewritten("ann", BackupProgress.SILENT);
        }
        Files.delete(folder.resolve("clinic.mendline.seal"));
        try (ClinicStore store = ClinicStores.open(file, PASSPHRASE)) {
            assertThat(store.persons().all()).hasSize(40);
        }
    }

    @Test
    void aFullDiskIsASentenceAndWhatWasStoredStays() throws Exception {
        Path small = Files.createDirectory(folder.resolve("small"));
        try (SmallDisk disk = SmallDisk.mounted(small)) {
            Path store = small.resolve("clinic.mendline");
            ClinicStores.create(store, PASSPHRASE).close();
            try (ClinicStore open = ClinicStores.open(store, PASSPHRASE)) {
                open.persons().save(Person.named(new PersonId("P-1")));
                disk.fill();
                assertThatThrownBy(() -> open.backups().make(BackupReason.EXIT, "ann", BackupProgress.SILENT))
                        .isInstanceOfAny(BackupException.class, StoreException.class)
                        .hasMessageContaining("clinic");
            } catch (StoreException e) {
                assertThat(e).hasMessageContaining("clinic.mendline");
            }
            disk.free();
            try (ClinicStore open = ClinicStores.open(store, PASSPHRASE)) {
                assertThat(open.persons().all()).hasSize(1);
                assertThat(open.backups().kept()).isEmpty();
                assertThat(open.check(BackupProgress.SILENT).problems()).isEmpty();
            }
        }
    }

    @Test
    void aStoreThatCannotBeWrittenSaysSo() throws IOException {
        Assumptions.assumeTrue(database.toFile().setReadOnly(), "SKIPPED: no read-only files here");
        if (Files.isWritable(database)) {
            System.out.println("SKIPPED, this user may write read-only files");
            Assumptions.abort("SKIPPED, this user may write read-only files");
        }
        assertThatThrownBy(() -> ClinicStores.open(file, PASSPHRASE))
                .isInstanceOf(StoreException.Failed.class)
                .hasMessageContaining("cannot be written");
        assertThat(List.of(database)).allMatch(Files::exists);
    }
}
