package org.mendline.storage.importing.motion.c3d;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.mendline.storage.importing.ReadItem;
import org.mendline.storage.importing.ReadItem.Series;
import org.mendline.storage.importing.ReadItem.Value;
import org.mendline.storage.importing.UnreadableFileException;
import org.mendline.storage.importing.formats.ReadCase;
import org.mendline.storage.importing.formats.SharedSamples;
import org.mendline.storage.importing.formats.Truth;
import tools.jackson.databind.JsonNode;

/// Header, parameters and frames of real C3D files against what another program found in them.
class C3dTruthTest {
    @Test
    void headerAndParametersAgreeWithTheTruth() throws Exception {
        Map<String, JsonNode> samples = Truth.of("c3d");
        assertThat(samples).hasSize(2);
        for (Map.Entry<String, JsonNode> sample : samples.entrySet()) {
            JsonNode truth = sample.getValue();
            try (InputStream in = Files.newInputStream(Truth.file("c3d", sample.getKey()))) {
                check(truth, C3dFile.open(in), in);
            }
        }
    }

    private static void check(JsonNode truth, C3dFile file, InputStream in) throws IOException {
        C3dHeader header = file.header();
        C3dLayout layout = file.layout();
        C3dParameters parameters = file.parameters();
        assertThat(file.processor().name().toLowerCase(Locale.ROOT))
                .isEqualTo(truth.path("processor").asString().toLowerCase(Locale.ROOT));
        assertThat(layout.points()).isEqualTo(truth.path("points").asInt());
        assertThat(header.analogPerFrame())
                .isEqualTo(truth.path("analog_per_frame").asInt());
        assertThat(header.firstFrame()).isEqualTo(truth.path("first_frame").asInt());
        assertThat(header.lastFrame()).isEqualTo(truth.path("last_frame").asInt());
        assertThat(header.scale()).isCloseTo(truth.path("scale").asDouble(), within(1e-8));
        assertThat(header.dataBlock()).isEqualTo(truth.path("data_block").asInt());
        assertThat(layout.samplesPerFrame())
                .isEqualTo(truth.path("analog_per_point_frame").asInt());
        assertThat(layout.rateHz()).isEqualTo(truth.path("point_rate_hz").asDouble());
        assertThat(parameters.isWhole()).isTrue();
        assertThat(parameters.groups()).containsExactlyElementsOf(texts(truth.path("groups")));
        assertThat(parameters.texts("POINT", "LABELS"))
                .hasSize(truth.path("point_labels_n").asInt());
        assertThat(parameters.texts("POINT", "LABELS"))
                .startsWith(texts(truth.path("point_labels_first5")).toArray(String[]::new));
        assertThat(parameters.texts("ANALOG", "LABELS"))
                .hasSize(truth.path("analog_labels_n").asInt());
        assertThat(parameters.texts("ANALOG", "LABELS"))
                .startsWith(texts(truth.path("analog_labels_first6")).toArray(String[]::new));
        assertThat(layout.rateHz() * layout.samplesPerFrame())
                .isEqualTo(truth.path("analog_rate_hz").asDouble());
        assertThat(parameters.number("FORCE_PLATFORM", "USED").orElse(0))
                .isEqualTo(truth.path("force_platforms").asInt());
        assertThat(layout.integers()).isEqualTo(truth.path("storage").asString().equals("int16"));
        C3dFrames frames = new C3dFrames(in, layout, file.processor(), false);
        while (frames.next()) {
            assertThat(frames.number()).isLessThan(truth.path("frames").asInt());
        }
        assertThat(frames.number() + 1).isEqualTo(truth.path("frames").asInt());
        assertThat((frames.number() + 1) / layout.rateHz())
                .isEqualTo(truth.path("duration_s").asDouble());
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }

    private static List<ReadItem> items(String name) throws IOException, UnreadableFileException {
        return ReadCase.items(
                new C3dReader(ZoneOffset.UTC),
                ReadCase.source("2026-03-01_07-30-00_" + name, Files.readAllBytes(Truth.file("c3d", name))));
    }

    /// Peaks computed apart from the raw samples: scale, calibration matrix, less the zero of frames 1 to 10.
    @Test
    void forcesOfDecFilesAreCalibrated() throws Exception {
        List<ReadItem> items = items("Gait.c3d");
        List<Series> forces = SharedSamples.of(Series.class, items);
        assertThat(forces)
                .hasSize(2)
                .allSatisfy(series -> assertThat(series.values()).hasSize(4870));
        assertThat(SharedSamples.of(Value.class, items).stream()
                        .filter(value -> value.code().equals("mendline:peak-vertical-force"))
                        .map(Value::value))
                .satisfiesExactly(
                        first -> assertThat(first).isCloseTo(798.5205, within(0.001)),
                        second -> assertThat(second).isCloseTo(871.3657, within(0.001)));
    }

    /// The file states mm/s² and means m/s²: at rest it would else feel a thousandth of gravity.
    @Test
    void aFileWithoutPointsGivesItsInertialSensor() throws Exception {
        List<ReadItem> items = items("LeftFoot-marche01.c3d");
        List<Series> sensor = SharedSamples.of(Series.class, items);
        assertThat(sensor).hasSize(6);
        assertThat(sensor.getFirst().values()[0]).isCloseTo(-6.3689, within(1e-4));
        assertThat(SharedSamples.of(ReadItem.Note.class, items))
                .anyMatch(note -> note.reason().contains("gravity in them shows that they are in m/s2"));
    }
}
