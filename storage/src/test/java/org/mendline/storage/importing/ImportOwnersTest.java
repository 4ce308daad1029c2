package org.mendline.storage.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mendline.storage.importing.Fakes.MORNING;
import static org.mendline.storage.importing.Fakes.heartRate;
import static org.mendline.storage.importing.Fakes.own;
import static org.mendline.storage.importing.Fakes.series;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mendline.storage.observation.Observation;
import org.mendline.storage.person.Person;
import org.mendline.storage.person.PersonId;
import org.mendline.storage.store.ClinicStore;
import org.mendline.storage.store.ClinicStores;

/// Whose a file is that names its person, or only a device.
class ImportOwnersTest {
    private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");
    private static final PersonId ANN = new PersonId("P-001");

    @TempDir
    Path folder;

    private final ScriptedReader scripted = new ScriptedReader("scripted");
    private final ScriptedReader caseload = new ScriptedReader("csv-caseload");
    private ClinicStore store;
    private Importer importer;

    @BeforeEach
    void open() {
        store = ClinicStores.create(folder.resolve("store/clinic.mendline"), "passphrase".toCharArray());
        importer = new Importer(
                store,
                List.of(caseload, scripted),
                new Fakes.Units(),
                new Fakes.Catalogue(),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aDeviceFileGoesToTheOwnerOfTheRequest() throws IOException {
        store.persons().save(Person.named(ANN));
        scripted.script("fit", heartRate(new Subject.DeviceOwner("Garmin 42"), 60, MORNING));

        FileReport report = importer.run(
                        new ImportRequest(List.of(file("a.fit", "scripted fit")), Optional.of(ANN), ZoneOffset.UTC),
                        ImportProgress.SILENT)
                .files()
                .getFirst();

        assertThat(report.persons()).containsExactly("P-001");
        assertThat(report.newPersons()).isEmpty();
        assertThat(stored()).hasSize(1);
    }

    @Test
    void anUnknownOwnerRefusesEveryFileAndSaysWhomThereIs() throws IOException {
        store.persons().save(Person.named(ANN));
        scripted.script("fit", heartRate(new Subject.DeviceOwner("Garmin 42"), 60, MORNING));

        ImportOutcome outcome = importer.run(
                new ImportRequest(
                        List.of(file("a.fit", "scripted fit"), file("b.fit", "scripted fit")),
                        Optional.of(new PersonId("P-999")),
                        ZoneOffset.UTC),
                ImportProgress.SILENT);

        assertThat(outcome.files()).hasSize(2).allSatisfy(report -> {
            assertThat(report.status()).isEqualTo(FileReport.Status.REFUSED);
            assertThat(report.problems().getFirst().reason()).contains("P-999").contains("P-001");
        });
        assertThat(stored()).isEmpty();
    }

    @Test
    void aDeviceFileInAPersonsFolderIsTheirsEvenIfTheCaseloadComesInTheSameImport() throws IOException {
        caseload.script(
                "people",
                new ReadItem.PersonSeen(
                        own("P-001"),
                        Optional.of("Ann"),
                        OptionalInt.of(1980),
                        Optional.empty(),
                        OptionalDouble.of(170),
                        OptionalDouble.empty(),
                        false,
                        "row 2"),
                new ReadItem.EpisodeSeen(
                        own("P-001"),
                        "knee-arthroplasty",
                        Optional.of("left"),
                        LocalDate.of(2026, 1, 5),
                        "mendline:knee-flexion",
                        OptionalDouble.of(120),
                        OptionalDouble.empty(),
                        "row 2"));
        scripted.script("fit", heartRate(new Subject.DeviceOwner("Garmin 42"), 60, MORNING));
        Path device = file("P-001/watch/a.fit", "scripted fit");
        Path people = file("people.csv", "csv-caseload people");

        ImportOutcome outcome = importer.run(request(device, people), ImportProgress.SILENT);

        assertThat(outcome.files())
                .extracting(FileReport::status)
                .containsExactly(FileReport.Status.IMPORTED, FileReport.Status.IMPORTED);
        assertThat(outcome.files().getFirst().persons()).containsExactly("P-001");
        assertThat(store.persons().all()).singleElement().satisfies(person -> {
            assertThat(person.displayName()).contains("Ann");
            assertThat(person.birthYear()).hasValue(1980);
        });
        assertThat(store.episodes().current(ANN)).hasValueSatisfying(episode -> {
            assertThat(episode.id()).isEqualTo("P-001/2026-01-05");
            assertThat(episode.goal()).hasValue(120);
        });
    }

    @Test
    void aDeviceOfUnknownOwnerWaitsUnderAPlaceholderUntilItIsAssigned() throws IOException {
        scripted.script(
                "fit",
                heartRate(new Subject.DeviceOwner("garmin 3885435205"), 60, MORNING),
                series(new Subject.DeviceOwner("garmin 3885435205"), 20, MORNING));

        FileReport report = run(file("a.fit", "scripted fit"));

        PersonId placeholder = new PersonId("device-garmin-3885435205");
        assertThat(report.newPersons()).containsExactly(placeholder.value());
        assertThat(report.notes())
                .singleElement()
                .satisfies(note -> assertThat(note.reason()).contains("mendline assign " + placeholder));
        assertThat(store.persons().find(placeholder).orElseThrow().origin()).isEqualTo(Person.Origin.UNASSIGNED_DEVICE);

        store.persons().save(Person.named(ANN));
        store.persons().assign(placeholder, ANN);

        assertThat(store.persons().all()).extracting(Person::id).containsExactly(ANN);
        assertThat(stored()).hasSize(1);
        assertThat(store.channels().sampleCounts(ANN)).containsEntry(Fakes.HEART_RATE, 20L);
    }

    @Test
    void anotherSystemsNumberNeverMergesTwoPeople() throws IOException {
        scripted.script("a", heartRate(new Subject.Named("hl7:NORTH", "MRN 77/1"), 60, MORNING));
        scripted.script("b", heartRate(new Subject.Named("hl7:SOUTH", "MRN-77-1"), 70, MORNING));
        scripted.script("c", heartRate(new Subject.Named("hl7:NORTH", "MRN 77/1"), 80, MORNING));
        store.persons().save(Person.named(ANN));
        scripted.script("d", heartRate(new Subject.Named("hl7:NORTH", "P-001"), 90, MORNING));

        run(file("a.txt", "scripted a"));
        run(file("b.txt", "scripted b"));
        run(file("c.txt", "scripted c"));
        run(file("d.txt", "scripted d"));

        assertThat(store.persons().all())
                .extracting(person -> person.id().value())
                .containsExactly("MRN-77-1", "MRN-77-1-2", "P-001");
        assertThat(store.observations().ofMeasure(new PersonId("MRN-77-1"), Fakes.HEART_RATE))
                .extracting(Observation::value)
                .containsExactlyInAnyOrder(60.0, 80.0);
        assertThat(stored()).extracting(Observation::value).containsExactly(90.0);
    }

    private List<Observation> stored() {
        return store.observations().ofMeasure(ANN, Fakes.HEART_RATE);
    }

    private FileReport run(Path file) {
        return importer.run(request(file), ImportProgress.SILENT).files().getFirst();
    }

    private static ImportRequest request(Path... files) {
        return new ImportRequest(Arrays.asList(files), Optional.empty(), ZoneOffset.UTC);
    }

    private Path file(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }
}
