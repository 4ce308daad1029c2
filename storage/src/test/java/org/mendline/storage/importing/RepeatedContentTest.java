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
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mendline.storage.intake.ImportLog;
import org.mendline.storage.person.Person;
import org.mendline.storage.person.PersonId;
import org.mendline.storage.sql.Hashes;
import org.mendline.storage.store.ClinicStore;
import org.mendline.storage.store.ClinicStores;

/// What is done once instead of over and over, for speed, comes out as if it were done each time.
class RepeatedContentTest {
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
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aLargeFileIsKnownByTheHashOfItsBytesAsASmallOneIs() throws IOException {
        scripted.script("a", heartRate(own("P-001"), 60, MORNING));
        Path large = large("a.txt", "scripted a");

        importer.run(request(large), ImportProgress.SILENT);

        byte[] digest = Hashes.sha256().digest(Files.readAllBytes(large));
        assertThat(store.imports().latest(1))
                .extracting(ImportLog.ImportedFile::contentHash)
                .containsExactly(HexFormat.of().formatHex(digest));
    }

    @Test
    void aLargeFileThatComesAgainAddsNothingThoughItsHashIsKnownOnlyWhileItIsRead() throws IOException {
        scripted.script("a", heartRate(own("P-001"), 60, MORNING), series(own("P-001"), 100, MORNING));
        scripted.script("b", heartRate(own("P-002"), 70, MORNING));
        importer.run(request(large("a.txt", "scripted a")), ImportProgress.SILENT);
        // The same bytes now say more, as after an update of the reader that forgot its version: still one import.
        scripted.script("a", heartRate(own("P-003"), 61, MORNING.plusSeconds(60)));

        List<FileReport> again = importer.run(
                        request(large("copy.txt", "scripted a"), file("b.txt", "scripted b")), ImportProgress.SILENT)
                .files();

        assertThat(again.getFirst().status()).isEqualTo(FileReport.Status.DUPLICATE);
        assertThat(again.getFirst().duplicates()).isEqualTo(1);
        assertThat(again.getFirst().notes().getFirst().reason())
                .contains("a.txt")
                .contains("2026-03-10");
        assertThat(again.getLast().status()).isEqualTo(FileReport.Status.IMPORTED);
        assertThat(store.persons().all()).extracting(p -> p.id().value()).containsExactly("P-001", "P-002");
        assertThat(store.observations().countsByMeasure(ANN)).containsEntry(Fakes.HEART_RATE, 1L);
        assertThat(store.importHistory().latest(1).getFirst().persons()).containsExactly("P-002");
    }

    @Test
    void runAgainReadsALargeFileOnceMore() throws IOException {
        scripted.script("a", heartRate(own("P-001"), 60, MORNING));
        Path large = large("a.txt", "scripted a");
        importer.run(request(large), ImportProgress.SILENT);
        scripted.script("a", heartRate(own("P-001"), 61, MORNING.plusSeconds(60)));

        importer.runAgain(request(large), ImportProgress.SILENT);

        assertThat(store.observations().countsByMeasure(ANN)).containsEntry(Fakes.HEART_RATE, 2L);
    }

    @Test
    void ofChangingStatementsOnAPersonTheLastOneStandsEvenIfItWasMadeBefore() throws IOException {
        scripted.script("a", height(170), height(170), height(180), height(170));

        importer.run(request(file("a.txt", "scripted a")), ImportProgress.SILENT);

        assertThat(store.persons().find(ANN).map(Person::heightCm)).contains(OptionalDouble.of(170));
    }

    @Test
    void whatARefusedFileWroteOfAMeasureIsWrittenAgainByTheNext() throws IOException {
        List<ReadItem> many = new ArrayList<>();
        for (int i = 0; i < 6000; i++) {
            many.add(heartRate(own("P-001"), 60, MORNING.plusSeconds(i)));
        }
        scripted.failing("bad", "The file breaks off.", many.toArray(ReadItem[]::new));
        scripted.script("good", many);

        List<FileReport> reports = importer.run(
                        request(file("bad.txt", "scripted bad"), file("good.txt", "scripted good")),
                        ImportProgress.SILENT)
                .files();

        assertThat(reports)
                .extracting(FileReport::status)
                .containsExactly(FileReport.Status.REFUSED, FileReport.Status.IMPORTED);
        assertThat(store.observations().countsByMeasure(ANN)).containsEntry(Fakes.HEART_RATE, 6000L);
    }

    @Test
    void namesakesOfOneSystemAreSeveralPersonsOfAnotherAQuestion() throws IOException {
        scripted.script(
                "a", named("hl7:LAB", "1"), named("hl7:LAB", "2"), named("hl7:LAB", "1"), named("hl7:LAB", "3"));
        scripted.script("b", named("hl7:OTHER", "77"));

        FileReport one = importer.run(request(file("a.txt", "scripted a")), ImportProgress.SILENT)
                .files()
                .getFirst();
        FileReport other = importer.run(request(file("b.txt", "scripted b")), ImportProgress.SILENT)
                .files()
                .getFirst();

        assertThat(one.newPersons()).hasSize(3);
        assertThat(one.questions()).isEmpty();
        assertThat(other.newPersons()).isEmpty();
        assertThat(other.questions()).hasSize(1);
    }

    private static ReadItem.PersonSeen height(double cm) {
        return new ReadItem.PersonSeen(
                own("P-001"),
                Optional.of("Ann"),
                OptionalInt.of(1980),
                Optional.empty(),
                OptionalDouble.of(cm),
                OptionalDouble.empty(),
                false,
                "row");
    }

    private static ReadItem.PersonSeen named(String system, String number) {
        return new ReadItem.PersonSeen(
                new Subject.Named(system, number),
                Optional.of("Maria Magdalena Beispielfrau"),
                OptionalInt.of(1980),
                Optional.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                false,
                "message");
    }

    private static ImportRequest request(Path... files) {
        return new ImportRequest(Arrays.asList(files), Optional.empty(), ZoneOffset.UTC);
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    /// As large as files whose hash is computed while they are read; the reader overlooks the blanks.
    private Path large(String name, String content) throws IOException {
        return file(name, content + " ".repeat(Math.toIntExact(ContentHash.LARGE_BYTES)));
    }
}
