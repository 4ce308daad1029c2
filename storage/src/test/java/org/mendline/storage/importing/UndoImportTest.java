package org.mendline.storage.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mendline.storage.importing.Fakes.CRP;
import static org.mendline.storage.importing.Fakes.HEART_RATE;
import static org.mendline.storage.importing.Fakes.MORNING;
import static org.mendline.storage.importing.Fakes.heartRate;
import static org.mendline.storage.importing.Fakes.own;
import static org.mendline.storage.importing.Fakes.series;
import static org.mendline.storage.importing.Fakes.value;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mendline.storage.episode.Episode;
import org.mendline.storage.feedback.Feedback;
import org.mendline.storage.intake.ImportRun;
import org.mendline.storage.intake.UndoOutcome;
import org.mendline.storage.observation.Observation;
import org.mendline.storage.observation.Quality;
import org.mendline.storage.person.Person;
import org.mendline.storage.person.PersonId;
import org.mendline.storage.person.Sex;
import org.mendline.storage.store.ClinicStore;
import org.mendline.storage.store.ClinicStores;

class UndoImportTest {
    private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");
    private static final PersonId ANN = new PersonId("P-001");
    private static final PersonId BEN = new PersonId("P-002");
    private static final LocalDate ONSET = LocalDate.of(2026, 2, 1);

    @TempDir
    Path folder;

    private final ScriptedReader reader = new ScriptedReader("scripted");
    private ClinicStore store;
    private Importer importer;

