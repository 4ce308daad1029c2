package org.mendline.storage.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mendline.storage.importing.Fakes.MORNING;
import static org.mendline.storage.importing.Fakes.heartRate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mendline.storage.importing.beats.RrTextReader;
import org.mendline.storage.person.Person;
import org.mendline.storage.person.PersonId;
import org.mendline.storage.store.ClinicStore;
import org.mendline.storage.store.ClinicStores;

/// Files that name nobody: the owners of two of them are never taken for one person.
class UnknownOwnersTest {
    private static final Subject.FileOwner SOMEBODY = new Subject.FileOwner("RR app");

    @TempDir
    Path folder;

    private final ScriptedReader scripted = new ScriptedReader("scripted");
    private ClinicStore store;
    private Importer importer;

    @BeforeEach
    void open() {
        store = ClinicStores.create(folder.resolve("store/clinic.mendline"), "passphrase".toCharArray());
        importer = new Importer(
                store,
                List.of(scripted, new RrTextReader(ZoneOffset.UTC)),
                new Fakes.Units(),
                new Fakes.Catalogue(),
                Clock.fixed(Instant.parse("2026-03-10T12:00:00Z"), ZoneOffset.UTC));
        scripted.script("anna", heartRate(SOMEBODY, 60, MORNING), heartRate(SOMEBODY, 61, MORNING.plusSeconds(9)));
        scripted.script("ben", heartRate(SOMEBODY, 80, MORNING));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Path file(String name, String text) throws IOException {
        Path path = folder.resolve(name);
        Files.createDirectories(path.getParent());
        return Files.writeString(path, text);
    }

    private Path zip(String name, String... namesAndTexts) throws IOException {
        Path zip = folder.resolve(name);
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                out.putNextEntry(new ZipEntry(namesAndTexts[i]));
                out.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return zip;
    }

    private List<FileReport> run(Path... files) {
        return importer.run(new ImportRequest(List.of(files), Optional.empty(), ZoneOffset.UTC), ImportProgress.SILENT)
                .files();
    }

    private List<Long> valuesOfEach() {
        return store.persons().all().stream()
                .map(person -> store.observations().countsByMeasure(person.id()).values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .sorted()
                .toList();
    }

    @Test
    void twoFilesOfOneMakerAreTwoUnknownPersons() throws IOException {
        run(file("rr.txt", "scripted anna"), file("x/rr.txt", "scripted ben"));
        assertThat(valuesOfEach()).containsExactly(1L, 2L);
        assertThat(store.persons().all()).extracting(Person::origin).containsOnly(Person.Origin.UNASSIGNED_DEVICE);
    }

    @Test
    void theSameFileHasTheSameOwnerWhereverItLies() throws IOException {
        run(file("rr.txt", "scripted anna"));
        scripted.script("anna", heartRate(SOMEBODY, 99, MORNING));
        importer.runAgain(
                new ImportRequest(
                        List.of(file("elsewhere/copy.txt", "scripted anna")), Optional.empty(), ZoneOffset.UTC),
                ImportProgress.SILENT);
        assertThat(valuesOfEach()).containsExactly(3L);
    }

    @Test
    void filesOfOneArchiveBelongToOnePersonAndThoseOfAnotherOfTheSameNameToAnother() throws IOException {
        run(zip("export.zip", "a.txt", "scripted anna", "deep/b.txt", "scripted ben"));
        assertThat(valuesOfEach()).containsExactly(3L);
        scripted.script("cora", heartRate(SOMEBODY, 70, MORNING));
        run(zip("export.zip", "a.txt", "scripted cora"));
        assertThat(valuesOfEach()).containsExactly(1L, 3L);
    }

    @Test
    void theOwnerChosenBeforehandGetsThemAll() throws IOException {
        store.persons().save(Person.named(new PersonId("P-001")));
        importer.run(
                new ImportRequest(
                        List.of(file("a.txt", "scripted anna"), file("b.txt", "scripted ben")),
                        Optional.of(new PersonId("P-001")),
                        ZoneOffset.UTC),
                ImportProgress.SILENT);
        assertThat(valuesOfEach()).containsExactly(3L);
    }

    @Test
    void devicesWithLongNamesAreToldApartByTheirSerialNumbers() throws IOException {
        String name = "Manufacturer of excellent watches model with a very long name indeed serial ";
        scripted.script("one", heartRate(new Subject.DeviceOwner(name + "1"), 60, MORNING));
        scripted.script("two", heartRate(new Subject.DeviceOwner(name + "2"), 60, MORNING));
        run(file("1.txt", "scripted one"), file("2.txt", "scripted two"));
        assertThat(valuesOfEach()).containsExactly(1L, 1L);
    }

    @Test
    void theReceiptSaysHowToNameTheOwner() throws IOException {
        FileReport report = run(file("rr.txt", "scripted anna")).getFirst();
        assertThat(report.notes())
                .singleElement()
                .satisfies(note -> assertThat(note.reason())
                        .contains("names no person")
                        .contains("--person")
                        .contains("mendline assign " + report.newPersons().getFirst()));
    }
}
