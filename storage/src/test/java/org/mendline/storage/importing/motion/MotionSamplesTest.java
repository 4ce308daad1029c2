package org.mendline.storage.importing.motion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mendline.storage.importing.FormatReader;
import org.mendline.storage.importing.ReadItem;
import org.mendline.storage.importing.ReadItem.Series;
import org.mendline.storage.importing.ReadItem.Value;
import org.mendline.storage.importing.Source;
import org.mendline.storage.importing.UnreadableFileException;
import org.mendline.storage.importing.csv.CsvMapping;
import org.mendline.storage.importing.formats.ReadCase;
import org.mendline.storage.importing.formats.SharedSamples;
import org.mendline.storage.importing.formats.StandardReaders;
import org.mendline.storage.importing.formats.Truth;
import org.mendline.storage.observation.CuratedMeasures;
import org.mendline.storage.observation.Measure;
import org.mendline.storage.observation.UcumConversion;
import org.mendline.storage.observation.UnitConversion;
import tools.jackson.databind.JsonNode;

/// The readers of movement laboratories against counts, means and spans of real files, computed by other means.
/// None of the files tells a date; they are read under names that do, and refused under their own.
class MotionSamplesTest {
    private static final String DATE = "2026-03-01_07-30-00_";
    private static final Instant START = Instant.parse("2026-03-01T07:30:00Z");
    private static final CuratedMeasures MEASURES = new CuratedMeasures();
    private static final List<FormatReader> READERS = StandardReaders.all(ZoneOffset.UTC, MEASURES, CsvMapping.USUAL);

    /// Files of which nothing can be known: GRFZjump.txt is one column of numbers without heading, unit or
    /// rate; kistler_fp_data.txt holds the volts of eight uncalibrated load cells; wn35b.txt marker positions
    /// under names of its own.
    private static final Set<String> UNRECOGNISED = Set.of("GRFZjump.txt", "kistler_fp_data.txt", "wn35b.txt");

    /// Recognised, and refused with a sentence: marker positions are not kept; GRFZjump_m.txt numbers its
    /// samples but tells no rate.
    private static final Set<String> REFUSED =
            Set.of("motion_capture_run.trc", "walk.trc", "walk1.trc", "markers.csv", "GRFZjump_m.txt");

    private static Source dated(String format, String name) throws Exception {
        return ReadCase.source(DATE + name, Files.readAllBytes(Truth.file(format, name)));
    }

    private static FormatReader reader(Source source) {
        List<FormatReader> willing =
                READERS.stream().filter(reader -> reader.accepts(source)).toList();
        assertThat(willing).as(source.name()).hasSize(1);
        return willing.getFirst();
    }

    private static List<ReadItem> items(String format, String name) throws Exception {
        Source source = dated(format, name);
        return ReadCase.items(reader(source), source);
    }

    private static String refusal(String format, String name) throws Exception {
        Source source = dated(format, name);
        try {
            reader(source).read(source, item -> {});
        } catch (UnreadableFileException e) {
            return String.valueOf(e.getMessage());
        }
        throw new AssertionError(name + " was not refused");
    }

    @ParameterizedTest
    @ValueSource(strings = {"c3d", "opensim", "imu", "force_emg", "mocap_csv", "vo2_csv"})
    void everyValueIsKnownConvertsAndIsPlausible(String format) throws Exception {
        UcumConversion units = new UcumConversion();
        for (String name : Truth.of(format).keySet()) {
            if (UNRECOGNISED.contains(name)) {
                Source source = dated(format, name);
                assertThat(READERS).as(name).noneMatch(reader -> reader.accepts(source));
            } else if (REFUSED.contains(name)) {
                assertThat(refusal(format, name)).as(name).endsWith(".");
            } else {
                for (ReadItem item : items(format, name)) {
                    switch (item) {
                        case Value v -> check(units, v.code(), v.unit(), v.value(), true);
                        case Series s -> check(units, s.code(), s.unit(), s.values()[0], false);
                        default -> {
                            // remarks have no values
                        }
                    }
                }
            }
        }
    }

    private static void check(UcumConversion units, String code, String unit, double value, boolean plausible) {
        Measure measure = MEASURES.find(code).orElseThrow(() -> new AssertionError(code + " is not in the catalogue"));
        assertThat(units.convert(value, unit, measure.unit(), code))
                .as(code)
                .isInstanceOfSatisfying(UnitConversion.Result.Converted.class, converted -> {
                    if (plausible) {
                        assertThat(measure.isPlausible(converted.value()))
                                .as(code + " " + value)
                                .isTrue();
                    }
                });
    }

