package org.mendline.storage.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mendline.storage.audit.AuditLog.Entry;
import org.mendline.storage.backup.BackupException;
import org.mendline.storage.backup.BackupProgress;
import org.mendline.storage.backup.BackupReason;
import org.mendline.storage.observation.Observation;
import org.mendline.storage.observation.Provenance;
import org.mendline.storage.observation.Quality;
import org.mendline.storage.person.Person;
import org.mendline.storage.person.PersonId;

/// Writing the database file anew.
class RewriteTest {
    private static final char[] PASSPHRASE = "correct horse".toCharArray();
    private static final PersonId PERSON = new PersonId("P-1");
    private static final int COMMITS = 60;
    private static final int VALUES = 1200;

    @TempDir
    Path folder;

    @Test
    void theFileShrinksAndHoldsTheSame() throws IOException {
        long before = fill();
        ClinicStore store = open();
        StoreSpace space = store.space();
        // H2 does not count the head of an encrypted file.
        assertThat(space.fileBytes()).isBetween(before - 4096, before + 65536);
        assertThat(space.liveBytes()).isLessThan(before / 2);

        RewrittenStore done = store.closeRewritten("ann", BackupProgress.SILENT);

        assertThat(Files.size(database())).isEqualTo(done.bytesAfter()).isLessThan(before / 2);
        assertThat(names()).noneMatch(name -> name.contains("rewriting"));
        try (ClinicStore again = open()) {
            assertThat(again.check(BackupProgress.SILENT).problems()).isEmpty();
            assertThat(again.observations().ofMeasure(PERSON, "40443-4")).hasSize(VALUES);
            assertThat(again.setting("often")).contains(String.valueOf(COMMITS - 1));
            assertThat(again.audit().latest(2)).extracting(Entry::action).containsExactly("backup", "rewrite");
            assertThat(again.backups().kept()).hasSize(1);
            assertThat(again.backups().needed()).isFalse();
        }
    }

    /// Identities go on where they were, indexes and constraints are there.
    @Test
    void aRewrittenStoreTakesNewValuesAndRefusesDoubles() throws IOException {
        fill();
        open().closeRewritten("ann", BackupProgress.SILENT);
        try (ClinicStore store = open()) {
            store.persons().save(Person.named(new PersonId("P-2")));
            assertThat(store.observations().addAll(List.of(value("40443-4", 0), value("8867-4", 0))))
                    .isEqualTo(1);
            assertThat(store.persons().all()).hasSize(2);
            assertThat(indexes(store)).contains("OBSERVATION_OF_DEVICE", "IMPORTED_FILE_CONTENT");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 5})
    void stoppingLeavesTheFileAsItWas(int reports) throws IOException {
        fill();
        ClinicStore store = open();
        BackupProgress stopping = new BackupProgress() {
            private int left = reports;

            @Override
            public void at(long done, long total) {
                left--;
            }

            @Override
            public boolean cancelled() {
                return left <= 0;
            }
        };

        assertThatThrownBy(() -> store.closeRewritten("ann", stopping)).isInstanceOf(CancellationException.class);

        assertThat(names()).noneMatch(name -> name.contains("rewriting"));
        try (ClinicStore again = open()) {
            assertThat(again.check(BackupProgress.SILENT).problems()).isEmpty();
            assertThat(again.observations().ofMeasure(PERSON, "40443-4")).hasSize(VALUES);
        }
    }

    @Test
    void withoutABackupNothingIsRewritten() throws IOException {
        long before = fill();
        Files.writeString(folder.resolve("backups"), "in the way");
        ClinicStore store = open();

        assertThatThrownBy(() -> store.closeRewritten("ann", BackupProgress.SILENT))
                .isInstanceOf(BackupException.class);

        assertThat(Files.size(database())).isGreaterThanOrEqualTo(before);
        open().close();
    }

    @Test
    void whatAKilledRewriteLeftIsRemovedAtOpening() throws IOException {
        fill();
        Path left = StoreFiles.database(StoreFiles.rewriting(header()));
        Files.writeString(left, "half");
        open().close();
        assertThat(left).doesNotExist();
    }

    @Test
    void aDifferenceInAnyRowIsSeen() {
        Object[] row = {1L, "a", new byte[] {1, 2}};
        Object[] other = {1L, "a", new byte[] {1, 3}};
        assertThat(TableDigest.EMPTY.with(row).with(other))
                .isEqualTo(TableDigest.EMPTY.with(other).with(row))
                .isNotEqualTo(TableDigest.EMPTY.with(row).with(row));
    }

    @Test
    void onlyALargeFileThatIsMostlyEmptyIsWorthIt() {
        assertThat(new StoreSpace(65L << 20, 20L << 20).wasteful()).isTrue();
        assertThat(new StoreSpace(65L << 20, 40L << 20).wasteful()).isFalse();
        assertThat(new StoreSpace(60L << 20, 1L << 20).wasteful()).isFalse();
    }

    /// @return size of the file
    private long fill() throws IOException {
        try (ClinicStore store = ClinicStores.create(header(), PASSPHRASE)) {
            store.persons().save(Person.named(PERSON));
            store.observations()
                    .addAll(IntStream.range(0, VALUES)
                            .mapToObj(i -> value("40443-4", i))
                            .toList());
            store.audit().append("ann", "import", "Values.");
            IntStream.range(0, COMMITS).forEach(i -> store.setSetting("often", String.valueOf(i)));
            store.backups().make(BackupReason.ASKED, "ann", BackupProgress.SILENT);
            assertThat(Files.deleteIfExists(store.backups().kept().getFirst().file()))
                    .isTrue();
            Files.delete(store.backups().folder());
        }
        return Files.size(database());
    }

    private static List<String> indexes(ClinicStore store) {
        if (!(store instanceof EmbeddedStore embedded)) {
            throw new IllegalStateException("not embedded");
        }
        return embedded.database()
                .read(handle -> handle.createQuery("SELECT index_name FROM information_schema.indexes")
                        .mapTo(String.class)
                        .list());
    }

    private static Observation value(String code, int number) {
        return new Observation(
                PERSON,
                code,
                50 + number % 20,
                "/min",
                Instant.ofEpochSecond(1_700_000_000L + number * 60L),
                ZoneOffset.UTC,
                Quality.VALID,
                new Provenance("test.csv", "row " + number, Optional.empty(), "test/1"));
    }

    private ClinicStore open() {
        return ClinicStores.open(header(), PASSPHRASE);
    }

    private Path header() {
        return folder.resolve("clinic.mendline");
    }

    private Path database() {
        return StoreFiles.database(header());
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(StoreFiles::name).toList();
        }
    }
}
