package org.mendline.storage.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mendline.storage.importing.Fakes.MORNING;
import static org.mendline.storage.importing.Fakes.own;
import static org.mendline.storage.importing.Fakes.value;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mendline.storage.audit.AuditLog;
import org.mendline.storage.importing.Mend.MendedTime;
import org.mendline.storage.intake.Decision;
import org.mendline.storage.intake.QuarantinedRecord;
import org.mendline.storage.observation.Observation;
import org.mendline.storage.observation.Provenance;
import org.mendline.storage.observation.Quality;
import org.mendline.storage.person.Person;
import org.mendline.storage.person.PersonId;
import org.mendline.storage.store.ClinicStore;
import org.mendline.storage.store.ClinicStores;

class RecordMendingTest {
    private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final PersonId ANN = new PersonId("P-001");
    private static final String BY = "Ada Voss";

    @TempDir
    Path folder;

    private final ScriptedReader scripted = new ScriptedReader("scripted");
    private ClinicStore store;
    private Importer importer;
    private RecordMending mending;

    @BeforeEach
    void open() {
        store = ClinicStores.create(folder.resolve("store/clinic.mendline"), "passphrase".toCharArray());
        importer = new Importer(store, List.of(scripted), new Fakes.Units(), new Fakes.Catalogue(), CLOCK);
        mending = new RecordMending(store, new Fakes.Units(), new Fakes.Catalogue(), CLOCK);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aUnitCorrectedByHandStoresTheValueWithItsFirstProvenanceAndIsAudited() throws IOException {
        setAside(value(own("P-001"), Fakes.CRP, "CRP", 1.5, "mgdl", MORNING));
        long id = only().id();

        MendingOutcome outcome = mending.retry(List.of(id), Mend.NOTHING.withUnit("mg/dL"), BY);

        assertThat(outcome).isEqualTo(new MendingOutcome(1, 0, 0, List.of()));
        assertThat(crp())
                .containsExactly(new Observation(
                        ANN,
                        Fakes.CRP,
                        15,
                        "mg/L",
                        MORNING,
                        ZoneOffset.UTC,
                        Quality.VALID,
                        new Provenance("labs.txt", "record 1", Optional.empty(), "scripted/1")));
        assertThat(store.quarantine().count()).isZero();
        assertThat(store.quarantine().decided(9)).singleElement().satisfies(record -> {
            Decision decision = record.decision().orElseThrow();
            assertThat(decision.outcome()).isEqualTo(Decision.Outcome.STORED);
            assertThat(decision.by()).isEqualTo(BY);
            assertThat(decision.words()).contains("\"mgdl\" to \"mg/dL\"");
        });
        AuditLog.Entry audited = store.audit().latest(1).getFirst();
        assertThat(audited.actor()).isEqualTo(BY);
        assertThat(audited.action()).isEqualTo("quarantine-fix");
        assertThat(audited.detail())
                .contains("Set-aside record " + id)
                .contains("labs.txt")
                .contains("\"mgdl\" to \"mg/dL\"");
    }

    @Test
    void manyAlikeRecordsAreMendedInOneGoAndAuditedInOneSentence() throws IOException {
        List<ReadItem> alike = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            alike.add(value(own("P-001"), Fakes.CRP, "CRP", i, "mgl", MORNING.plusSeconds(i)));
        }
        setAside(alike.toArray(ReadItem[]::new));
        List<Long> ids = ids();
        int before = store.audit().latest(1000).size();

        assertThat(mending.retry(ids, Mend.NOTHING.withUnit("mg/L"), BY).stored())
                .isEqualTo(500);

        assertThat(crp()).hasSize(500);
        assertThat(store.audit().latest(1000)).hasSize(before + 1);
        assertThat(store.audit().latest(1).getFirst().detail()).contains(ids.getFirst() + "–" + ids.getLast());
    }

    @Test
    void aRecordThatIsStillWrongStaysAndTheOthersAreStored() throws IOException {
        setAside(
                value(own("P-001"), Fakes.CRP, "CRP", 1.5, "mgdl", MORNING),
                value(own("P-001"), Fakes.HEART_RATE, "HR", 60, "beats", MORNING));

        MendingOutcome outcome = mending.retry(ids(), Mend.NOTHING.withUnit("mg/L"), BY);

        assertThat(outcome.stored()).isEqualTo(1);
        assertThat(outcome.refused()).singleElement().satisfies(refusal -> {
            assertThat(refusal.id()).isEqualTo(only().id());
            assertThat(refusal.reason()).contains("/min").contains("mg/L");
        });
        assertThat(only().value().orElseThrow().unit()).isEqualTo("beats");
    }

