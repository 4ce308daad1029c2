package org.mendline.storage.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mendline.storage.importing.Fakes.MORNING;
import static org.mendline.storage.importing.Fakes.heartRate;
import static org.mendline.storage.importing.Fakes.own;
import static org.mendline.storage.importing.Fakes.series;
import static org.mendline.storage.importing.Fakes.value;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mendline.storage.intake.QuarantinedRecord;
import org.mendline.storage.observation.Observation;
import org.mendline.storage.observation.Quality;
import org.mendline.storage.person.PersonId;
import org.mendline.storage.store.ClinicStore;
import org.mendline.storage.store.ClinicStores;

class ImporterTest {
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
    void valuesAreStoredUnderTheirPersonWithProvenance() throws IOException {
        scripted.script(
                "a", heartRate(own("P-001"), 60, MORNING), heartRate(own("P-001"), 61, MORNING.plusSeconds(60)));

        FileReport report = run(file("a.txt", "scripted a"));

        assertThat(report.status()).isEqualTo(FileReport.Status.IMPORTED);
        assertThat(report.observations()).isEqualTo(2);
        assertThat(report.newPersons()).containsExactly("P-001");
        assertThat(report.countsByKind()).containsEntry("Heart rate", 2L);
        assertThat(report.first()).contains(MORNING);
        assertThat(stored()).extracting(Observation::value).containsExactly(60.0, 61.0);
        assertThat(stored().getFirst().provenance().source()).isEqualTo("a.txt");
        assertThat(stored().getFirst().provenance().reader()).isEqualTo("scripted/1");
    }

    @Test
    void theSameContentTwiceAddsNothing() throws IOException {
        scripted.script("a", heartRate(own("P-001"), 60, MORNING), series(own("P-001"), 100, MORNING));
        run(file("a.txt", "scripted a"));

        FileReport again = run(file("copy.txt", "scripted a"));

        assertThat(again.status()).isEqualTo(FileReport.Status.DUPLICATE);
        assertThat(again.observations()).isZero();
        assertThat(again.notes().getFirst().reason()).contains("a.txt").contains("2026-03-10");
        assertThat(stored()).hasSize(1);
        assertThat(store.imports().latest(10)).hasSize(1);
    }

    @Test
    void overlappingExportsAddOnlyWhatIsNew() throws IOException {
        scripted.script("a", heartRate(own("P-001"), 60, MORNING), series(own("P-001"), 100, MORNING));
        scripted.script(
                "b",
                heartRate(own("P-001"), 60, MORNING),
                heartRate(own("P-001"), 62, MORNING.plusSeconds(60)),
                series(own("P-001"), 100, MORNING));
        scripted.script("c", heartRate(own("P-001"), 62, MORNING.plusSeconds(60)));
        run(file("a.txt", "scripted a"));

        FileReport overlapping = run(file("b.txt", "scripted b"));
        FileReport contained = run(file("c.txt", "scripted c"));

        assertThat(overlapping.status()).isEqualTo(FileReport.Status.IMPORTED);
        assertThat(overlapping.observations()).isEqualTo(1);
        assertThat(overlapping.duplicates()).isEqualTo(101);
        assertThat(contained.status()).isEqualTo(FileReport.Status.DUPLICATE);
        assertThat(contained.duplicates()).isEqualTo(1);
        assertThat(store.channels().sampleCounts(ANN)).containsEntry(Fakes.HEART_RATE, 100L);
    }

    @Test
    void previewReportsTheSameButStoresNothing() throws IOException {
        scripted.script(
                "a",
                heartRate(own("P-001"), 60, MORNING),
                series(own("P-001"), 50, MORNING),
                new ReadItem.Rejected("record 3", "Cannot be read.", "xx"));
        Path file = file("a.txt", "scripted a");

        ImportOutcome preview = importer.preview(request(file), ImportProgress.SILENT);

        assertThat(store.persons().all()).isEmpty();
        assertThat(stored()).isEmpty();
        assertThat(store.channels().storedBytes()).isZero();
        assertThat(store.quarantine().count()).isZero();
        assertThat(store.imports().latest(1)).isEmpty();
        assertThat(store.audit().latest(1)).isEmpty();
        assertThat(preview.run()).isEmpty();
        assertThat(importer.run(request(file), ImportProgress.SILENT).files()).isEqualTo(preview.files());
    }

    @Test
    void aCancelledImportStoresNothing() throws IOException {
        List<ReadItem> many = new ArrayList<>();
        for (int i = 0; i < 12_000; i++) {
            many.add(heartRate(own("P-001"), 60, MORNING.plusSeconds(i)));
        }
        scripted.script("a", many);
        scripted.script("b", heartRate(own("P-002"), 60, MORNING));
        ImportProgress afterElevenThousand = new ImportProgress() {
            private int polled;

            @Override
            public void at(long doneBytes, long totalBytes, String file) {}

            @Override
            public boolean cancelled() {
                return ++polled > 11_000;
            }
        };

        ImportOutcome outcome =
                importer.run(request(file("b.txt", "scripted b"), file("a.txt", "scripted a")), afterElevenThousand);

        assertThat(outcome.cancelled()).isTrue();
        assertThat(store.persons().all()).isEmpty();
        assertThat(store.audit().latest(1)).isEmpty();
    }

