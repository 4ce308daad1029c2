package org.mendline.storage.importing.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mendline.storage.importing.ReadItem;
import org.mendline.storage.importing.ReadItem.Damaged;
import org.mendline.storage.importing.ReadItem.Note;
import org.mendline.storage.importing.ReadItem.PersonSeen;
import org.mendline.storage.importing.ReadItem.Rejected;
import org.mendline.storage.importing.ReadItem.Value;
import org.mendline.storage.importing.ReadItem.Withdrawn;
import org.mendline.storage.importing.Source;
import org.mendline.storage.importing.Subject;
import org.mendline.storage.importing.UnreadableFileException;
import org.mendline.storage.importing.formats.SharedSamples;
import org.mendline.storage.importing.lab.LabPatient;
import org.mendline.storage.importing.lab.LabResult;
import org.mendline.storage.observation.Quality;
import org.mendline.storage.person.Sex;

class FhirReaderTest {
    private static final String OBSERVATION = """
            {"resourceType":"Observation","id":"o1","status":"final",
             "code":{"coding":[{"system":"http://loinc.org","code":"1988-5","display":"CRP"}]},
             "subject":{"reference":"Patient/7"},"effectiveDateTime":"2026-03-01T08:30:00+01:00",
             "valueQuantity":{"value":12.5,"unit":"mg/l","system":"http://unitsofmeasure.org","code":"mg/L"}}""";

    @TempDir
    Path folder;

    private final FhirReader reader = new FhirReader(ZoneId.of("Europe/Berlin"));

    private List<ReadItem> read(String text) throws Exception {
        return SharedSamples.read(reader, Files.writeString(folder.resolve("x.json"), text));
    }

    private static String bundle(String... resources) {
        return "{\"entry\":["
                + String.join(
                        ",",
                        java.util.Arrays.stream(resources)
                                .map(r -> "{\"resource\":" + r + "}")
                                .toList()) + "],\"resourceType\":\"Bundle\"}";
    }

    @Test
    void readsASingleObservation() throws Exception {
        assertThat(SharedSamples.of(Value.class, read(OBSERVATION)))
                .singleElement()
                .satisfies(v -> {
                    assertThat(v.value()).isEqualTo(12.5);
                    assertThat(v.unit()).isEqualTo("mg/L");
                    assertThat(v.subject()).isEqualTo(new Subject.Named("fhir", "7"));
                    assertThat(v.record()).isEqualTo("Observation o1");
                    assertThat(v.instant()).isEqualTo(Instant.parse("2026-03-01T07:30:00Z"));
                });
    }

