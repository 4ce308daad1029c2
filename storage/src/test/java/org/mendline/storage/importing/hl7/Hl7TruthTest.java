package org.mendline.storage.importing.hl7;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
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
import org.mendline.storage.observation.Quality;
import org.mendline.storage.person.Sex;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The reader against the truth of real messages, computed by other means.
class Hl7TruthTest {
    private final Hl7Reader reader = new Hl7Reader(ZoneOffset.UTC);

    /// Samples by name, and how many results are stored, set aside and noted. Where that differs from the
    /// number of numeric OBX: in LAB-ORU-1 two of ten have no value yet (status I), so they are notes; in
    /// ORU-R01-01 the only NM holds two values `27~25`, so it is set aside; text and pictures are notes.
    private static final Map<String, int[]> EXPECTED = Map.of(
            "LAB-ORU-1.hl7", new int[] {8, 0, 2},
            "LRI_2.0-NG_CBC_Typ_Message.hl7", new int[] {19, 0, 9},
            "ORU-R01-01.hl7", new int[] {0, 1, 4},
            "ORU-multiline-short.hl7", new int[] {0, 0, 3});

    @Test
    void reportsAgreeWithTheTruth() throws Exception {
        for (JsonNode sample : truth()) {
            String name = Path.of(sample.path("file").asString()).getFileName().toString();
            if (EXPECTED.containsKey(name)) {
                check(sample, name, SharedSamples.read(reader, file(name)));
            }
        }
    }

    private static void check(JsonNode sample, String name, List<ReadItem> items) {
        JsonNode message = sample.path("truth").path("messages").get(0);
        List<Value> values = SharedSamples.of(Value.class, items);
        int[] expected = EXPECTED.get(name);
        assertThat(values).as(name).hasSize(expected[0]);
        assertThat(SharedSamples.of(Rejected.class, items)).as(name).hasSize(expected[1]);
        assertThat(SharedSamples.of(Note.class, items)).as(name).hasSize(expected[2]);
        assertThat(expected[0] + expected[1] + expected[2])
                .as(name)
                .isEqualTo(message.path("obx").size());
        List<JsonNode> numeric = new ArrayList<>();
        message.path("obx").forEach(obx -> {
            String value = obx.path("value").asString();
            if (obx.path("type").asString().equals("NM") && !value.isEmpty() && !value.contains("~")) {
                numeric.add(obx);
            }
        });
        assertThat(values).as(name).hasSameSizeAs(numeric);
        for (int i = 0; i < values.size(); i++) {
            agrees(values.get(i), numeric.get(i));
        }
        PersonSeen person = SharedSamples.of(PersonSeen.class, items).getFirst();
        assertThat(person.birthYear())
                .hasValue(Integer.parseInt(
                        message.path("pid").path("dob").asString().substring(0, 4)));
        assertThat(person.sex()).contains(Sex.MALE);
    }

    private static void agrees(Value value, JsonNode obx) {
        assertThat(value.code()).isEqualTo(obx.path("code").asString());
        assertThat(value.name()).isEqualTo(obx.path("text").asString());
        assertThat(value.value()).isEqualTo(Double.parseDouble(obx.path("value").asString()));
        assertThat(value.unit()).isEqualTo(obx.path("unit").asString().split("\\^")[0]);
        assertThat(value.quality())
                .isEqualTo(obx.path("status").asString().equals("P") ? Quality.PRELIMINARY : Quality.VALID);
        String time = obx.path("time").asString();
        assertThat(value.offset().orElseThrow().getId().replace(":", "")).isEqualTo(time.substring(14));
        assertThat(value.instant().atOffset(value.offset().get()).toString().replaceAll("\\D", ""))
                .startsWith(time.substring(0, 12));
    }

    @Test
    void readsWhatTheFirstSampleSays() throws Exception {
        List<Value> values = SharedSamples.of(Value.class, SharedSamples.read(reader, file("LAB-ORU-1.hl7")));
        assertThat(values.getFirst())
                .isEqualTo(new Value(
                        new Subject.Named("hl7:1", "10006579"),
                        "11273-0",
                        "ERYTHROCYTES",
                        4.06,
                        "tera.l-1",
                        Instant.parse("2014-10-05T23:27:00Z"),
                        java.util.Optional.of(ZoneOffset.ofHours(7)),
                        Quality.PRELIMINARY,
                        "message 1, OBX 2",
                        java.util.Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ADT-A01-01.hl7", "OUL-R22-01.hl7", "sample_unix.hl7"})
    void otherMessagesAreRefusedByName(String name) throws Exception {
        Path file = file(name);
        assertThat(reader.accepts(Source.of(file))).isTrue();
        UnreadableFileException refusal =
                catchThrowableOfType(UnreadableFileException.class, () -> reader.read(Source.of(file), item -> {}));
        assertThat(refusal)
                .hasMessageContaining(name.startsWith("OUL") ? "OUL^R22" : "ADT^A01")
                .hasMessageContaining("ORU^R01");
    }

    private static Path file(String name) {
        return SharedSamples.folder().resolve("samples/hl7v2").resolve(name);
    }

    private static List<JsonNode> truth() {
        JsonNode all = JsonMapper.shared()
                .readTree(SharedSamples.folder().resolve("samples/truth.json").toFile());
        List<JsonNode> samples = new ArrayList<>();
        all.path("files").forEach(sample -> {
            if (sample.path("format").asString().equals("hl7v2")) {
                samples.add(sample);
            }
        });
        assertThat(samples).hasSize(7);
        return samples;
    }
}
