package org.mendline.storage.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mendline.storage.backup.BackupException;
import org.mendline.storage.backup.BackupProgress;
import org.mendline.storage.person.Person;
import org.mendline.storage.person.PersonId;

class RestoreTest {
    private static final char[] PASSPHRASE = "correct horse".toCharArray();

    @TempDir
    Path folder;

    private Path store;
    private Path backup;

    @BeforeEach
    void aStoreThatWentOnAfterItsBackup() {
        store = folder.resolve("clinic.mendline");
        backup = folder.resolve("copy.mendline-backup");
        try (ClinicStore open = ClinicStores.create(store, PASSPHRASE)) {
            open.persons().save(Person.named(new PersonId("P-1")));
            open.backups().makeAt(backup, "ann", BackupProgress.SILENT);
            open.persons().save(Person.named(new PersonId("P-2")));
            open.audit().append("ann", "import", "more");
        }
    }

    @Test
    void anEmptyFolderGetsTheStoreAsItWas() {
        Path target = folder.resolve("new/place/clinic.mendline");
        assertThat(restore(backup, target)).isEmpty();
        assertThat(persons(target)).containsExactly("P-1");
        assertThat(persons(store)).containsExactly("P-1", "P-2");
    }

    @Test
    void aStoreThatIsThereIsMovedAsideNotOverwritten() {
        Path aside = restore(backup, store).orElseThrow();
        assertThat(aside.getFileName().toString())
                .startsWith("clinic.before-restore-")
                .endsWith("Z.mendline");
        assertThat(persons(store)).containsExactly("P-1");
        assertThat(persons(aside)).containsExactly("P-1", "P-2");
    }

    @Test
    void restoringTwiceKeepsBothOldStores() {
        Path first = restore(backup, store).orElseThrow();
        Path second = restore(backup, store).orElseThrow();
        assertThat(persons(first)).hasSize(2);
        assertThat(persons(second)).hasSize(1);
    }

