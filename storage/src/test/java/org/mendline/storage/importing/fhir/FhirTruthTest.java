package org.mendline.storage.importing.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mendline.storage.importing.ReadItem;
import org.mendline.storage.importing.ReadItem.Note;
import org.mendline.storage.importing.ReadItem.PersonSeen;
import org.mendline.storage.importing.ReadItem.Rejected;
import org.mendline.storage.importing.ReadItem.Value;
import org.mendline.storage.importing.Source;
import org.mendline.storage.importing.Subject;
import org.mendline.storage.importing.UnreadableFileException;
import org.mendline.storage.importing.formats.SharedSamples;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The reader against the truth of real resources, computed by other means.
class FhirTruthTest {
    private final FhirReader reader = new FhirReader(ZoneOffset.UTC);

    /// Values, set aside, noted, persons. Where values differ from the truth's observations with a quantity:
    /// PulseOx has components with a value each, two in the first observation and one in the second (its
    /// 3150-0 has none); observation-decimal, cholesterol and triglyceride state no time, so they cannot be
    /// placed in a recovery; apgar has a quantity and five coded components; synthea has 27 quantities and 40
    /// more in the components of blood pressure panels and the like, and 25 coded answers; the IPS bundle has
    /// one quantity.
    private static final Map<String, int[]> EXPECTED = new TreeMap<>(Map.ofEntries(
            Map.entry("ObservationBundle.json", new int[] {1, 0, 0, 1}),
            Map.entry("PulseOxBundle_25Oct2022.json", new int[] {5, 0, 1, 0}),
            Map.entry("diagnosticreport-example.json", new int[] {17, 0, 0, 0}),
            Map.entry("observation-decimal.json", new int[] {0, 7, 0, 0}),
            Map.entry("observation-example.json", new int[] {1, 0, 0, 0}),
            Map.entry("observation401_ucum.json", new int[] {1, 0, 0, 0}),
            Map.entry("patient-example.json", new int[] {0, 0, 0, 1}),
            Map.entry("synthea_patient_clinical.json", new int[] {67, 0, 25, 1}),
            Map.entry("observation-cholesterol-good.xml", new int[] {0, 1, 0, 0}),
            Map.entry("observation-triglyceride-good.xml", new int[] {0, 1, 0, 0}),
            Map.entry("observation-example-20minute-apgar-score.xml", new int[] {1, 0, 5, 0}),
            Map.entry("bundle-ips-examples-bundle-01.xml", new int[] {1, 0, 6, 1})));

    @TestFactory
    List<DynamicTest> everySampleAgrees() {
        List<DynamicTest> tests = new ArrayList<>();
        EXPECTED.forEach((name, counts) -> tests.add(DynamicTest.dynamicTest(name, () -> {
            assertThat(reader.accepts(Source.of(file(name)))).isTrue();
            List<ReadItem> items = SharedSamples.read(reader, file(name));
            assertThat(new int[] {
                        SharedSamples.of(Value.class, items).size(),
                        SharedSamples.of(Rejected.class, items).size(),
                        SharedSamples.of(Note.class, items).size(),
                        SharedSamples.of(PersonSeen.class, items).size()
                    })
                    .isEqualTo(counts);
            agrees(truth(name), items);
        })));
        return tests;
    }

    /// Every observation the truth lists with a quantity and a time is there with code, number, unit and
    /// instant.
    private static void agrees(JsonNode truth, List<ReadItem> items) {
        List<JsonNode> listed = new ArrayList<>();
        truth.path("first20").forEach(listed::add);
        if (truth.path("resourceType").asString().equals("Observation")) {
            listed.add(truth);
        }
        List<Value> values = SharedSamples.of(Value.class, items);
        for (JsonNode observation : listed) {
            JsonNode quantity = observation.path("valueQuantity");
            String time = observation.path("effectiveDateTime").asString("");
            if (quantity.size() < 3 || time.isEmpty()) {
                continue;
            }
            String unit = quantity.get(2).isNull()
                    ? quantity.get(1).asString()
                    : quantity.get(2).asString();
            assertThat(values).anySatisfy(value -> {
                assertThat(value.code())
                        .endsWith(observation.path("codes").get(0).get(1).asString());
                assertThat(value.value())
                        .isEqualTo(Double.parseDouble(quantity.get(0).asString()));
                assertThat(value.unit()).isEqualTo(unit);
                assertThat(value.instant()).isEqualTo(instant(time));
            });
        }
    }

    private static Instant instant(String time) {
        return FhirTime.parse(time).orElseThrow().instant(ZoneOffset.UTC);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bundle-transaction.json", "bundle-with-no-type.json"})
    void filesWithoutObservationsAreRefusedWithASentence(String name) throws Exception {
        Source source = Source.of(file(name));
        assertThat(reader.accepts(source)).isTrue();
        assertThatThrownBy(() -> reader.read(source, item -> {}))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("no Observation");
    }

    @Test
    void resultsOfAReportTakeItsTimeAndPatient() throws Exception {
        Value first = SharedSamples.of(Value.class, SharedSamples.read(reader, file("diagnosticreport-example.json")))
                .getFirst();
        assertThat(first.code()).isEqualTo("718-7");
        assertThat(first.value()).isEqualTo(176);
        assertThat(first.instant()).isEqualTo(Instant.parse("2011-03-03T21:30:00Z"));
        assertThat(first.offset()).contains(ZoneOffset.ofHours(11));
        assertThat(first.subject()).isEqualTo(new Subject.Named("fhir", "pat2"));
    }

    @Test
    void uuidReferencesResolveToThePatientOfTheBundle() throws Exception {
        List<ReadItem> items = SharedSamples.read(reader, file("synthea_patient_clinical.json"));
        Subject patient = SharedSamples.of(PersonSeen.class, items).getFirst().subject();
        assertThat(SharedSamples.of(Value.class, items))
                .isNotEmpty()
                .allSatisfy(v -> assertThat(v.subject()).isEqualTo(patient));
    }

    private static Path file(String name) {
        return SharedSamples.folder().resolve("samples/fhir_r4").resolve(name);
    }

    private static JsonNode truth(String name) {
        JsonNode all = JsonMapper.shared()
                .readTree(SharedSamples.folder().resolve("samples/truth.json").toFile());
        for (JsonNode sample : all.path("files")) {
            if (sample.path("file").asString().equals("fhir_r4/" + name)) {
                return sample.path("truth");
            }
        }
        throw new AssertionError("The truth holds no " + name);
    }
}