    @Test
    void aDateInTheFutureIsCorrectedAndKeepsTheFilesClockTime() throws IOException {
        setAside(value(own("P-001"), Fakes.CRP, "CRP", 3, "mg/L", NOW.plus(Duration.ofDays(30))));
        Mend date = new Mend(
                Optional.empty(),
                Optional.empty(),
                OptionalDouble.empty(),
                Optional.empty(),
                Optional.of(new MendedTime(LocalDate.of(2026, 3, 9), Optional.empty(), Optional.empty())));

        mending.retry(ids(), date, BY);

        assertThat(crp()).extracting(Observation::instant).containsExactly(Instant.parse("2026-03-09T12:00:00Z"));
    }

    @Test
    void aRecordNobodyUnderstoodGivesAHandEnteredValueWithItsProvenance() throws IOException {
        store.persons().save(Person.named(ANN));
        setAside(new ReadItem.Rejected("row 7", "The value \"three\" is no number.", "P-001;CRP;three;mg/L"));
        long id = only().id();
        Mend entered = new Mend(
                Optional.of(ANN),
                Optional.of(Fakes.CRP),
                OptionalDouble.of(3),
                Optional.of("mg/L"),
                Optional.of(new MendedTime(
                        LocalDate.of(2026, 3, 1),
                        Optional.of(LocalTime.of(8, 30)),
                        Optional.of(ZoneId.of("Europe/Berlin")))));

        assertThat(mending.retry(List.of(id), Mend.NOTHING.withUnit("mg/L"), BY).refused())
                .singleElement()
                .satisfies(r -> assertThat(r.reason()).contains("person, measure, value, date"));
        assertThat(mending.retry(List.of(id), entered, BY).stored()).isEqualTo(1);

        assertThat(crp()).singleElement().satisfies(o -> {
            assertThat(o.value()).isEqualTo(3);
            assertThat(o.instant()).isEqualTo(Instant.parse("2026-03-01T07:30:00Z"));
            assertThat(o.offset()).isEqualTo(ZoneOffset.ofHours(1));
            assertThat(o.provenance()).isEqualTo(new Provenance("labs.txt", "row 7", Optional.empty(), "scripted/1"));
        });
        assertThat(store.quarantine().find(id).orElseThrow().raw()).isEqualTo("P-001;CRP;three;mg/L");
    }

    @Test
    void anUnknownPersonOrMeasureIsRefusedInASentence() throws IOException {
        setAside(value(own("P-001"), Fakes.CRP, "CRP", 1.5, "mgdl", MORNING));
        Mend stranger = new Mend(
                Optional.of(new PersonId("X-9")),
                Optional.empty(),
                OptionalDouble.empty(),
                Optional.of("mg/L"),
                Optional.empty());
        Mend unknown = new Mend(
                Optional.empty(),
                Optional.of("no-such-code"),
                OptionalDouble.empty(),
                Optional.of("mg/L"),
                Optional.empty());

        assertThat(mending.retry(ids(), stranger, BY).refused().getFirst().reason())
                .contains("no person \"X-9\"");
        assertThat(mending.retry(ids(), unknown, BY).refused().getFirst().reason())
                .contains("no measure \"no-such-code\"");
        assertThat(store.persons().all()).isEmpty();
        assertThat(store.quarantine().count()).isEqualTo(1);
    }

