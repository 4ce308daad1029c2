package org.mendline.storage.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mendline.storage.importing.fhir.FhirReader;
import org.mendline.storage.observation.CuratedMeasures;
import org.mendline.storage.observation.UcumConversion;
import org.mendline.storage.person.Person;
import org.mendline.storage.person.PersonId;
import org.mendline.storage.store.ClinicStore;
import org.mendline.storage.store.ClinicStores;

/// Patients whom servers call by a record number and by an id of their own.
class PatientNamesTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

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
                List.of(new FhirReader(BERLIN)),
                new UcumConversion(),
                new CuratedMeasures(),
                Clock.fixed(Instant.parse("2026-03-10T12:00:00Z"), ZoneOffset.UTC));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static String patient(String id, String number, String family) {
        return "{\"resourceType\":\"Patient\",\"id\":\"" + id + "\",\"identifier\":[{\"system\":\"urn:hospital\","
                + "\"value\":\"" + number + "\",\"type\":{\"coding\":[{\"system\":"
                + "\"http://terminology.hl7.org/CodeSystem/v2-0203\",\"code\":\"MR\"}]}}],\"name\":[{\"family\":\""
                + family + "\"}]}";
    }

    private static String crp(String id, double value) {
        return "{\"resourceType\":\"Observation\",\"status\":\"final\",\"code\":{\"coding\":[{\"system\":"
                + "\"http://loinc.org\",\"code\":\"1988-5\"}]},\"subject\":{\"reference\":\"Patient/" + id
                + "\"},\"effectiveDateTime\":\"2026-03-01T08:30:00Z\",\"valueQuantity\":{\"value\":" + value
                + ",\"code\":\"mg/L\"}}";
    }

    private void take(String... lines) throws IOException {
        Path file = Files.writeString(folder.resolve("f" + ++files + ".ndjson"), String.join("\n", lines) + "\n");
        importer.run(new ImportRequest(List.of(file), Optional.empty(), BERLIN), ImportProgress.SILENT);
    }

    private List<String> persons() {
        return store.persons().all().stream()
                .map(Person::id)
                .map(PersonId::value)
                .sorted()
                .toList();
    }

    private List<Double> values(String person) {
        return store.observations().ofMeasure(new PersonId(person), "1988-5").stream()
                .map(o -> o.value())
                .toList();
    }

    @Test
    void theRecordNumberNamesThePersonAndTheIdOfTheSameServerFollows() throws IOException {
        take(patient("7", "4711", "Doe"));
        take(crp("7", 12));
        assertThat(persons()).containsExactly("4711");
        assertThat(values("4711")).containsExactly(12.0);
    }

    @Test
    void valuesThatCameBeforeTheirPatientAreTheSamePersons() throws IOException {
        take(crp("7", 12));
        take(patient("7", "4711", "Doe"), crp("7", 13));
        assertThat(persons()).containsExactly("7");
        assertThat(values("7")).containsExactlyInAnyOrder(12.0, 13.0);
    }

    @Test
    void oneRecordNumberUnderTwoIdsIsOnePerson() throws IOException {
        take(patient("7", "4711", "Doe"), crp("7", 12));
        take(patient("x-900", "4711", "Doe"), crp("x-900", 13));
        assertThat(values("4711")).containsExactlyInAnyOrder(12.0, 13.0);
        assertThat(persons()).containsExactly("4711");
    }

    @Test
    void oneIdUnderTwoRecordNumbersIsTwoPersons() throws IOException {
        take(patient("7", "4711", "Doe"), crp("7", 12));
        take(patient("7", "5900", "Roe"), crp("7", 13));
        assertThat(values("4711")).containsExactly(12.0);
        assertThat(values("5900")).containsExactly(13.0);
    }
}
