package org.mendline.storage.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mendline.storage.audit.AuditLog;
import org.mendline.storage.daily.DailyValue;
import org.mendline.storage.importing.fhir.FhirReader;
import org.mendline.storage.importing.hl7.Hl7Reader;
import org.mendline.storage.intake.UndoOutcome;
import org.mendline.storage.observation.CuratedMeasures;
import org.mendline.storage.observation.Observation;
import org.mendline.storage.observation.Quality;
import org.mendline.storage.observation.UcumConversion;
import org.mendline.storage.person.PersonId;
import org.mendline.storage.store.ClinicStore;
import org.mendline.storage.store.ClinicStores;

/// What laboratories take back, from message files into the store and back out by undo.
class WithdrawnResultsTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final PersonId JANE = new PersonId("4711");
    private static final String CRP = "1988-5";

    @TempDir
    Path folder;

    private ClinicStore store;
    private Importer importer;
    private int files;

    @BeforeEach
    void open() {
        store = ClinicStores.create(folder.resolve("store/clinic.mendline"), "passphrase".toCharArray());
        importer = new Importer(
                store,
                List.of(new Hl7Reader(BERLIN), new FhirReader(BERLIN)),
                new UcumConversion(),
                new CuratedMeasures(),
                Clock.fixed(Instant.parse("2026-03-10T12:00:00Z"), ZoneOffset.UTC));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static String message(String value, String status) {
        return "MSH|^~\\&|LIS|CITYLAB|APP|CLINIC|20260301120000||ORU^R01|1|P|2.5\r"
                + "PID|1||4711^^^CITY^MR||Doe^Jane||19800202|F\r" + "OBR|1|||CRP^CRP^L|||20260301083000\r"
                + "OBX|1|NM|1988-5^CRP^LN||" + value + "|mg/L|||||" + status + "\r";
    }

    /// Each file of its own content, as each message carries its own number.
    private ImportOutcome run(String... messages) throws IOException {
        Path file = folder.resolve("labs-" + ++files + ".hl7");
        Files.writeString(file, String.join("", messages) + "NTE|1||" + files + "\r");
        return importer.run(new ImportRequest(List.of(file), Optional.empty(), BERLIN), ImportProgress.SILENT);
    }

    private void undo(int run) {
        assertThat(store.importHistory().undo(run, "Dr Who")).isInstanceOf(UndoOutcome.Done.class);
    }

    private List<String> stored() {
        return store.observations().ofMeasure(JANE, CRP).stream()
                .map(o -> o.value() + " " + o.quality())
                .toList();
    }

    /// The value predictions and reports see on the day.
    private List<Double> used() {
        LocalDate day = LocalDate.of(2026, 3, 1);
        return store.daily().between(JANE, day, day).of(CRP).stream()
                .flatMap(series -> series.values().stream())
                .map(DailyValue::value)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"D", "W"})
    void aWithdrawnResultStaysVisibleAndIsUsedNoMore(String status) throws IOException {
        run(message("12", "F"));
        assertThat(used()).containsExactly(12.0);

        ImportOutcome outcome = run(message("12", status));

        assertThat(stored()).containsExactly("12.0 WITHDRAWN");
        assertThat(used()).isEmpty();
        FileReport report = outcome.files().getFirst();
        assertThat(report.status()).isEqualTo(FileReport.Status.IMPORTED);
        assertThat(report.notes())
                .extracting(FileReport.Problem::reason)
                .anySatisfy(note -> assertThat(note).contains("2026-03-01 08:30", "stays visible", "no longer used"));
    }

    @Test
    void undoingTheWithdrawalMakesTheValueCountAgainAndBothAreAudited() throws IOException {
        run(message("12", "F"));
        int withdrawal = run(message("", "D")).run().orElseThrow();
        assertThat(store.audit().latest(5)).extracting(AuditLog.Entry::action).contains("withdraw-value");

        undo(withdrawal);

        assertThat(stored()).containsExactly("12.0 VALID");
        assertThat(used()).containsExactly(12.0);
        assertThat(store.audit().latest(1).getFirst().detail()).contains("put back 1 values");
    }

    @Test
    void aPreviewWithdrawsNothing() throws IOException {
        run(message("12", "F"));
        Path file = Files.writeString(folder.resolve("w.hl7"), message("12", "W"));
        importer.preview(new ImportRequest(List.of(file), Optional.empty(), BERLIN), ImportProgress.SILENT);
        assertThat(stored()).containsExactly("12.0 VALID");
    }

    @Test
    void theSameFileMayBringAndWithdraw() throws IOException {
        int run = run(message("12", "F"), message("12", "W"), message("9", "F"))
                .run()
                .orElseThrow();
        assertThat(stored()).containsExactlyInAnyOrder("12.0 WITHDRAWN", "9.0 VALID");
        assertThat(used()).containsExactly(9.0);
        undo(run);
        assertThat(stored()).isEmpty();
    }

    @Test
    void anOverlappingFileDoesNotBringAWithdrawnValueBack() throws IOException {
        int first = run(message("12", "F")).run().orElseThrow();
        run(message("", "D"));
        run(message("12", "F"));
        assertThat(stored()).containsExactly("12.0 WITHDRAWN");

        undo(first);
        assertThat(stored()).isEmpty();
        run(message("12", "F"));
        assertThat(stored()).containsExactly("12.0 WITHDRAWN");
    }

    @Test
    void aWithdrawalThatComesBeforeItsValueHoldsForIt() throws IOException {
        ImportOutcome early = run(message("", "W"));
        assertThat(early.files().getFirst().notes())
                .extracting(FileReport.Problem::reason)
                .anySatisfy(note -> assertThat(note).contains("holds no such value"));
        run(message("12", "F"));
        assertThat(stored()).containsExactly("12.0 WITHDRAWN");
        run(message("9", "F"));
        assertThat(used()).containsExactly(9.0);

        undo(early.run().orElseThrow());
        assertThat(stored()).containsExactlyInAnyOrder("12.0 VALID", "9.0 VALID");
    }

    @Test
    void aValueWithdrawnTwiceCountsOnlyWhenBothAreUndone() throws IOException {
        run(message("12", "F"));
        int first = run(message("12", "D")).run().orElseThrow();
        int second = run(message("12", "W")).run().orElseThrow();
        undo(first);
        assertThat(stored()).containsExactly("12.0 WITHDRAWN");
        undo(second);
        assertThat(stored()).containsExactly("12.0 VALID");
    }

    @Test
    void aWithdrawnCorrectionDoesNotLetTheOldValueComeBack() throws IOException {
        run(message("12", "F"));
        int correction = run(message("14", "C")).run().orElseThrow();
        int withdrawal = run(message("14", "W")).run().orElseThrow();
        assertThat(stored()).containsExactly("14.0 WITHDRAWN");

        undo(correction);
        assertThat(stored()).containsExactly("12.0 WITHDRAWN");
        undo(withdrawal);
        assertThat(stored()).containsExactly("12.0 VALID");
    }

    @Test
    void anotherMomentOrMeasureOrPersonIsNotTouched() throws IOException {
        run(
                message("12", "F"),
                message("13", "F").replace("20260301083000", "20260301083001"),
                message("14", "F").replace("1988-5", "30522-7"),
                message("15", "F").replace("4711", "4712").replace("Doe^Jane", "Roe^Rita"));
        run(message("12", "W"));
        assertThat(stored()).containsExactly("12.0 WITHDRAWN", "13.0 VALID");
        assertThat(store.observations().ofMeasure(JANE, "30522-7"))
                .extracting(Observation::quality)
                .containsExactly(Quality.VALID);
        assertThat(store.observations().ofMeasure(new PersonId("4712"), CRP))
                .extracting(Observation::quality)
                .containsExactly(Quality.VALID);
    }

    @Test
    void fhirWithdrawsByStatus() throws IOException {
        String observation = """
                {"resourceType":"Observation","id":"o1","status":"final",
                 "code":{"coding":[{"system":"http://loinc.org","code":"1988-5","display":"CRP"}]},
                 "subject":{"reference":"Patient/4711"},"effectiveDateTime":"2026-03-01T08:30:00+01:00",
                 "valueQuantity":{"value":12,"system":"http://unitsofmeasure.org","code":"mg/L"}}""";
        for (String status : List.of("final", "entered-in-error")) {
            Path file = Files.writeString(folder.resolve(status + ".json"), observation.replace("final", status));
            importer.run(new ImportRequest(List.of(file), Optional.empty(), BERLIN), ImportProgress.SILENT);
        }
        assertThat(stored()).containsExactly("12.0 WITHDRAWN");
        assertThat(used()).isEmpty();
    }
}
