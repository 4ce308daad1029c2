package org.mendline.storage.importing.vendor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.mendline.storage.importing.FormatReader;
import org.mendline.storage.importing.ReadItem;
import org.mendline.storage.importing.ReadItem.Rejected;
import org.mendline.storage.importing.ReadItem.Series;
import org.mendline.storage.importing.ReadItem.Value;
import org.mendline.storage.importing.Source;
import org.mendline.storage.importing.formats.ReadCase;
import org.mendline.storage.importing.formats.SharedSamples;
import org.mendline.storage.importing.formats.Truth;
import tools.jackson.databind.JsonNode;

/// The makers' readers against real exports: counts and means computed by other means, and what is known of single
/// rows.
class VendorTruthTest {
    private static final List<VendorReader> READERS = VendorReader.all(ZoneOffset.UTC);

    private static FormatReader reader(String format) {
        return READERS.stream()
                .filter(reader -> reader.format().equals(format))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> lines(String format, String folder, String name) throws Exception {
        Source source = Source.of(Truth.file(folder, name));
        assertThat(reader(format).accepts(source)).as(name).isTrue();
        return ReadCase.lines(reader(format), source);
    }

    private static List<ReadItem> items(String format, String folder, String name) throws Exception {
        return SharedSamples.read(reader(format), Truth.file(folder, name));
    }

    private static double[] series(String record, List<ReadItem> items) {
        return SharedSamples.of(Series.class, items).stream()
                .filter(series -> series.record().startsWith(record))
                .flatMapToDouble(series -> Arrays.stream(series.values()))
                .toArray();
    }

    @Test
    void glucoseOfClarityAgreesAndLowIsNoNumber() throws Exception {
        for (String name : List.of("Clarity_Export_synthetic.csv", "Dexcom_001.csv")) {
            JsonNode truth = Truth.of("cgm").get(name);
            List<ReadItem> items = items("cgm", "cgm", name);
            double[] values = series("glucose_value_mg_dl", items);
            assertThat(values).as(name).hasSize(truth.path("numeric").asInt());
            assertThat(DoubleStream.of(values).average().orElseThrow())
                    .as(name)
                    .isCloseTo(truth.path("mean_mgdl").asDouble(), within(1e-4));
            assertThat(SharedSamples.of(Rejected.class, items))
                    .as(name)
                    .hasSize(truth.path("egv_rows").asInt()
                            - truth.path("numeric").asInt())
                    .allSatisfy(low -> assertThat(low.reason()).contains("censored"));
            List<Series> all = SharedSamples.of(Series.class, items);
            assertThat(all.getFirst().start())
                    .isEqualTo(instant(truth.path("first").asString()));
            assertThat(end(all.getLast())).isEqualTo(instant(truth.path("last").asString()));
        }
    }

    private static Instant instant(String text) {
        return LocalDateTime.parse(text, DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss"))
                .toInstant(ZoneOffset.UTC);
    }

    private static Instant end(Series series) {
        return series.start().plusMillis(series.timeMillis()[series.timeMillis().length - 1]);
    }

    /// Difference, meant: two of the 316 scans share their minute; the later one stands.
    @Test
    void glucoseOfLibreViewAgreesWithDayFirstDatesProvenByTheFile() throws Exception {
        String name = "FreeStyle_Libre_3_synthetic.csv";
        JsonNode truth = Truth.of("cgm").get(name);
        List<ReadItem> items = items("cgm", "cgm", name);
        double[] historic = series("historic_glucose_mg_dl", items);
        assertThat(historic).hasSize(truth.path("historic_n").asInt());
        assertThat(DoubleStream.of(historic).average().orElseThrow())
                .isCloseTo(truth.path("historic_mean").asDouble(), within(1e-4));
        assertThat(series("scan_glucose_mg_dl", items))
                .hasSize(truth.path("scan_n").asInt() - 1);
        assertThat(SharedSamples.of(Series.class, items))
                .allSatisfy(series -> assertThat(series.start())
                        .isBetween(instant("1961-04-12 00:00:00"), instant("1961-04-28 00:00:00")));
    }

    @Test
    void glucoseWithoutUnitIsInTheOneItCanOnlyBeIn() throws Exception {
        JsonNode macros = Truth.of("cgm").get("CGMacros-001.csv");
        List<ReadItem> items = items("cgm", "cgm", "CGMacros-001.csv");
        assertThat(series("libre_gl", items)).hasSize(macros.path("libre_n").asInt());
        assertThat(DoubleStream.of(series("libre_gl", items)).average().orElseThrow())
                .isCloseTo(macros.path("libre_mean").asDouble(), within(1e-4));
        assertThat(series("dexcom_gl", items)).hasSize(macros.path("dexcom_n").asInt());
        List<Series> plain = SharedSamples.of(Series.class, items("cgm", "cgm", "d1namo_001_glucose.csv"));
        assertThat(plain).allSatisfy(series -> assertThat(series.unit()).isEqualTo("mmol/L"));
        assertThat(plain).extracting(series -> series.values().length).containsExactlyInAnyOrder(21, 3);
    }

    @Test
    void morningMeasurementsOfHrvAppsAgree() throws Exception {
        List<Value> ios = rmssd("2017_7_28_myMeasurements.csv");
        assertThat(ios)
                .hasSize(Truth.of("hrv_measures")
                        .get("2017_7_28_myMeasurements.csv")
                        .path("data_rows")
                        .asInt());
        assertThat(ios.getFirst().instant()).isEqualTo(Instant.parse("2017-04-01T09:56:21Z"));
        assertThat(ios.getFirst().value()).isEqualTo(67.54);
        List<Value> elite = rmssd("EliteHRV_Export-2017-10-02.csv");
        assertThat(elite).hasSize(23);
        assertThat(elite.getLast().value()).isEqualTo(67.63);
    }

    /// Difference, meant: the truth counts 56 rows, 20 of which are 0 throughout and no measurements. Dates are
    /// year-day-month, which days such as 2017-13-09 prove.
    @Test
    void swappedDatesOfHrv4TrainingForAndroidAreProvenByTheFile() throws Exception {
        List<Value> android = rmssd("MyMeasurements_Android.csv");
        assertThat(android).hasSize(36);
        assertThat(android.getFirst().instant()).isEqualTo(Instant.parse("2017-08-29T09:01:00Z"));
        assertThat(android.getLast().instant()).isEqualTo(Instant.parse("2017-10-03T06:01:00Z"));
    }

    private static List<Value> rmssd(String name) throws Exception {
        return SharedSamples.of(Value.class, items("hrv-app", "hrv_measures", name)).stream()
                .filter(value -> value.code().equals("mendline:rmssd"))
                .toList();
    }

    @Test
    void fitbitNightsNapsAndStepsAgree() throws Exception {
        assertThat(lines("fitbit", "fitbit", "sleep-2025-04-01.json"))
                .contains(
                        "93832-4 402 min @ 2025-04-01T06:45:00Z | Fitbit",
                        "93831-6 70 min @ 2025-04-01T06:45:00Z | Fitbit",
                        "mendline:nap-duration 38 min @ 2025-04-01T14:30:00Z | Fitbit",
                        "93832-4 365 min @ 2025-04-02T06:15:00Z | Fitbit",
                        "note object 3: This sleep lies within the longer one of the same day (object 4), so it was not"
                                + " counted beside it.")
                .noneMatch(line -> line.contains("nap-duration 180"))
                .filteredOn(line -> line.startsWith("93832-4"))
                .hasSize(2);
        assertThat(lines("fitbit", "fitbit", "sleep-2025-04-01.json"))
                .filteredOn(line -> line.startsWith("rejected"))
                .singleElement()
                .asString()
                .startsWith("rejected object 5");
        assertThat(lines("fitbit", "fitbit", "steps-2025-04-01.json"))
                .containsExactly(
                        "55423-8 200 1 @ 2025-04-01T00:02:00Z | Fitbit",
                        "55423-8 4000 1 @ 2025-04-02T10:00:00Z | Fitbit");
        assertThat(lines("fitbit", "fitbit", "sleep_score.csv"))
                .contains(
                        "mendline:sleep-score 81 1 @ 2025-04-01T06:45:30Z Z | Fitbit",
                        "40443-4 55 /min @ 2025-04-02T06:15:30Z Z | Fitbit");
    }

    @Test
    void garminSleepInUtcAndDaysAgree() throws Exception {
        List<String> sleep = lines("garmin-json", "garmin_json", "sleepData.json");
        assertThat(sleep)
                .contains(
                        "93832-4 24120 s @ 2025-04-01T01:15:00Z | Garmin",
                        "mendline:nap-duration 1800 s @ 2025-04-01T01:15:00Z | Garmin",
                        "93832-4 21300 s @ 2025-04-02T00:45:00Z | Garmin",
                        "mendline:nap-duration 10200 s @ 2025-04-02T10:50:00Z | Garmin")
                .filteredOn(line -> line.startsWith("rejected"))
                .hasSize(1);
        assertThat(lines("garmin-json", "garmin_json", "UDSFile_2025-04-01_2025-04-05.json"))
                .contains(
                        "55423-8 9120 1 @ 2025-04-01T12:00:00Z | Garmin",
                        "40443-4 54 /min @ 2025-04-02T12:00:00Z | Garmin");
    }

    @Test
    void polarNightAgrees() throws Exception {
        assertThat(lines("polar-json", "polar_json", "sleep-2025-04-01.json"))
                .contains(
                        "93832-4 23400 s @ 2025-04-01T06:42:00Z | Polar POLAR-ABC123",
                        "93829-0 5100 s @ 2025-04-01T06:42:00Z | Polar POLAR-ABC123");
        assertThat(lines("polar-json", "polar_json", "nightly-recharge-2025-04-01.json"))
                .contains(
                        "mendline:rmssd 64 ms @ 2025-04-01T12:00:00Z | Polar",
                        "mendline:ans-charge 0.8 1 @ 2025-04-01T12:00:00Z | Polar");
    }

    @Test
    void ouraKeepsTheLongestSleepOfADayAndRejectsAnImpossibleDate() throws Exception {
        List<String> lines = lines("oura", "oura", "oura_trends.csv");
        assertThat(lines)
                .filteredOn(line -> line.startsWith("93832-4"))
                .containsExactly(
                        "93832-4 23400 s @ 2025-04-01T06:10:00Z | Oura",
                        "93832-4 22200 s @ 2025-04-02T06:00:00Z | Oura",
                        "93832-4 25200 s @ 2025-04-04T07:10:00Z | Oura",
                        "93832-4 24000 s @ 2025-04-05T06:30:00Z | Oura");
        assertThat(lines).filteredOn(line -> line.startsWith("mendline:nap")).hasSize(1);
        assertThat(lines).anyMatch(line -> line.startsWith("note line 6: This sleep lies within the longer one"));
        assertThat(lines).filteredOn(line -> line.startsWith("rejected")).hasSize(1);
        assertThat(lines)
                .contains(
                        "mendline:temperature-deviation -0.25 K @ 2025-04-01T06:10:00Z | Oura",
                        "mendline:rmssd 62 ms @ 2025-04-01T06:10:00Z | Oura");
        assertThat(lines).noneMatch(line -> line.startsWith("mendline:rmssd") && line.contains("2025-04-02"));
    }

    @Test
    void whoopCyclesAndSleepsAgree() throws Exception {
        List<String> cycles = lines("whoop", "whoop", "physiological_cycles.csv");
        assertThat(cycles)
                .contains(
                        "93832-4 391 min @ 2026-01-04T03:12:00Z +03:00 | WHOOP",
                        "mendline:rmssd 64 ms @ 2026-01-04T03:12:00Z +03:00 | WHOOP",
                        "mendline:whoop-strain 12.7 1 @ 2026-01-04T03:12:00Z +03:00 | WHOOP",
                        "mendline:whoop-recovery 80 % @ 2026-02-02T03:30:00Z +03:00 | WHOOP")
                .noneMatch(line -> line.startsWith("mendline:whoop-strain 10.4"))
                .anyMatch(line -> line.startsWith("note header") && line.contains("Mystery Column"))
                .filteredOn(line -> line.startsWith("rejected"))
                .hasSize(1);
        assertThat(lines("whoop", "whoop", "sleeps.csv"))
                .contains("mendline:nap-duration 41 min @ 2026-01-05T11:52:00Z +03:00 | WHOOP")
                .filteredOn(line -> line.startsWith("93832-4"))
                .hasSize(3);
    }

    @Test
    void samsungSleepStagesAndStepsAgree() throws Exception {
        List<String> sleep = lines("samsung", "samsung", "com.samsung.shealth.sleep.20260803091200.csv");
        assertThat(sleep)
                .contains(
                        "93832-4 402 min @ 2026-08-02T00:42:00Z +05:30 | Samsung Health",
                        "mendline:nap-duration 40 min @ 2026-08-02T09:40:00Z +05:30 | Samsung Health");
        assertThat(lines("samsung", "samsung", "com.samsung.health.sleep_stage.202605.csv"))
                .contains(
                        "93832-4 1.5 h @ 2026-05-03T04:30:00Z -03:00 | Samsung Health Galaxy Watch",
                        "93832-4 7 h @ 2026-05-05T09:00:00Z -03:00 | Samsung Health Galaxy Watch");
        assertThat(lines("samsung", "samsung", "com.samsung.shealth.tracker.pedometer_day_summary.20260803091200.csv"))
                .contains("55423-8 9214 1 @ 2026-08-02T12:00:00Z | Samsung Health MANUAL");
    }

    @Test
    void bodyMeasuresAgreeAndAMuscleMassOfZeroIsMissing() throws Exception {
        List<String> lines = lines("body-measures", "body_measures", "bodymeasures-format-example-date.csv");
        assertThat(lines)
                .contains(
                        "29463-7 80.15 kg @ 2017-01-02T12:00:00Z Z | Body measures",
                        "41982-0 12.57 % @ 2017-01-03T12:00:00Z Z | Body measures")
                .filteredOn(line -> line.startsWith("mendline:muscle-mass"))
                .hasSize(1);
    }
}