    @Test
    void aRefusedFileLeavesNoTraceAndDoesNotStopTheOthers() throws IOException {
        scripted.failing("bad", "Nothing in it is usable.", heartRate(own("P-009"), 60, MORNING));
        scripted.script("good", heartRate(own("P-001"), 60, MORNING), heartRate(own("P-009"), 60, MORNING));

        ImportOutcome outcome = importer.run(
                request(file("bad.txt", "scripted bad"), file("good.txt", "scripted good")), ImportProgress.SILENT);

        assertThat(outcome.files())
                .extracting(FileReport::status)
                .containsExactly(FileReport.Status.REFUSED, FileReport.Status.IMPORTED);
        assertThat(outcome.files().getFirst().problems())
                .containsExactly(new FileReport.Problem("file", "Nothing in it is usable."));
        assertThat(outcome.files().getLast().newPersons()).containsExactly("P-001", "P-009");
        assertThat(store.observations().ofMeasure(new PersonId("P-009"), Fakes.HEART_RATE))
                .hasSize(1);
    }

    @Test
    void missingEmptyUnknownAndZippedFilesAreRefusedWithSentences() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.fit"));
        Path bare = Files.createDirectory(folder.resolve("bare"));
        Path zip = Files.write(folder.resolve("export.zip"), new byte[] {'P', 'K', 3, 4, 20, 0});
        Path strange = file("strange.bin", "nobody knows this");

        ImportOutcome outcome =
                importer.run(request(folder.resolve("missing.fit"), empty, bare, zip, strange), ImportProgress.SILENT);

