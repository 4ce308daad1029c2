package org.mendline.app.torture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mendline.storage.backup.BackupException;
import org.mendline.storage.backup.BackupFolder;
import org.mendline.storage.backup.BackupProgress;
import org.mendline.storage.observation.Observation;
import org.mendline.storage.observation.Provenance;
import org.mendline.storage.observation.Quality;
import org.mendline.storage.person.Person;
import org.mendline.storage.person.PersonId;
import org.mendline.storage.store.ClinicStore;
import org.mendline.storage.store.ClinicStores;
import org.mendline.storage.store.StoreBackups;
import org.mendline.storage.store.StoreException;

/// What victim and judge agree on: names, people, numbers.
final class Scene {
    static final PersonId PERSON = new PersonId("P-1");
    static final String STORE = "clinic.mendline";
    static final String RESTING_HEART_RATE = "40443-4";
    static final String HEART_RATE = "8867-4";
    static final String MARK = "mendline:torture";
    static final int ROWS = 120;
    static final int SECONDS = 600;
    static final int PAST_PERSONS = 200;
    static final int KEEP = 3;

    private Scene() {}

    /// The stores hold simulated people only; their passphrase is no secret.
    static char[] passphrase() {
        return "torture".toCharArray();
    }

    static ClinicStore open(Path header) {
        return ClinicStores.open(header, passphrase());
    }

    /// A store with one person and some values.
    static void make(Path header) {
        try (ClinicStore store = ClinicStores.create(header, passphrase())) {
            store.persons().save(Person.named(PERSON));
            store.observations()
                    .addAll(IntStream.range(0, ROWS)
                            .mapToObj(i -> observation("mendline:base", i))
                            .toList());
            store.audit().append("torture", "import", "The base.");
            store.backups().keep(KEEP);
        }
    }

    /// One value that says that a piece of work was done.
    static Observation observation(String code, int number) {
        return new Observation(
                PERSON,
                code,
                number,
                "1",
                Instant.ofEpochSecond(1_700_000_000L + number),
                ZoneOffset.UTC,
                Quality.VALID,
                new Provenance("torture", "row " + number, Optional.empty(), "torture/1"));
    }

    /// Numbers of the pieces of work that left their mark.
    static List<Integer> marks(ClinicStore store) {
        return store.observations().ofMeasure(PERSON, MARK).stream()
                .map(o -> (int) o.value())
                .toList();
    }

    static String importName(int number) {
        return "import-%06d".formatted(number);
    }

    /// A table of `ROWS` days whose values differ from those of every other number.
    static String table(int number) {
        StringBuilder text = new StringBuilder("person,date,measure,value,unit\n");
        for (int i = 0; i < ROWS; i++) {
            text.append(PERSON).append(',').append(LocalDate.of(2024, 1, 1).plusDays(i));
            text.append(',')
                    .append(RESTING_HEART_RATE)
                    .append(',')
                    .append(40 + number / 1000.0)
                    .append(",/min\n");
        }
        return text.toString();
    }

    /// What is wrong with a store that was closed by a kill, apart from what is missing in it.
    static List<String> faults(ClinicStore store) {
        return store.check(BackupProgress.SILENT).problems();
    }

    /// What is wrong with the backups of a store: one that bears a backup's name must be whole.
    static List<String> backupFaults(Path header) throws IOException {
        List<String> faults = new ArrayList<>();
        for (var backup : BackupFolder.of(header).list()) {
            try {
                faults.addAll(StoreBackups.verify(backup.file(), passphrase(), BackupProgress.SILENT)
                        .problems());
            } catch (BackupException | StoreException e) {
                faults.add(backup.name() + ": " + e.getMessage());
            }
        }
        return faults;
    }

    /// Removes a folder and all in it.
    static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(java.util.Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw new IOException("The folder " + folder + " could not be removed.", e);
        }
    }
}