    @Test
    void aWrongPassphraseChangesNothing() throws IOException {
        TreeMap<String, Long> before = contents();
        assertThatThrownBy(() ->
                        StoreRestore.prepare(backup, store, "incorrect horse".toCharArray(), BackupProgress.SILENT))
                .isInstanceOf(StoreException.WrongPassphrase.class)
                .hasMessageContaining("does not open copy.mendline-backup");
        assertThat(contents()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aBackupThatWasCutShortIsRefusedAndNothingChanges(long seed) throws IOException {
        byte[] whole = Files.readAllBytes(backup);
        Files.write(backup, Arrays.copyOf(whole, new Random(seed).nextInt(whole.length)));
        refusedUnchanged();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void aSingleFlippedBitIsNoticedAndNothingChanges(long seed) throws IOException {
        byte[] bytes = Files.readAllBytes(backup);
        Random random = new Random(seed);
        // Every other time near the end, where header, manifest and directory lie.
        int at = seed % 2 == 0 ? random.nextInt(bytes.length) : bytes.length - 1 - random.nextInt(2000);
        bytes[at] ^= (byte) (1 << random.nextInt(8));
        Files.write(backup, bytes);
        TreeMap<String, Long> before = contents();
        try (StoreRestore restore = StoreRestore.prepare(backup, store, PASSPHRASE, BackupProgress.SILENT)) {
            // Fields of the zip that say nothing, such as a time stamp: then all that counts must be as it was.
            assertThat(restore.counts().rows()).containsEntry("person", 1L);
        } catch (BackupException e) {
            assertThat(e).hasMessageContaining("copy.mendline-backup");
        }
        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void aManifestMadeToFitAChangedDatabaseIsRefused() throws IOException {
        Path other = folder.resolve("other.mendline");
        Path forged = folder.resolve("forged.mendline-backup");
        try (ClinicStore open = ClinicStores.create(other, PASSPHRASE)) {
            open.backups().makeAt(forged, "eve", BackupProgress.SILENT);
        }
        // The header of one store beside the database and manifest of another.
        Path mixed = folder.resolve("mixed.mendline-backup");
        ZipMix.mix(backup, "header.json", forged, mixed);
        assertThatThrownBy(() -> StoreRestore.prepare(mixed, store, PASSPHRASE, BackupProgress.SILENT))
                .isInstanceOf(BackupException.class)
                .hasMessageContaining("mixed.mendline-backup");
        ZipMix.mix(backup, "manifest.seal", forged, mixed);
        assertThatThrownBy(() -> StoreRestore.prepare(mixed, store, PASSPHRASE, BackupProgress.SILENT))
                .isInstanceOf(BackupException.class)
                .hasMessageContaining("has been changed since it was made");
    }

    @Test
    void whatIsNoBackupIsRefusedByName() throws IOException {
        Path text = Files.writeString(folder.resolve("letter.txt"), "Dear clinic,");
        for (Path file : List.of(text, folder.resolve("none"), store, folder)) {
            assertThatThrownBy(() -> StoreRestore.prepare(file, store, PASSPHRASE, BackupProgress.SILENT))
                    .isInstanceOf(BackupException.class)
                    .hasMessageContaining(file.getFileName().toString());
        }
    }

    @Test
    void anOpenStoreIsNotReplaced() throws IOException, InterruptedException {
        Process other = StoreChild.start("hold", store.toString(), new String(PASSPHRASE));
        try (var says = other.inputReader();
                StoreRestore restore = StoreRestore.prepare(backup, store, PASSPHRASE, BackupProgress.SILENT)) {
            assertThat(says.readLine()).isEqualTo("open");
            assertThatThrownBy(restore::carryOut).isInstanceOf(StoreException.InUse.class);
            other.getOutputStream().close();
            other.waitFor();
            restore.carryOut();
        } finally {
            other.destroyForcibly();
        }
        assertThat(persons(store)).containsExactly("P-1");
    }

    /// What a program killed after any of the moves leaves is finished by whoever opens the store next.
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 4})
    void aRestoreKilledHalfWayIsFinishedByOpeningTheStore(int movesDone) throws IOException {
        try (StoreRestore restore = StoreRestore.prepare(backup, store, PASSPHRASE, BackupProgress.SILENT)) {
            assertThat(restore.counts().rows()).containsEntry("person", 1L);
            Path aside = folder.resolve("aside.mendline");
            Files.writeString(folder.resolve("clinic.mendline.restore-journal"), "aside.mendline");
            List<List<String>> moves = List.of(
                    List.of("clinic.mendline", "aside.mendline"),
                    List.of("clinic.mendline.seal", "aside.mendline.seal"),
                    List.of("clinic.mendline.mv.db", "aside.mendline.mv.db"),
                    List.of("clinic.mendline.restoring.mv.db", "clinic.mendline.mv.db"),
                    List.of("clinic.mendline.restoring", "clinic.mendline"));
            for (List<String> move : moves.subList(0, movesDone)) {
                Files.move(folder.resolve(move.get(0)), folder.resolve(move.get(1)));
            }
            assertThat(persons(store)).containsExactly("P-1");
            assertThat(persons(aside)).containsExactly("P-1", "P-2");
            assertThat(folder.resolve("clinic.mendline.restore-journal")).doesNotExist();
        }
        assertThat(persons(store)).containsExactly("P-1");
    }

    private void refusedUnchanged() throws IOException {
        TreeMap<String, Long> before = contents();
        assertThatThrownBy(() -> StoreRestore.prepare(backup, store, PASSPHRASE, BackupProgress.SILENT))
                .isInstanceOf(BackupException.class)
                .hasMessageContaining("copy.mendline-backup");
        assertThat(contents()).isEqualTo(before);
    }

    private static Optional<Path> restore(Path backup, Path target) {
        try (StoreRestore restore = StoreRestore.prepare(backup, target, PASSPHRASE, BackupProgress.SILENT)) {
            return restore.carryOut();
        }
    }

    private static List<String> persons(Path file) {
        try (ClinicStore open = ClinicStores.open(file, PASSPHRASE)) {
            assertThat(open.audit().firstBroken()).isEmpty();
            return open.persons().all().stream().map(p -> p.id().value()).toList();
        }
    }

    /// Every file of the folder with a checksum.
    private TreeMap<String, Long> contents() throws IOException {
        TreeMap<String, Long> found = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                java.util.zip.CRC32 crc = new java.util.zip.CRC32();
                crc.update(Files.readAllBytes(file));
                found.put(file.getFileName().toString(), crc.getValue());
            }
        }
        return found;
    }
}
