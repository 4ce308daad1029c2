package org.mendline.storage.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mendline.storage.backup.BackupException;
import org.mendline.storage.backup.BackupFile;
import org.mendline.storage.backup.BackupProgress;
import org.mendline.storage.backup.BackupReason;
import org.mendline.storage.person.Person;
import org.mendline.storage.person.PersonId;

class BackupTest {
    private static final char[] PASSPHRASE = "correct horse".toCharArray();

    @TempDir
    Path folder;

    private ClinicStore store;

    @BeforeEach
    void create() {
        store = ClinicStores.create(folder.resolve("clinic.mendline"), PASSPHRASE);
        save("P-1");
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aBackupIsOneCheckedFileAndNothingReadableIsInIt() throws IOException {
        store.audit().append("ann", "import", "Wilhelmina Featherstonehaugh");

        MadeBackup made = backUp();

        assertThat(made.file()).exists().hasParent(folder.resolve("backups").toAbsolutePath());
        assertThat(made.file().getFileName().toString())
                .matches("clinic-\\d{4}-\\d\\d-\\d\\dT\\d{6}Z\\.mendline-backup");
        assertThat(made.counts().rows()).containsEntry("person", 1L).containsEntry("audit_entry", 2L);
        assertThat(made.manifest().reason()).isEqualTo(BackupReason.ASKED);
        assertThat(Files.readString(made.file(), StandardCharsets.ISO_8859_1))
                .contains("H2encrypt", "argon2id")
                .doesNotContain("Featherstonehaugh", "audit_entry", "correct horse", "P-1\"");
        assertThat(names(folder.resolve("backups"))).hasSize(1);
    }

    @Test
    void theStoreGoesOnWhileAndAfterItIsBackedUp() {
        backUp();
        save("P-2");
        assertThat(store.persons().all()).hasSize(2);
        assertThat(store.check(BackupProgress.SILENT).problems()).isEmpty();
        assertThat(store.audit().firstBroken()).isEmpty();
    }

    @Test
    void aBackupIsNeededAgainOnlyAfterAChange() {
        assertThat(store.backups().needed()).isTrue();
        backUp();
        assertThat(store.backups().needed()).isFalse();
        save("P-2");
        assertThat(store.backups().needed()).isTrue();
        backUp();
        store.close();
        store = ClinicStores.open(folder.resolve("clinic.mendline"), PASSPHRASE);
        assertThat(store.backups().needed()).isFalse();
    }

    @Test
    void theNewestTenAreKeptUnlessTheClinicSaysOtherwise() {
        assertThat(store.backups().keep()).isEqualTo(10);
        store.backups().keep(2);
        List<Path> made = Stream.generate(() -> backUp().file()).limit(4).toList();

        assertThat(store.backups().kept()).extracting(BackupFile::file).containsExactly(made.get(3), made.get(2));
        assertThatThrownBy(() -> store.backups().keep(0)).hasMessage("1 to 1000 backups can be kept, not 0.");
    }

    @Test
    void otherFilesInTheFolderAreLeftAlone() throws IOException {
        Path backups = Files.createDirectories(folder.resolve("backups"));
        for (String name : List.of(
                "clinic-notes.txt",
                "clinic-2-2020-01-01T000000Z.mendline-backup",
                "clinic-2020-13-01T000000Z.mendline-backup")) {
            Files.createFile(backups.resolve(name));
        }
        Files.createFile(backups.resolve("clinic-2020-01-01T000000Z.mendline-backup.part"));
        store.backups().keep(1);
        backUp();
        assertThat(names(backups)).hasSize(4).noneMatch(name -> name.endsWith(".part"));
    }

    @Test
    void whatIsStoppedLeavesNothingButTheOlderBackups() throws IOException {
        Path older = backUp().file();
        AtomicInteger steps = new AtomicInteger();
        for (int stopAfter : List.of(0, 1, 3)) {
            steps.set(0);
            BackupProgress stopping = progress(() -> steps.getAndIncrement() >= stopAfter);
            assertThatThrownBy(() -> store.backups().make(BackupReason.EXIT, "ann", stopping))
                    .isInstanceOf(CancellationException.class);
            assertThat(names(older.getParent()))
                    .containsExactly(older.getFileName().toString());
        }
        save("P-2");
        assertThat(store.persons().all()).hasSize(2);
    }

    @Test
    void aBackupThatWaitsForAnImportCanBeStopped() throws InterruptedException {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        Thread writer = Thread.ofPlatform()
                .start(() -> store.inTransaction(() -> {
                    inside.countDown();
                    try {
                        return release.await(30, TimeUnit.SECONDS);
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                }));
        inside.await();
        assertThatThrownBy(() -> store.backups().makeAt(folder.resolve("x.mendline-backup"), "ann", progress(() -> {
                    release.countDown();
                    return true;
                })))
                .isInstanceOf(CancellationException.class);
        writer.join();
        assertThat(folder.resolve("x.mendline-backup")).doesNotExist();
    }

    @Test
    void aFileOfTheUsersChoiceIsNeverOverwritten() throws IOException {
        Path chosen = folder.resolve("stick/Zürich 東京.mendline-backup");
        MadeBackup made = store.backups().makeAt(chosen, "ann", BackupProgress.SILENT);
        assertThat(made.file()).isEqualTo(chosen);
        byte[] before = Files.readAllBytes(chosen);
        assertThatThrownBy(() -> store.backups().makeAt(chosen, "ann", BackupProgress.SILENT))
                .isInstanceOf(BackupException.class)
                .hasMessageContaining("there already");
        assertThat(Files.readAllBytes(chosen)).isEqualTo(before);
    }

    @Test
    void aFailureIsASentenceThatStaysUntilABackupSucceeds() throws IOException {
        Files.writeString(folder.resolve("backups"), "a file where the folder should be");

        assertThatThrownBy(this::backUp)
                .isInstanceOf(BackupException.class)
                .hasMessageContaining("could not be written")
                .hasMessageContaining("Nothing stored was harmed");
        assertThat(store.backups().failure())
                .hasValueSatisfying(failure -> assertThat(failure.sentence()).contains("could not be written"));

        Files.delete(folder.resolve("backups"));
        backUp();
        assertThat(store.backups().failure()).isEmpty();
    }

    @Test
    void anOldStoreIsBackedUpBeforeItIsBroughtForwardAndNotOpenedWithout() throws IOException {
        Path old = folder.resolve("old/old.mendline");
        Files.createDirectories(old.getParent());
        PastStore.create(old, PASSPHRASE, 3);
        byte[] before = Files.readAllBytes(old);
        Path blocked = Files.createFile(old.resolveSibling("backups"));
        assertThatThrownBy(() -> ClinicStores.open(old, PASSPHRASE))
                .isInstanceOf(StoreException.Failed.class)
                .hasMessageContaining("old.mendline comes from an older Mendline (data version 1)")
                .hasMessageContaining("only after a backup");
        assertThat(Files.readAllBytes(old)).isEqualTo(before);

        Files.delete(blocked);
        try (ClinicStore opened = ClinicStores.open(old, PASSPHRASE)) {
            assertThat(opened.persons().all()).hasSize(3);
            assertThat(opened.backups().kept()).hasSize(1);
            assertThat(opened.check(BackupProgress.SILENT).problems()).isEmpty();
        }
        Path restored = folder.resolve("restored.mendline");
        Path backup = names(old.resolveSibling("backups")).stream()
                .map(old.resolveSibling("backups")::resolve)
                .findFirst()
                .orElseThrow();
        try (StoreRestore restore = StoreRestore.prepare(backup, restored, PASSPHRASE, BackupProgress.SILENT)) {
            assertThat(restore.manifest().schemaVersion()).isEqualTo(1);
            assertThat(restore.manifest().reason()).isEqualTo(BackupReason.MIGRATION);
            restore.carryOut();
        }
        try (ClinicStore opened = ClinicStores.open(restored, PASSPHRASE)) {
            assertThat(opened.persons().all()).hasSize(3);
        }
    }

    private MadeBackup backUp() {
        return store.backups().make(BackupReason.ASKED, "ann", BackupProgress.SILENT);
    }

    private void save(String id) {
        store.persons().save(Person.named(new PersonId(id)));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static BackupProgress progress(java.util.function.BooleanSupplier stop) {
        return new BackupProgress() {
            @Override
            public void at(long doneBytes, long totalBytes) {}

            @Override
            public boolean cancelled() {
                return stop.getAsBoolean();
            }
        };
    }
}