        assertThat(outcome.files()).allSatisfy(report -> {
            assertThat(report.status()).isEqualTo(FileReport.Status.REFUSED);
            assertThat(report.problems()).hasSize(1);
        });
        assertThat(outcome.files().stream()
                        .map(report -> report.problems().getFirst().reason()))
                .satisfiesExactly(
                        text -> assertThat(text).contains("no such file"),
                        text -> assertThat(text).contains("empty (0 bytes)"),
                        text -> assertThat(text).contains("no files"),
                        text -> assertThat(text).contains("zip archive"),
                        text -> assertThat(text).contains("does not know"));
        assertThat(store.audit().latest(1)).isEmpty();
    }

    @Test
    void foldersAreTakenWithTheirSubfoldersSortedAndWithoutHiddenFiles() throws IOException {
        scripted.script("x", heartRate(own("P-001"), 60, MORNING));
        file("in/b/two.txt", "scripted x");
        file("in/a.txt", "scripted x");
        file("in/.hidden.txt", "scripted x");
        file("in/.git/three.txt", "scripted x");

        ImportOutcome outcome = importer.preview(request(folder.resolve("in")), ImportProgress.SILENT);

        assertThat(outcome.files())
                .extracting(report ->
                        folder.relativize(Path.of(report.file())).toString().replace('\\', '/'))
                .containsExactly("in/a.txt", "in/b/two.txt");
    }

    @Test
    void valuesAreConvertedAndThoseThatCannotBeAreQuarantinedByName() throws IOException {
        scripted.script(
                "labs",
                value(own("P-001"), Fakes.CRP, "CRP", 1.5, "mg/dL", MORNING),
                value(own("P-001"), Fakes.CRP, "CRP", 3, "furlong", MORNING),
                value(own("P-001"), "local:1", "Shoe size", 43, "m", MORNING),
                value(own("P-001"), "local:2", "Mood", 4, "smileys", MORNING));

        FileReport report = run(file("labs.txt", "scripted labs"));

        assertThat(report.status()).isEqualTo(FileReport.Status.PARTIAL);
        assertThat(report.quarantined()).isEqualTo(2);
        assertThat(report.problems())
                .extracting(FileReport.Problem::reason)
                .satisfiesExactly(
                        text -> assertThat(text).contains("furlong").contains("mg/L"),
                        text -> assertThat(text).contains("smileys").contains("UCUM"));
        assertThat(store.observations().ofMeasure(ANN, Fakes.CRP))
                .singleElement()
                .satisfies(o -> {
                    assertThat(o.value()).isEqualTo(15);
                    assertThat(o.unit()).isEqualTo("mg/L");
                });
        assertThat(store.observations().ofMeasure(ANN, "local:1")).hasSize(1);
        assertThat(store.observations().measureName("local:1")).contains("Shoe size");
        assertThat(store.quarantine().all())
                .extracting(QuarantinedRecord::file, QuarantinedRecord::record)
                .containsOnly(org.assertj.core.groups.Tuple.tuple("labs.txt", "record 1"));
    }

    @Test
    void implausibleValuesAreKeptButMarkedAndFutureOnesSetAside() throws IOException {
        scripted.script(
                "odd",
                heartRate(own("P-001"), 400, MORNING),
                heartRate(own("P-001"), 60, NOW.plus(Duration.ofHours(23))),
                heartRate(own("P-001"), 60, NOW.plus(Duration.ofHours(25))));

        FileReport report = run(file("odd.txt", "scripted odd"));

        assertThat(report.notes()).extracting(FileReport.Problem::reason).anyMatch(text -> text.contains("400"));
        assertThat(report.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.reason()).contains("future"));
        assertThat(stored()).extracting(Observation::quality).containsExactly(Quality.IMPLAUSIBLE, Quality.VALID);
    }

    @Test
    void timesWithoutOffsetTakeTheRequestsZoneAndSaySoOnce() throws IOException {
        ReadItem.Value plain = heartRate(own("P-001"), 60, Instant.parse("2026-03-01T23:30:00Z"));
        ReadItem.Value bare = new ReadItem.Value(
                plain.subject(),
                plain.code(),
                plain.name(),
                plain.value(),
                plain.unit(),
                plain.instant(),
                Optional.empty(),
                plain.quality(),
                plain.record(),
                plain.device());
        ReadItem.Value later = new ReadItem.Value(
                plain.subject(),
                plain.code(),
                plain.name(),
                61,
                plain.unit(),
                plain.instant(),
                Optional.empty(),
                plain.quality(),
                plain.record(),
                plain.device());
        scripted.script("a", bare, later);

        FileReport report = importer.run(
                        new ImportRequest(
                                List.of(file("a.txt", "scripted a")), Optional.empty(), ZoneId.of("Europe/Zurich")),
                        ImportProgress.SILENT)
                .files()
                .getFirst();

        assertThat(report.notes())
                .singleElement()
                .satisfies(note -> assertThat(note.reason()).contains("Europe/Zurich"));
        assertThat(stored().getFirst().localDate()).isEqualTo(LocalDate.of(2026, 3, 2));
    }

    @Test
    void aFileOfWhichEveryRecordIsSetAsideIsRefusedAndStaysInQuarantineOnce() throws IOException {
        scripted.script("bad", new ReadItem.Rejected("row 2", "The date is missing.", ",,3"));
        Path file = file("bad.csv", "scripted bad");

        FileReport first = run(file);
        FileReport second = run(file);

        assertThat(first.status()).isEqualTo(FileReport.Status.REFUSED);
        assertThat(second).isEqualTo(first);
        assertThat(store.quarantine().all()).singleElement().satisfies(record -> {
            assertThat(record.reason()).isEqualTo("The date is missing.");
            assertThat(record.raw()).isEqualTo(",,3");
        });
    }

    @Test
    void aDamagedFileIsPartial() throws IOException {
        scripted.script(
                "cut",
                heartRate(own("P-001"), 60, MORNING),
                new ReadItem.Damaged("byte 4711", "The file is cut off; export it again."));

        FileReport report = run(file("cut.fit", "scripted cut"));

        assertThat(report.status()).isEqualTo(FileReport.Status.PARTIAL);
        assertThat(report.problems())
                .containsExactly(new FileReport.Problem("byte 4711", "The file is cut off; export it again."));
        assertThat(stored()).hasSize(1);
    }

    @Test
    void aSeriesIsConvertedAndItsGapsAreLeftOut() throws IOException {
        ReadItem.Series whole = series(own("P-001"), 4, MORNING);
        ReadItem.Series crp = new ReadItem.Series(
                own("P-001"),
                Fakes.CRP,
                "mg/dL",
                MORNING,
                whole.timeMillis(),
                new double[] {0.1, Double.NaN, 0.3, 0.2},
                0.1,
                "series 1",
                Optional.empty());
        scripted.script("crp", crp);

        FileReport report = run(file("crp.txt", "scripted crp"));

        assertThat(report.channelSamples()).isEqualTo(3);
        var stored = store.channels().overlapping(ANN, Fakes.CRP, MORNING, NOW).getFirst();
        assertThat(stored.unit()).isEqualTo("mg/L");
        assertThat(stored.values()).containsExactly(1, 3, 2);
        assertThat(stored.timeMillis()).containsExactly(0, 2000, 3000);
    }

    @Test
    void everyImportIsAudited() throws IOException {
        scripted.script("a", heartRate(own("P-001"), 60, MORNING));
        run(file("a.txt", "scripted a"));
        assertThat(store.audit().latest(5)).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo("import");
            assertThat(entry.detail()).contains("a.txt").contains("1 observation");
        });
        assertThat(store.audit().firstBroken()).isEmpty();
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