    /// The one file whose name tells when it was recorded is the metabolic cart's.
    @ParameterizedTest
    @ValueSource(strings = {"c3d", "opensim", "imu", "force_emg", "mocap_csv", "vo2_csv"})
    void withoutADateEveryFileIsRefused(String format) throws Exception {
        for (String name : Truth.of(format).keySet()) {
            Source source = Source.of(Truth.file(format, name));
            if (!UNRECOGNISED.contains(name) && !format.equals("vo2_csv")) {
                List<ReadItem> items = new ArrayList<>();
                try {
                    reader(source).read(source, items::add);
                    throw new AssertionError(name + " was read without a date");
                } catch (UnreadableFileException e) {
                    assertThat(e.getMessage()).as(name).endsWith(".");
                    assertThat(SharedSamples.of(Value.class, items)).isEmpty();
                }
            }
        }
    }

    private static Series series(List<ReadItem> items, String code) {
        return SharedSamples.of(Series.class, items).stream()
                .filter(series -> series.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError(code));
    }

    private static double value(List<ReadItem> items, String code) {
        return SharedSamples.of(Value.class, items).stream()
                .filter(value -> value.code().equals(code))
                .mapToDouble(Value::value)
                .findFirst()
                .orElseThrow(() -> new AssertionError(code));
    }

    @Test
    void openSimTablesAgreeWithTheTruth() throws Exception {
        for (Map.Entry<String, JsonNode> sample : Truth.of("opensim").entrySet()) {
            String name = sample.getKey();
            JsonNode truth = sample.getValue();
            if (name.endsWith(".trc")) {
                String sentence = refusal("opensim", name);
                assertThat(sentence)
                        .as(name)
                        .contains(truth.path("markers_n").asInt() + " markers in "
                                + truth.path("data_rows").asInt() + " frames at 150 Hz");
                int blank = truth.path("blank_cells").asInt();
                assertThat(sentence.contains("missing")).as(name).isEqualTo(blank > 0);
                assertThat(sentence).as(name).contains(blank == 0 ? "" : blank + " coordinates are missing");
            } else if (name.equals("f_elbowflexors.mot")) {
                // The head says radians and the angle reaches 130: muscle forces over an elbow angle in degrees.
                assertThat(SharedSamples.of(Series.class, items("opensim", name)))
                        .isEmpty();
                assertThat(SharedSamples.of(ReadItem.Rejected.class, items("opensim", name)))
                        .singleElement()
                        .satisfies(rejected -> assertThat(rejected.reason()).contains("no joint does"));
            } else {
                List<ReadItem> items = items("opensim", name);
                List<Series> all = SharedSamples.of(Series.class, items);
                assertThat(all).as(name).isNotEmpty().allSatisfy(series -> {
                    assertThat(series.values()).hasSize(truth.path("data_rows").asInt());
                    assertThat(series.start()).isEqualTo(START);
                });
                assertThat(SharedSamples.of(ReadItem.Rejected.class, items)).isEmpty();
                assertThat(SharedSamples.of(ReadItem.Damaged.class, items)).isEmpty();
            }
        }
    }

    @Test
    void jointAnglesForcesAndMomentsOfOpenSimAreThoseOfTheFiles() throws Exception {
        List<ReadItem> angles = items("opensim", "ik_output_run.mot");
        assertThat(series(angles, "mendline:angle-knee-flexion-right").values()[0])
                .isCloseTo(18.53939731, within(1e-8));
        assertThat(series(angles, "mendline:angle-hip-flexion-right").values()[0])
                .isCloseTo(42.59125421, within(1e-8));
        assertThat(SharedSamples.of(Value.class, angles)).hasSize(14 * 3);
        List<ReadItem> moments = items("opensim", "inverse_dynamics.sto");
        assertThat(SharedSamples.of(Series.class, moments)).hasSize(8);
        assertThat(series(moments, "mendline:moment-hip-flexion-right").values()[0])
                .isCloseTo(14.84993537, within(1e-8));
        List<ReadItem> forces = items("opensim", "grf_run.mot");
        double right = value(forces, "mendline:peak-vertical-force-right");
        double left = value(forces, "mendline:peak-vertical-force-left");
        assertThat(value(forces, "mendline:peak-force-symmetry")).isCloseTo(100 * left / right, within(1e-9));
    }

    @Test
    void cortexForcesAgreeWithTheTruth() throws Exception {
        JsonNode truth = Truth.of("opensim").get("walk1.forces");
        List<ReadItem> items = items("opensim", "walk1.forces");
        for (int plate = 1; plate <= 7; plate++) {
            String label = "force plate " + plate;
            double peak = truth.path("max_vertical_N").path("FY" + plate).asDouble();
            List<Double> found = SharedSamples.of(Value.class, items).stream()
                    .filter(value -> value.code().equals("mendline:peak-vertical-force"))
                    .filter(value -> value.record().equals(label))
                    .map(Value::value)
                    .toList();
            assertThat(found).as(label).isEqualTo(peak == 0 ? List.of() : List.of(peak));
        }
        assertThat(series(items, "mendline:vertical-force").values())
                .hasSize(truth.path("data_rows").asInt());
    }