    @Test
    void dismissedRecordsNeedAReasonStayReadableAndStayDismissedWhenTheFileIsReadAgain() throws IOException {
        Path file = setAside(
                value(own("P-001"), Fakes.CRP, "CRP", 1.5, "mgdl", MORNING),
                value(own("P-001"), Fakes.CRP, "CRP", 2.5, "mgdl", MORNING.plusSeconds(1)));
        long dismissed = ids().getFirst();

        assertThatThrownBy(() -> mending.dismiss(List.of(dismissed), " ", BY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("reason");
        assertThat(mending.dismiss(List.of(dismissed), "Test of the laboratory", BY))
                .isEqualTo(1);
        assertThat(mending.dismiss(List.of(dismissed), "Again", BY)).isZero();
        again(file);

        assertThat(store.quarantine().all())
                .singleElement()
                .satisfies(r -> assertThat(r.value().orElseThrow().value()).hasValue(2.5));
        assertThat(store.quarantine()
                        .find(dismissed)
                        .orElseThrow()
                        .decision()
                        .orElseThrow()
                        .words())
                .isEqualTo("Test of the laboratory");
        assertThat(mending.reopen(List.of(dismissed), BY)).isEqualTo(1);
        assertThat(store.quarantine().count()).isEqualTo(2);
        assertThat(store.audit().latest(3))
                .extracting(AuditLog.Entry::action)
                .containsExactly("quarantine-reopen", "import", "quarantine-dismiss");
    }

    @Test
    void aStoredValueIsTakenOutAgainWhenItsRecordIsOpenedAgain() throws IOException {
        setAside(value(own("P-001"), Fakes.CRP, "CRP", 1.5, "mgdl", MORNING));
        List<Long> ids = ids();
        mending.retry(ids, Mend.NOTHING.withUnit("mg/L"), BY);

        assertThat(mending.reopen(ids, BY)).isEqualTo(1);
        assertThat(crp()).isEmpty();
        assertThat(mending.retry(ids, Mend.NOTHING.withUnit("mg/dL"), BY).stored())
                .isEqualTo(1);
        assertThat(crp()).extracting(Observation::value).containsExactly(15.0);
    }

    @Test
    void openingAgainLeavesAValueThatAnotherFileBrought() throws IOException {
        setAside(value(own("P-001"), Fakes.CRP, "CRP", 1.5, "mgdl", MORNING));
        List<Long> ids = ids();
        scripted.script("sound", value(own("P-001"), Fakes.CRP, "CRP", 1.5, "mg/L", MORNING));
        run(Files.writeString(folder.resolve("sound.txt"), "scripted sound"));

        assertThat(mending.retry(ids, Mend.NOTHING.withUnit("mg/L"), BY).known())
                .isEqualTo(1);
        mending.reopen(ids, BY);

        assertThat(crp())
                .singleElement()
                .satisfies(o -> assertThat(o.provenance().source()).isEqualTo("sound.txt"));
    }

    @Test
    void aFileReadAgainTakesWhatTheReaderNowUnderstandsOutOfQuarantine() throws IOException {
        Path file = setAside(new ReadItem.Rejected("row 7", "The layout is not known.", "x"));
        scripted.script("labs", value(own("P-001"), Fakes.CRP, "CRP", 1.5, "mg/L", MORNING));

        assertThat(again(file).status()).isEqualTo(FileReport.Status.IMPORTED);

        assertThat(store.quarantine().count()).isZero();
        assertThat(crp()).hasSize(1);
        assertThat(again(file).status()).isEqualTo(FileReport.Status.DUPLICATE);
    }

    @Test
    void aDeviceFilesRecordGoesToTheOwnerNamedAtImportEvenAfterTheyWereMerged() throws IOException {
        PersonId twin = new PersonId("P-002");
        store.persons().save(Person.named(ANN));
        store.persons().save(Person.named(twin));
        scripted.script("labs", value(new Subject.DeviceOwner("Watch 7"), Fakes.CRP, "CRP", 1.5, "mgdl", MORNING));
        Path file = Files.writeString(folder.resolve("labs.txt"), "scripted labs");
        importer.run(new ImportRequest(List.of(file), Optional.of(twin), ZoneOffset.UTC), ImportProgress.SILENT);
        store.persons().assign(twin, ANN);

        mending.retry(ids(), Mend.NOTHING.withUnit("mg/L"), BY);

        assertThat(crp()).hasSize(1);
    }

    @Test
    void anAbsurdDateIsKeptAsTextAndDoesNotStopTheImport() throws IOException {
        setAside(value(own("P-001"), Fakes.CRP, "CRP", 3, "mg/L", Instant.MAX));

        assertThat(only().value()).isEmpty();
        assertThat(only().raw()).contains("1000000000");
    }

    private Path setAside(ReadItem... items) throws IOException {
        scripted.script("labs", items);
        Path file = Files.writeString(folder.resolve("labs.txt"), "scripted labs");
        run(file);
        return file;
    }

    private FileReport run(Path file) {
        return importer.run(request(file), ImportProgress.SILENT).files().getFirst();
    }

    private FileReport again(Path file) {
        return importer.runAgain(request(file), ImportProgress.SILENT).files().getFirst();
    }

    private static ImportRequest request(Path file) {
        return new ImportRequest(List.of(file), Optional.empty(), ZoneOffset.UTC);
    }

    private QuarantinedRecord only() {
        assertThat(store.quarantine().all()).hasSize(1);
        return store.quarantine().all().getFirst();
    }

    private List<Long> ids() {
        return store.quarantine().all().stream().map(QuarantinedRecord::id).toList();
    }

    private List<Observation> crp() {
        return store.observations().ofMeasure(ANN, Fakes.CRP);
    }
}