    @ParameterizedTest
    @CsvSource({
        "final, VALID",
        "amended, CORRECTED",
        "corrected, CORRECTED",
        "preliminary, PRELIMINARY",
        "registered, PRELIMINARY",
        "unknown, PRELIMINARY",
    })
    void statusDecidesTheQuality(String status, Quality quality) throws Exception {
        assertThat(SharedSamples.of(Value.class, read(OBSERVATION.replace("final", status))))
                .singleElement()
                .extracting(Value::quality)
                .isEqualTo(quality);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cancelled", "entered-in-error"})
    void whatTheSenderTakesBackIsWithdrawnAndNotStored(String status) throws Exception {
        assertThat(read(OBSERVATION.replace("final", status)))
                .singleElement()
                .isInstanceOfSatisfying(Withdrawn.class, item -> {
                    assertThat(item.code()).isEqualTo("1988-5");
                    assertThat(item.value()).hasValue(12.5);
                    assertThat(item.subject()).isEqualTo(new Subject.Named("fhir", "7"));
                    assertThat(item.instant()).isEqualTo(Instant.parse("2026-03-01T07:30:00Z"));
                });
    }

    @Test
    void aWithdrawalThatTellsNoMomentIsOnlyNoted() throws Exception {
        String text = OBSERVATION
                .replace("final", "cancelled")
                .replace("\"effectiveDateTime\":\"2026-03-01T08:30:00+01:00\",", "");
        assertThat(read(text)).singleElement().isInstanceOf(Note.class);
    }

    @Test
    void patientsAreKnownByTheirRecordNumberAndByTheirIdBesideIt() throws Exception {
        String patient = """
                {"resourceType":"Patient","id":"7","identifier":[{"system":"urn:lab","value":"L-1"},
                 {"system":"urn:hospital","value":"4711","type":{"coding":[
                 {"system":"http://terminology.hl7.org/CodeSystem/v2-0203","code":"MR"}]}}]}""";
        List<ReadItem> items = read(bundle(OBSERVATION, patient));
        Subject known = new Subject.Named("fhir:urn:hospital", "4711", Optional.of(new Subject.Named("fhir", "7")));
        assertThat(SharedSamples.of(PersonSeen.class, items))
                .singleElement()
                .extracting(PersonSeen::subject)
                .isEqualTo(known);
        assertThat(SharedSamples.of(Value.class, items))
                .singleElement()
                .extracting(Value::subject)
                .isEqualTo(known);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "12.5,;1E400,;not a number",
                "12.5,;1E-400,;not a number",
                "12.5,;12.5,\"comparator\":\"<\",;censored",
                "2026-03-01T08:30:00+01:00;2026-03;does not name a day",
                "2026-03-01T08:30:00+01:00;2026-02-30;does not name a day",
                "Patient/7;Group/7;not a patient",
                "\"final\";\"finished\";status",
            })
    void whatCannotBeUsedIsSetAsideWithTheReason(String from, String to, String reason) throws Exception {
        List<ReadItem> items = read(OBSERVATION.replace(from, to));
        assertThat(items)
                .singleElement()
                .isInstanceOfSatisfying(
                        Rejected.class, r -> assertThat(r.reason()).contains(reason));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01, 2026-03-01T11:00:00Z",
        "2026-03-01T08:30:00, 2026-03-01T07:30:00Z",
        "2026-03-01T08:30:00.123Z, 2026-03-01T08:30:00.123Z",
    })
    void timesWithoutOffsetAreTheClinics(String written, Instant instant) throws Exception {
        assertThat(SharedSamples.of(Value.class, read(OBSERVATION.replace("2026-03-01T08:30:00+01:00", written))))
                .singleElement()
                .extracting(Value::instant)
                .isEqualTo(instant);
    }

    @Test
    void extremeButFiniteNumbersAreKept() throws Exception {
        assertThat(SharedSamples.of(Value.class, read(OBSERVATION.replace("12.5,", "-1.000000000000000000E+245,"))))
                .singleElement()
                .extracting(Value::value)
                .isEqualTo(-1e245);
    }

    @Test
    void referencesResolveWhereverThePatientStands() throws Exception {
        String patient = "{\"resourceType\":\"Patient\",\"id\":\"real\",\"gender\":\"female\",\"birthDate\":\"1971\"}";
        String text = "{\"resourceType\":\"Bundle\",\"entry\":[{\"resource\":"
                + OBSERVATION.replace("Patient/7", "urn:uuid:abc") + "},{\"fullUrl\":\"urn:uuid:abc\",\"resource\":"
                + patient + "}]}";
        List<ReadItem> items = read(text);
        assertThat(SharedSamples.of(Value.class, items).getFirst().subject())
                .isEqualTo(new Subject.Named("fhir", "real"));
        assertThat(SharedSamples.of(PersonSeen.class, items)).singleElement().satisfies(p -> {
            assertThat(p.sex()).contains(Sex.FEMALE);
            assertThat(p.birthYear()).hasValue(1971);
        });
    }

    @Test
    void reportsGiveTimeAndPatientToWhatTheyContain() throws Exception {
        String bare = OBSERVATION
                .replace("\"effectiveDateTime\":\"2026-03-01T08:30:00+01:00\",", "")
                .replace("\"subject\":{\"reference\":\"Patient/7\"},", "");
        String report = "{\"resourceType\":\"DiagnosticReport\",\"id\":\"r\",\"subject\":{\"reference\":\"Patient/9\"},"
                + "\"effectiveDateTime\":\"2026-03-02T08:00:00Z\",\"contained\":[" + bare + "]}";
        assertThat(SharedSamples.of(Value.class, read(report))).singleElement().satisfies(v -> {
            assertThat(v.subject()).isEqualTo(new Subject.Named("fhir", "9"));
            assertThat(v.instant()).isEqualTo(Instant.parse("2026-03-02T08:00:00Z"));
        });
    }

    @Test
    void observationsWithoutSubjectWaitForAnOwner() throws Exception {
        String text = OBSERVATION.replace("\"subject\":{\"reference\":\"Patient/7\"},", "");
        assertThat(SharedSamples.of(Value.class, read(text)).getFirst().subject())
                .isInstanceOf(Subject.FileOwner.class);
    }

    @Test
    void ndjsonIsReadLineByLine() throws Exception {
        String line = OBSERVATION.replace("\n", " ");
        assertThat(SharedSamples.of(Value.class, read(line + "\n" + line.replace("o1", "o2") + "\n")))
                .hasSize(2);
    }

    @Test
    void aCutOffBundleGivesWhatIsSoundAndSaysSo() throws Exception {
        String text = bundle(OBSERVATION, OBSERVATION.replace("o1", "o2"));
        List<ReadItem> items = read(text.substring(0, text.length() - 60));
        assertThat(SharedSamples.of(Value.class, items)).hasSize(1);
        assertThat(SharedSamples.of(Damaged.class, items))
                .singleElement()
                .satisfies(d -> assertThat(d.reason()).contains("line"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"resourceType\":\"Bundle\"}",
                "{\"resourceType\":",
                "{\"resourceType\":\"Bundle\",\"entry\":[]}"
            })
    void uselessFilesAreRefused(String text) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageEndingWith(".");
    }

    @Test
    void deepNestingIsRefusedAndNotFollowed() {
        String deep = "{\"resourceType\":\"Bundle\",\"a\":" + "[".repeat(200_000);
        assertThatThrownBy(() -> read(deep)).isInstanceOf(UnreadableFileException.class);
    }

    @Test
    void xmlBombsAreNotExpanded() throws Exception {
        String bomb =
                "<?xml version=\"1.0\"?><!DOCTYPE b [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]>"
                        + "<Observation xmlns=\"http://hl7.org/fhir\"><status value=\"&b;\"/></Observation>";
        assertThat(reader.accepts(Source.of(Files.writeString(folder.resolve("b.xml"), bomb))))
                .isTrue();
        assertThatThrownBy(() -> read(bomb)).isInstanceOf(UnreadableFileException.class);
        String deep = "<Bundle xmlns=\"http://hl7.org/fhir\">" + "<a>".repeat(100_000);
        assertThatThrownBy(() -> read(deep)).isInstanceOf(UnreadableFileException.class);
    }

    @Test
    void otherContentIsNotAccepted() throws Exception {
        for (String text : List.of("", "{}", "[1]", "<html/>", "a,b\n1,2", "MSH|^~\\&|")) {
            assertThat(reader.accepts(Source.of(Files.writeString(folder.resolve("o"), text))))
                    .as(text)
                    .isFalse();
        }
    }

    @Test
    void theReaderUnderstandsTheWriter() throws Exception {
        OffsetDateTime taken = OffsetDateTime.parse("2026-03-01T08:30:00+01:00");
        LabPatient patient = new LabPatient(
                "P-014", "mendline", Optional.of("O\"Hara"), Optional.of("Zoë"), OptionalInt.of(1961), Sex.FEMALE);
        List<ReadItem> items = read(FhirLabWriter.bundle(
                patient,
                List.of(
                        new LabResult("1988-5", "C-reactive protein", 1.2e-5, "mg/L", taken),
                        new LabResult("2157-6", "Creatine kinase", 1.5e6, "U/L", taken.plusDays(1)))));
        assertThat(SharedSamples.of(Value.class, items))
                .extracting(Value::value)
                .containsExactly(1.2e-5, 1.5e6);
        assertThat(SharedSamples.of(Value.class, items)).allSatisfy(v -> {
            assertThat(v.subject()).isEqualTo(new Subject.Named("fhir", "P-014"));
            assertThat(v.offset()).contains(taken.getOffset());
        });
        assertThat(SharedSamples.of(PersonSeen.class, items)).singleElement().satisfies(p -> {
            assertThat(p.displayName()).contains("Zoë O\"Hara");
            assertThat(p.birthYear()).hasValue(1961);
        });
    }
}