    @BeforeEach
    void open() {
        store = ClinicStores.create(folder.resolve("store/clinic.mendline"), "passphrase".toCharArray());
        importer = new Importer(
                store, List.of(reader), new Fakes.Units(), new Fakes.Catalogue(), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void everyImportIsARunWithItsFiles() throws IOException {
        reader.script("a", heartRate(own("P-001"), 60, MORNING), series(own("P-001"), 100, MORNING));
        reader.failing("b", "It is broken.");

        int first = run("a", "b");
        int second = run("a");
        importer.preview(request("a"), ImportProgress.SILENT);

        assertThat(first).isEqualTo(1);
        assertThat(second).isEqualTo(2);
        List<ImportRun> runs = store.importHistory().latest(10);
        assertThat(runs).extracting(ImportRun::number).containsExactly(2, 1);
        ImportRun run = runs.getLast();
        assertThat(run.files()).extracting(ImportRun.RunFile::file).containsExactly("a.txt", "b.txt");
        assertThat(run.files()).extracting(ImportRun.RunFile::status).containsExactly("imported", "refused");
        assertThat(run.observations()).isEqualTo(1);
        assertThat(run.channelSamples()).isEqualTo(100);
        assertThat(run.persons()).containsExactly("P-001");
        assertThat(run.actor()).isEqualTo(System.getProperty("user.name"));
        assertThat(run.undone()).isEmpty();
    }

    @Test
    void undoRemovesExactlyWhatTheImportAddedAndTheFileCanComeAgain() throws IOException {
        reader.script("before", heartRate(own("P-001"), 60, MORNING));
        reader.script(
                "wrong",
                heartRate(own("P-001"), 60, MORNING),
                heartRate(own("P-001"), 61, MORNING.plusSeconds(60)),
                value(own("P-002"), CRP, "", 5, "mg/L", MORNING),
                series(own("P-001"), 100, MORNING),
                new ReadItem.Rejected("record 9", "It is broken.", "raw"));
        run("before");
        int wrong = run("wrong");

        UndoOutcome.Done preview = done(store.importHistory().previewUndo(wrong));
        assertThat(preview.observations()).isEqualTo(2);
        assertThat(values(HEART_RATE)).hasSize(2);

        UndoOutcome.Done done = undo(wrong);

        assertThat(done).isEqualTo(preview);
        assertThat(done.channelSamples()).isEqualTo(100);
        assertThat(done.quarantined()).isEqualTo(1);
        assertThat(done.persons()).containsExactly("P-002");
        assertThat(values(HEART_RATE)).containsExactly(60.0);
        assertThat(store.persons().find(BEN)).isEmpty();
        assertThat(store.persons().find(ANN)).isPresent();
        assertThat(store.channels().sampleCounts(ANN)).isEmpty();
        assertThat(store.channels().storedBytes()).isZero();
        assertThat(store.quarantine().count()).isZero();
        assertThat(store.importHistory().find(wrong).orElseThrow().undone())
                .hasValueSatisfying(undone -> assertThat(undone.actor()).isEqualTo("Dr Who"));

        FileReport again = report("wrong");
        assertThat(again.observations()).isEqualTo(2);
        assertThat(again.channelSamples()).isEqualTo(100);
        assertThat(store.persons().find(BEN)).isPresent();
    }

    @Test
    void undoIsAuditedAndCannotBeRepeated() throws IOException {
        reader.script("a", heartRate(own("P-001"), 60, MORNING));
        int run = run("a");
        undo(run);

        assertThat(store.audit().latest(1).getFirst()).satisfies(entry -> {
            assertThat(entry.actor()).isEqualTo("Dr Who");
            assertThat(entry.action()).isEqualTo("undo-import");
            assertThat(entry.detail())
                    .contains("Import 1: removed 1 observations")
                    .contains("1 persons");
        });
        assertThat(store.audit().firstBroken()).isEmpty();
        assertThat(refused(store.importHistory().undo(run, "Dr Who"))).contains("has been undone already");
        assertThat(refused(store.importHistory().undo(99, "Dr Who"))).contains("There is no import 99");
    }

    @Test
    void valuesThatACorrectionReplacedComeBack() throws IOException {
        reader.script("first", crp(8, Quality.VALID));
        reader.script("second", crp(7, Quality.CORRECTED));
        reader.script("third", crp(6, Quality.CORRECTED));
        run("first");
        int second = run("second");
        int third = run("third");
        assertThat(values(CRP)).containsExactly(6.0);

        assertThat(undo(third).restored()).isEqualTo(1);
        assertThat(values(CRP)).containsExactly(7.0);
        assertThat(undo(second).restored()).isEqualTo(1);
        assertThat(stored(CRP)).singleElement().satisfies(o -> {
            assertThat(o.value()).isEqualTo(8);
            assertThat(o.quality()).isEqualTo(Quality.VALID);
            assertThat(o.provenance().source()).isEqualTo("first.txt");
        });
    }

    @Test
    void aCorrectionUndoneInTheMiddleLeavesTheLaterOneStanding() throws IOException {
        reader.script("first", crp(8, Quality.VALID));
        reader.script("second", crp(7, Quality.CORRECTED));
        reader.script("third", crp(6, Quality.CORRECTED));
        int first = run("first");
        int second = run("second");
        int third = run("third");

        undo(second);
        assertThat(values(CRP)).containsExactly(6.0);
        undo(third);
        assertThat(values(CRP)).containsExactly(8.0);
        undo(first);
        assertThat(values(CRP)).isEmpty();
    }

    @Test
    void ofManyFilesThatComeAgainOnlySomeAreNamed() throws IOException {
        reader.script("a", heartRate(own("P-001"), 60, MORNING));
        int a = run("a");
        String[] later = new String[12];
        for (int i = 0; i < later.length; i++) {
            later[i] = "again" + (char) ('a' + i);
            reader.script(later[i], heartRate(own("P-001"), 60, MORNING));
        }
        run(later);

        assertThat(undo(a).remarks())
                .filteredOn(remark -> remark.contains("import the files again"))
                .singleElement()
                .asString()
                .contains("againa.txt")
                .contains("and 4 more")
                .doesNotContain("againl.txt");
    }

    @Test
    void valuesThatALaterImportHeldTooAreNamedAndItsFilesCanComeAgain() throws IOException {
        reader.script("a", heartRate(own("P-001"), 60, MORNING), heartRate(own("P-001"), 61, MORNING.plusSeconds(60)));
        reader.script("b", heartRate(own("P-001"), 61, MORNING.plusSeconds(60)));
        reader.script("c", heartRate(own("P-001"), 70, MORNING.plusSeconds(86_400)));
        int a = run("a");
        run("b");
        run("c");
        run("a");

        UndoOutcome.Done done = undo(a);

        assertThat(done.remarks())
                .filteredOn(remark -> remark.contains("import the files again"))
                .satisfiesExactly(
                        remark -> assertThat(remark).contains("Import 2").contains("b.txt"),
                        remark -> assertThat(remark).contains("Import 4").contains("a.txt"));
        assertThat(values(HEART_RATE)).containsExactly(70.0);
        assertThat(report("b").observations()).isEqualTo(1);
        assertThat(report("c").status()).isEqualTo(FileReport.Status.DUPLICATE);
        assertThat(values(HEART_RATE)).containsExactly(61.0, 70.0);
    }

    @Test
    void personFactsGoBackUnlessChangedSince() throws IOException {
        store.persons().save(Person.named(ANN));
        reader.script("facts", seen("P-001", "Ann", 1980, 170));
        reader.script("better", seen("P-001", "Ann Smith", 1980, 171));
        int facts = run("facts");
        int better = run("better");

        undo(better);
        assertThat(ann().displayName()).contains("Ann");
        assertThat(ann().heightCm()).hasValue(170);
        store.persons()
                .save(new Person(
                        ANN,
                        Optional.of("Anna"),
                        ann().birthYear(),
                        ann().sex(),
                        ann().heightCm(),
                        ann().massKg(),
                        ann().origin()));

        UndoOutcome.Done done = undo(facts);

        assertThat(ann().displayName()).contains("Anna");
        assertThat(ann().heightCm()).isEmpty();
        assertThat(ann().birthYear()).isEmpty();
        assertThat(ann().sex()).isEqualTo(Sex.UNKNOWN);
        assertThat(done.remarks()).anyMatch(remark -> remark.contains("P-001") && remark.contains("by hand"));
    }

    @Test
    void factsOfAnEarlierImportUndoneDoNotComeBackThroughALaterOne() throws IOException {
        store.persons().save(Person.named(ANN));
        reader.script("facts", seen("P-001", "Ann", 1980, 170));
        reader.script("better", seen("P-001", "Ann Smith", 1981, 170));
        int facts = run("facts");
        int better = run("better");

        undo(facts);
        assertThat(ann().displayName()).contains("Ann Smith");
        undo(better);
        assertThat(ann().displayName()).isEmpty();
        assertThat(ann().birthYear()).isEmpty();
    }

    @Test
    void episodesGoWithTheImportThatAddedThemUnlessALaterOneStatesThemToo() throws IOException {
        reader.script("one", episode("P-001", 110));
        reader.script("two", episode("P-001", 120));
        int one = run("one");
        int two = run("two");

        UndoOutcome.Done kept = undo(one);
        assertThat(kept.episodes()).isEmpty();
        assertThat(kept.remarks()).anyMatch(remark -> remark.startsWith("Episode P-001/2026-02-01 stays"));
        assertThat(store.episodes().of(ANN))
                .singleElement()
                .satisfies(e -> assertThat(e.goal()).hasValue(120));

        UndoOutcome.Done gone = undo(two);
        assertThat(gone.episodes()).containsExactly("P-001/2026-02-01");
        assertThat(store.persons().all()).isEmpty();
    }

    @Test
    void anEpisodeClosedByHandStays() throws IOException {
        reader.script("one", episode("P-001", 110));
        int one = run("one");
        Episode open = store.episodes().of(ANN).getFirst();
        store.episodes()
                .save(new Episode(
                        open.id(),
                        ANN,
                        open.condition(),
                        open.bodySite(),
                        open.onset(),
                        open.outcomeCode(),
                        open.goal(),
                        open.baseline(),
                        Optional.of(LocalDate.of(2026, 3, 1))));

        UndoOutcome.Done done = undo(one);

        assertThat(done.episodes()).isEmpty();
        assertThat(done.persons()).isEmpty();
        assertThat(done.remarks())
                .anyMatch(remark -> remark.contains("episode P-001/2026-02-01 was changed by hand"))
                .anyMatch(remark -> remark.contains("Person P-001 stays"));
        assertThat(store.episodes().of(ANN)).hasSize(1);
    }

    @Test
    void feedbackOnAnEpisodeItAddedRefusesTheUndoUntilWithdrawn() throws IOException {
        reader.script("one", episode("P-001", 110), heartRate(own("P-001"), 60, MORNING));
        int one = run("one");
        long said = store.feedback()
                .add(
                        ANN,
                        new Feedback(
                                "P-001/2026-02-01",
                                LocalDate.of(2026, 3, 1),
                                new Feedback.PainTolerance(5),
                                "Ann",
                                Optional.empty()),
                        NOW);

        assertThat(refused(store.importHistory().undo(one, "Dr Who")))
                .contains("feedback has been given on the episode P-001/2026-02-01")
                .contains("Withdraw");
        assertThat(values(HEART_RATE)).containsExactly(60.0);
        assertThat(store.audit().latest(1).getFirst().action()).isEqualTo("import");

        store.feedback().withdraw(ANN, said);
        UndoOutcome.Done done = undo(one);
        assertThat(done.episodes()).containsExactly("P-001/2026-02-01");
        assertThat(done.persons()).isEmpty();
        assertThat(store.feedback().of(ANN)).hasSize(1);
    }

    @Test
    void aPersonALaterImportBroughtValuesForStaysUntilThatIsUndoneToo() throws IOException {
        reader.script("one", heartRate(new Subject.Named("lab", "77"), 60, MORNING));
        reader.script("two", heartRate(new Subject.Named("lab", "77"), 61, MORNING.plusSeconds(60)));
        int one = run("one");
        int two = run("two");

        assertThat(undo(one).persons()).isEmpty();
        assertThat(store.persons().findByAlias("lab", "77")).contains(new PersonId("77"));
        assertThat(undo(two).persons()).containsExactly("77");
        assertThat(store.persons().findByAlias("lab", "77")).isEmpty();
    }

    @Test
    void valuesOfADeviceAssignedSinceAreTakenBackFromItsOwner() throws IOException {
        store.persons().save(Person.named(ANN));
        reader.script(
                "watch", heartRate(new Subject.DeviceOwner("Watch 1"), 60, MORNING), series(own("P-001"), 9, MORNING));
        int watch = run("watch");
        store.persons().assign(new PersonId("device-watch-1"), ANN);
        assertThat(values(HEART_RATE)).containsExactly(60.0);

        undo(watch);

        assertThat(values(HEART_RATE)).isEmpty();
        assertThat(store.persons().find(ANN)).isPresent();
        assertThat(store.observations().span(ANN)).isEmpty();
    }

    /// Imports in any order, undone in any other order, leave the store as if the undone ones had never come, as long
    /// as they held no value in common.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void undoInAnyOrderLeavesWhatTheOthersBrought(long seed) throws IOException {
        Random random = new Random(seed);
        int imports = 6;
        List<Integer> runs = new ArrayList<>();
        for (int i = 0; i < imports; i++) {
            List<ReadItem> items = new ArrayList<>();
            for (int k = 0; k < 40; k++) {
                String person = "P-00" + (1 + random.nextInt(3));
                items.add(heartRate(own(person), 50 + i, MORNING.plusSeconds(random.nextInt(100_000))));
            }
            reader.script("n" + i, items);
            runs.add(run("n" + i));
        }
        List<Integer> order = new ArrayList<>(runs);
        java.util.Collections.shuffle(order, random);
        List<Integer> undone = order.subList(0, 1 + random.nextInt(imports));
        undone.forEach(this::undo);

        List<Double> kept = store.persons().all().stream()
                .flatMap(person -> store.observations().ofMeasure(person.id(), HEART_RATE).stream())
                .map(Observation::value)
                .distinct()
                .sorted()
                .toList();
        List<Double> expected = runs.stream()
                .filter(run -> !undone.contains(run))
                .map(run -> 49.0 + run)
                .toList();
        assertThat(kept).as("seed " + seed).isEqualTo(expected);
        long values = store.persons().all().stream()
                .mapToLong(person -> store.observations().countsByMeasure(person.id()).values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .sum();
        long reported = store.importHistory().latest(99).stream()
                .filter(run -> run.undone().isEmpty())
                .mapToLong(ImportRun::observations)
                .sum();
        assertThat(values).as("seed " + seed).isEqualTo(reported);
    }

    private static ReadItem crp(double value, Quality quality) {
        return value(own("P-001"), CRP, "", value, "mg/L", MORNING, quality);
    }

    private static ReadItem seen(String person, String name, int born, double heightCm) {
        return new ReadItem.PersonSeen(
                own(person),
                Optional.of(name),
                OptionalInt.of(born),
                Optional.of(Sex.FEMALE),
                OptionalDouble.of(heightCm),
                OptionalDouble.empty(),
                false,
                "row 1");
    }

    private static ReadItem episode(String person, double goal) {
        return new ReadItem.EpisodeSeen(
                own(person),
                "knee-arthroplasty",
                Optional.empty(),
                ONSET,
                "mendline:knee-flexion",
                OptionalDouble.of(goal),
                OptionalDouble.empty(),
                "row 1");
    }

    private Person ann() {
        return store.persons().find(ANN).orElseThrow();
    }

    private List<Observation> stored(String code) {
        return store.observations().ofMeasure(ANN, code);
    }

    private List<Double> values(String code) {
        return stored(code).stream().map(Observation::value).toList();
    }

    private UndoOutcome.Done undo(int run) {
        return done(store.importHistory().undo(run, "Dr Who"));
    }

    private static UndoOutcome.Done done(UndoOutcome outcome) {
        assertThat(outcome).isInstanceOf(UndoOutcome.Done.class);
        return (UndoOutcome.Done) outcome;
    }

    private static String refused(UndoOutcome outcome) {
        assertThat(outcome).isInstanceOf(UndoOutcome.Refused.class);
        return ((UndoOutcome.Refused) outcome).reason();
    }

    private ImportRequest request(String... scripts) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String script : scripts) {
            files.add(Files.writeString(folder.resolve(script + ".txt"), "scripted " + script));
        }
        return new ImportRequest(files, Optional.empty(), ZoneOffset.UTC);
    }

    private int run(String... scripts) throws IOException {
        return importer.run(request(scripts), ImportProgress.SILENT).run().orElseThrow();
    }

    private FileReport report(String script) throws IOException {
        return importer.run(request(script), ImportProgress.SILENT).files().getFirst();
    }
}
