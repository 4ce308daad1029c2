package org.mendline.storage.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mendline.storage.importing.Fakes.MORNING;
import static org.mendline.storage.importing.Fakes.heartRate;
import static org.mendline.storage.importing.Fakes.own;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mendline.storage.observation.Observation;
import org.mendline.storage.person.Person;
import org.mendline.storage.person.PersonId;
import org.mendline.storage.store.ClinicStore;
import org.mendline.storage.store.ClinicStores;

/// A zip archive is a folder that somebody packed.
class ArchiveImportTest {
    private static final PersonId ANN = new PersonId("P-001");

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
                List.of(scripted),
                new Fakes.Units(),
                new Fakes.Catalogue(),
                Clock.fixed(Instant.parse("2026-03-10T12:00:00Z"), ZoneOffset.UTC));
        scripted.script("a", heartRate(own("P-001"), 60, MORNING));
        scripted.script("b", heartRate(own("P-001"), 61, MORNING.plusSeconds(60)));
        scripted.failing("half", "The file ends early.", heartRate(own("P-001"), 99, MORNING));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void eachFileOfAnArchiveHasItsReceiptAndABrokenOneKeepsNothing() throws IOException {
        Path zip = zip("x.zip", "in/a.txt", "scripted a", "half.txt", "scripted half", "b.txt", "scripted b", "?", "?");

        List<FileReport> reports = run(zip);

        assertThat(reports)
                .extracting(FileReport::file)
                .containsExactly(
                        zip.resolve("in/a.txt").toString(),
                        zip.resolve("half.txt").toString(),
                        zip.resolve("b.txt").toString(),
                        zip.resolve("_").toString());
        assertThat(reports)
                .extracting(FileReport::status)
                .containsExactly(
                        FileReport.Status.IMPORTED,
                        FileReport.Status.REFUSED,
                        FileReport.Status.IMPORTED,
                        FileReport.Status.REFUSED);
        assertThat(stored()).extracting(Observation::value).containsExactly(60.0, 61.0);
        assertThat(stored().getFirst().provenance().source()).isEqualTo("x.zip/in/a.txt");
    }

    @Test
    void theSameFilePackedAndUnpackedIsImportedOnce() throws IOException {
        run(zip("x.zip", "in/a.txt", "scripted a"));

        FileReport again =
                run(Files.writeString(folder.resolve("a.txt"), "scripted a")).getFirst();

        assertThat(again.status()).isEqualTo(FileReport.Status.DUPLICATE);
        assertThat(stored()).hasSize(1);
    }

    @Test
    void aFolderInsideTheArchiveMayNameThePersonButNotOneOutside() throws IOException {
        store.persons().save(Person.named(ANN));
        scripted.script("strap", heartRate(new Subject.DeviceOwner("strap 1"), 50, MORNING));
        scripted.script("other", heartRate(new Subject.DeviceOwner("strap 2"), 51, MORNING));

        run(zip("x.zip", "P-001/a.txt", "scripted strap", "../P-001x/../a.txt", "scripted other"));

        assertThat(stored()).extracting(Observation::value).containsExactly(50.0);
    }

    @Test
    void progressGrowsToTheWholeAndCancellingStopsInsideAFile() throws IOException {
        Path zip = zip("x.zip", "a.txt", "scripted a" + " ".repeat(5 << 20), "b.txt", "scripted b");
        List<Long> done = new ArrayList<>();
        List<Long> totals = new ArrayList<>();
        importer.run(request(zip), progress((at, total) -> {
            done.add(at);
            totals.add(total);
            return false;
        }));
        assertThat(done).isSorted().hasSizeGreaterThan(8);
        assertThat(done.getLast()).isEqualTo(totals.getLast());
        assertThat(totals).containsOnly(2L * 10 + (5 << 20));

        Path again = zip("y.zip", "b.txt", "scripted b " + " ".repeat(5 << 20));
        ImportOutcome stopped = importer.run(request(again), progress((at, total) -> at > total / 3));
        assertThat(stopped.cancelled()).isTrue();
    }

    private interface Step {
        boolean stopsAt(long done, long total);
    }

    private static ImportProgress progress(Step step) {
        return new ImportProgress() {
            private boolean stop;

            @Override
            public void at(long doneBytes, long totalBytes, String file) {
                stop |= step.stopsAt(doneBytes, totalBytes);
            }

            @Override
            public boolean cancelled() {
                return stop;
            }
        };
    }

    private List<Observation> stored() {
        return store.observations().ofMeasure(ANN, Fakes.HEART_RATE);
    }

    private List<FileReport> run(Path file) {
        return importer.run(request(file), ImportProgress.SILENT).files();
    }

    private static ImportRequest request(Path file) {
        return new ImportRequest(List.of(file), Optional.empty(), ZoneOffset.UTC);
    }

    private Path zip(String name, String... namesAndContents) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndContents[i]));
                zip.write(namesAndContents[i + 1].getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return file;
    }
}