    @Test
    void inertialSensorsAgreeWithTheTruth() throws Exception {
        Map<String, JsonNode> samples = Truth.of("imu");
        assertThat(samples).hasSize(5);
        for (Map.Entry<String, JsonNode> sample : samples.entrySet()) {
            List<Series> all = SharedSamples.of(Series.class, items("imu", sample.getKey()));
            assertThat(all)
                    .as(sample.getKey())
                    .isNotEmpty()
                    .allSatisfy(series -> assertThat(series.values())
                            .hasSize(sample.getValue().path("data_rows").asInt()));
        }
        double g = 9.80665;
        checkColumn(samples, "Inertial.csv", "mendline:imu-angular-velocity-x", 1, 1);
        checkColumn(samples, "Inertial.csv", "mendline:imu-acceleration-z", 6, g);
        checkColumn(samples, "sensors.csv", "mendline:imu-acceleration-x", 4, g);
        checkColumn(samples, "data_xsens.txt", "mendline:imu-acceleration-y", 2, 1);
        checkColumn(samples, "data_xsens.txt", "mendline:imu-angular-velocity-x", 4, Math.toDegrees(1));
        checkColumn(samples, "data_yei.txt", "mendline:imu-angular-velocity-y", 2, Math.toDegrees(1));
        checkColumn(samples, "data_yei.txt", "mendline:imu-acceleration-x", 7, g);
        checkColumn(samples, "quaternion.csv", "mendline:imu-orientation-w", 1, 1);
    }

    private static void checkColumn(Map<String, JsonNode> samples, String name, String code, int column, double factor)
            throws Exception {
        Series series = series(items("imu", name), code);
        JsonNode truth = samples.get(name);
        double mean = Arrays.stream(series.values()).average().orElseThrow();
        double max = Arrays.stream(series.values()).max().orElseThrow();
        assertThat(mean)
                .as(name + " " + code)
                .isCloseTo(truth.path("col_mean").path(column).asDouble() * factor, within(1e-4));
        assertThat(max)
                .as(name + " " + code)
                .isCloseTo(truth.path("col_max").path(column).asDouble() * factor, within(1e-9));
    }

    @Test
    void forceTablesAgreeWithTheTruth() throws Exception {
        Map<String, JsonNode> samples = Truth.of("force_emg");
        List<ReadItem> jump = items("force_emg", "jump1.txt");
        JsonNode truth = samples.get("jump1.txt");
        assertThat(series(jump, "mendline:vertical-force").values()).hasSize(4500);
        assertThat(value(jump, "mendline:peak-vertical-force"))
                .isEqualTo(truth.path("col_max").path(1).asDouble());
        // Computed apart: in the air from sample 2291 to 2539 at 450 Hz; steadiest second 692.60 N.
        assertThat(value(jump, "mendline:flight-time")).isCloseTo(248 / 450.0, within(1e-9));
        assertThat(value(jump, "mendline:jump-height-flight")).isCloseTo(37.23, within(0.01));
        assertThat(value(jump, "mendline:cmj-height")).isCloseTo(36.15, within(0.1));
        List<ReadItem> gait = items("force_emg", "BiomecII2018_gait_d.txt");
        assertThat(series(gait, "mendline:vertical-force").values())
                .hasSize(
                        samples.get("BiomecII2018_gait_d.txt").path("data_rows").asInt());
        assertThat(refusal("force_emg", "GRFZjump_m.txt")).contains("tells no time");
    }

    /// The truth counts a row more: it took the line with the rate, 100, for one of data.
    @Test
    void markersOfViconAreCounted() throws Exception {
        JsonNode truth = Truth.of("mocap_csv").get("markers.csv");
        int markers = (truth.path("columns").asInt() - 2) / 3;
        int frames = truth.path("data_rows").asInt() - 1;
        assertThat(refusal("mocap_csv", "markers.csv"))
                .contains(markers + " markers in " + frames + " frames at 100 Hz");
    }

    /// The cart measures no carbon dioxide: its column is 0 throughout and missing here. The recording lasts
    /// 26.6 s, too short for a peak.
    @Test
    void theMetabolicCartAgreesWithTheTruth() throws Exception {
        String name = "2020_02_03_09_42_51.vo2";
        JsonNode truth = Truth.of("vo2_csv").get(name);
        Source source = Source.of(Truth.file("vo2_csv", name));
        List<ReadItem> items = ReadCase.items(reader(source), source);
        List<String> codes = List.of(
                "9279-1",
                "mendline:ventilation",
                "mendline:oxygen-uptake",
                "",
                "mendline:tidal-volume",
                "mendline:expired-oxygen");
        for (int i = 0; i < codes.size(); i++) {
            if (!codes.get(i).isEmpty()) {
                Series series = series(items, codes.get(i));
                assertThat(series.start()).isEqualTo(Instant.parse("2020-02-03T09:42:51Z"));
                assertThat(series.values()).hasSize(truth.path("data_rows").asInt());
                assertThat(Arrays.stream(series.values()).average().orElseThrow())
                        .isCloseTo(truth.path("col_mean").path(i + 1).asDouble(), within(0.001));
            }
        }
        assertThat(SharedSamples.of(Series.class, items)).hasSize(5);
        assertThat(SharedSamples.of(Value.class, items)).isEmpty();
    }
}
